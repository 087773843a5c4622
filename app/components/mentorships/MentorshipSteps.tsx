import { useTranslation } from 'react-i18next'
import type { MentorshipStatus } from '#app/domain/mentorships.ts'
import { MentorshipStatusIcon } from './MentorshipStatus.tsx'

interface MentorshipStepsProps {
  status: MentorshipStatus
  /** Both signed: shown of one that ended early. */
  hasBegun: boolean
  /** Under a step: when it was reached, or until when it lasts. */
  notes?: Partial<Record<MentorshipStatus, string>>
}

/** Asked for, accepted, under way, completed; what went otherwise shows where it stands or ended. */
export function MentorshipSteps({ status, hasBegun, notes = {} }: MentorshipStepsProps) {
  const { t } = useTranslation()
  const steps = stepsOf(status, hasBegun)
  const now = steps.indexOf(status)
  return (
    <ol className="status-steps mentorship-steps" aria-label={t('mentorships.steps.label')}>
      {steps.map((step, index) => (
        <li
          key={step}
          data-mentorship-status={status}
          className={index === now ? 'step-now' : index < now ? 'step-done' : undefined}
          aria-current={index === now ? 'step' : undefined}
        >
          <MentorshipStatusIcon status={step} size={20} />
          <div>
            <b>{t(`vocab.mentorshipStatus.${step}`)}</b>
            {notes[step] ? <span>{notes[step]}</span> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}

function stepsOf(status: MentorshipStatus, hasBegun: boolean): MentorshipStatus[] {
  switch (status) {
    case 'requested':
    case 'accepted':
    case 'active':
    case 'completed':
      return ['requested', 'accepted', 'active', 'completed']
    case 'waitlisted':
      return ['requested', status, 'accepted', 'active']
    case 'paused':
      return ['requested', 'accepted', status, 'completed']
    case 'ended_early':
      return hasBegun ? ['requested', 'accepted', 'active', status] : ['requested', 'accepted', status]
    default:
      return ['requested', status]
  }
}
