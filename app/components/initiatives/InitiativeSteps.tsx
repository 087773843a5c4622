import { useTranslation } from 'react-i18next'
import type { InitiativeStatus } from '#app/domain/initiatives.ts'
import { InitiativeStatusIcon } from './InitiativeStatus.tsx'

/** The way an initiative goes when nothing gets in between. */
const WAY = ['open', 'deciding', 'agreed'] as const satisfies readonly InitiativeStatus[]

interface InitiativeStepsProps {
  status: InitiativeStatus
  /** It reached the vote: shown of one that was cancelled. */
  wasVoted: boolean
  /** Under a step: when it was reached, or until when it lasts. */
  notes?: Partial<Record<InitiativeStatus, string>>
}

/** Open, being voted, agreed; what ended otherwise shows where it ended. */
export function InitiativeSteps({ status, wasVoted, notes = {} }: InitiativeStepsProps) {
  const { t } = useTranslation()
  const steps = stepsOf(status, wasVoted)
  const now = steps.indexOf(status)
  return (
    <ol className="status-steps initiative-steps" aria-label={t('initiatives.steps.label')}>
      {steps.map((step, index) => (
        <li
          key={step}
          data-initiative-status={step}
          className={index === now ? 'step-now' : index < now ? 'step-done' : undefined}
          aria-current={index === now ? 'step' : undefined}
        >
          <InitiativeStatusIcon status={step} size={20} />
          <div>
            <b>{t(`vocab.initiativeStatus.${step}`)}</b>
            {notes[step] ? <span>{notes[step]}</span> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}

function stepsOf(status: InitiativeStatus, wasVoted: boolean): InitiativeStatus[] {
  switch (status) {
    case 'draft':
    case 'open':
    case 'deciding':
    case 'agreed':
      return [...WAY]
    case 'not_agreed':
      return ['open', 'deciding', status]
    case 'closed_without_quorum':
      return ['open', status]
    case 'cancelled':
      return wasVoted ? ['open', 'deciding', status] : ['open', status]
  }
}
