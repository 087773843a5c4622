import { useTranslation } from 'react-i18next'
import type { SubjectType } from '#app/domain/vocabularies.ts'
import { Icon } from '../ui/Icon.tsx'

interface ReportErrorLinkProps {
  /** The record: its type, and its slug or code. */
  subject: { type: SubjectType; key: string }
}

/** «Reportar un error», on the page of every record; nobody needs an account for it. */
export function ReportErrorLink({ subject: { type, key } }: ReportErrorLinkProps) {
  const { t } = useTranslation()
  return (
    <a className="report-error-link" rel="nofollow" href={`/reportar?tipo=${type}&registro=${encodeURIComponent(key)}`}>
      <Icon name="flag" size={16} />
      {t('records.reportError')}
    </a>
  )
}
