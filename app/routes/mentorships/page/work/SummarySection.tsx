import { useTranslation } from 'react-i18next'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { WorkParts } from '#app/services/mentorship-work-parts.server.ts'
import { ProgressBar } from './ProgressBar.tsx'

/** How far it is, at a glance, with the way to the sessions and commitments. For the two and the coordination. */
export function SummarySection({ work }: { work: WorkParts }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { summary, status } = work
  if (!summary || status === 'accepted') return null
  const { agreed, held, next, unrecorded, open, overdue, goals, isOver } = summary
  return (
    <Section
      id="trabajo"
      title={t('mentorshipWork.summary.title')}
      action={<a href={`/mentorias/${work.id}/trabajo`}>{t('mentorshipWork.summary.open')}</a>}
    >
      <ul className="work-summary">
        <li>
          <b>{t('mentorshipWork.summary.sessions', { held, count: agreed })}</b>
          {next ? <span>{t('mentorshipWork.summary.next', { date: format.dateTime(next) })}</span> : null}
          {next || isOver ? null : <span>{t('mentorshipWork.summary.noNext')}</span>}
          {unrecorded > 0 ? <span>{t('mentorshipWork.summary.unrecorded', { count: unrecorded })}</span> : null}
        </li>
        <li>
          <b>
            {t(isOver ? 'mentorshipWork.commitments.unmet' : 'mentorshipWork.summary.commitments', { count: open })}
          </b>
          {overdue > 0 && !isOver ? (
            <span className="late">{t('mentorshipWork.summary.overdue', { count: overdue })}</span>
          ) : null}
        </li>
      </ul>
      <h3 className="work-goals">{t('mentorshipWork.summary.goals')}</h3>
      <ul className="goal-progress">
        {goals.map(({ id, text, percent }) => (
          <li key={id}>
            <span className="typed">{text}</span>
            <ProgressBar percent={percent} empty={t('mentorshipWork.summary.noProgress')} />
          </li>
        ))}
      </ul>
      {work.side && (status === 'active' || status === 'paused') ? (
        <p>
          <ButtonLink href={`/mentorias/${work.id}/trabajo`} icon="calendar">
            {t('mentorshipWork.summary.open')}
          </ButtonLink>
        </p>
      ) : null}
    </Section>
  )
}
