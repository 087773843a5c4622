import { useTranslation } from 'react-i18next'
import { Panel } from '#app/components/ui/Panel.tsx'
import { useFormat } from '#app/i18n/format.ts'

interface DraftsProps {
  drafts: readonly { slug: string; title: string; updatedAt: string }[]
}

/** What the reader's cluster has begun and not published. */
export function Drafts({ drafts }: DraftsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (drafts.length === 0) return null
  return (
    <div className="drafts">
      <Panel yours title={t('initiativeList.drafts')}>
        <p className="muted">{t('initiativeList.draftNote')}</p>
        <ul className="stack-tight">
          {drafts.map(({ slug, title, updatedAt }) => (
            <li key={slug}>
              <a href={`/iniciativas/${slug}/editar`}>
                <bdi>{title || t('initiativeList.untitled')}</bdi>
              </a>
              <span className="cell-note">{t('initiativeList.draftSaved', { date: format.dateTime(updatedAt) })}</span>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  )
}
