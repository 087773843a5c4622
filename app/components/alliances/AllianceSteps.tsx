import { useTranslation } from 'react-i18next'
import type { AllianceStatus } from '#app/domain/alliances.ts'
import { AllianceStatusIcon } from './AllianceStatus.tsx'

/** The way an alliance goes when nothing gets in between. */
const WAY = ['proposed', 'active', 'ended'] as const satisfies readonly AllianceStatus[]

interface AllianceStepsProps {
  status: AllianceStatus
  /** Under a step: when it was reached, or what it means. */
  notes?: Partial<Record<AllianceStatus, string>>
  /** Documented ones were never proposed here. */
  isDocumented?: boolean
}

/** Proposed, in force, ended. A dispute stands in the place of being in force; what was closed before shows that alone. */
export function AllianceSteps({ status, notes = {}, isDocumented = false }: AllianceStepsProps) {
  const { t } = useTranslation()
  const steps = stepsOf(status, isDocumented)
  const now = steps.indexOf(status)
  return (
    <ol className="status-steps alliance-steps" aria-label={t('alliances.steps.label')}>
      {steps.map((step, index) => (
        <li
          key={step}
          data-alliance-status={step}
          className={index === now ? 'step-now' : index < now ? 'step-done' : undefined}
          aria-current={index === now ? 'step' : undefined}
        >
          <AllianceStatusIcon status={step} size={20} />
          <div>
            <b>{t(`vocab.allianceStatus.${step}`)}</b>
            {notes[step] ? <span>{notes[step]}</span> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}

function stepsOf(status: AllianceStatus, isDocumented: boolean): AllianceStatus[] {
  if (status === 'declined' || status === 'withdrawn') return ['proposed', status]
  const way = WAY.map(step => (step === 'active' && status === 'disputed' ? 'disputed' : step))
  return isDocumented ? way.filter(step => step !== 'proposed') : way
}
