import { useTranslation } from 'react-i18next'
import { Section } from '#app/components/ui/Section.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { ProjectPage } from '#app/services/project-page.server.ts'

/** Why the leader suspended or cancelled it: for the parties and the coordination. */
export function MovesSection({ moves }: Pick<ProjectPage, 'moves'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const told = moves.filter(move => move.reason)
  if (told.length === 0) return null
  return (
    <Section id="decisiones" title={t('projects.page.moves')} lead={t('projects.page.movesLead')}>
      <ul className="news">
        {[...told].reverse().map(({ id, fromStatus, toStatus, reason, movedAt, partyName }) => (
          <li key={id}>
            <p className="news-head">
              <b>
                {t('projects.page.moved', {
                  from: t(`vocab.projectStatus.${fromStatus}`),
                  to: t(`vocab.projectStatus.${toStatus}`),
                })}
              </b>
              <time dateTime={movedAt}>{format.date(movedAt)}</time>
              {partyName ? <span className="faint">{partyName}</span> : null}
            </p>
            <p className="typed" dir="auto">
              {reason}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
