import { useTranslation } from 'react-i18next'
import { WordDifference } from '#app/components/versions/WordDifference.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { WorkParts } from '#app/services/mentorship-work-parts.server.ts'
import { LineName } from './BothAgreements.tsx'

interface Props {
  versions: NonNullable<WorkParts['agreement']>['versions']
  names: WorkParts['names']
}

/** Every version, newest first, with what it changed word by word. One alone is no history. */
export function AgreementVersions({ versions, names }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  if (versions.length < 2) return null
  return (
    <div className="agreement-versions" id="versiones">
      <h3>{t('mentorshipWork.agreement.versions')}</h3>
      <ol className="versions">
        {versions.map(({ number, by, recordedAt, changed }) => (
          <li key={number}>
            <p className="thread-head">
              <b>{t('mentorshipWork.agreement.version', { number })}</b>
              {by ? <span>{t('mentorshipWork.agreement.versionBy', { name: names[by].name })}</span> : null}
              <time dateTime={recordedAt}>{format.dateTime(recordedAt)}</time>
            </p>
            {changed === null ? <p className="muted">{t('mentorshipWork.agreement.first')}</p> : null}
            {changed?.length === 0 ? <p className="muted">{t('mentorshipWork.agreement.same')}</p> : null}
            {changed && changed.length > 0 ? (
              <dl className="changes">
                {changed.map(({ name, place, parts }) => (
                  <div key={`${name} ${place}`}>
                    <dt>
                      <LineName line={{ name, place }} />
                    </dt>
                    <dd>
                      <WordDifference
                        parts={parts}
                        added={t('mentorshipWork.agreement.added')}
                        removed={t('mentorshipWork.agreement.removed')}
                      />
                    </dd>
                  </div>
                ))}
              </dl>
            ) : null}
          </li>
        ))}
      </ol>
    </div>
  )
}
