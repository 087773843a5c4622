import { useTranslation } from 'react-i18next'
import { BOTTLENECK_STATUSES, type BottleneckStatus } from '#app/domain/bottlenecks.ts'
import { NeckGlyph } from './BottleneckStatus.tsx'

const OFF_THE_WAY: readonly BottleneckStatus[] = ['reported', 'dismissed']

interface StatusStepsProps {
  status: BottleneckStatus
  /** Under a step that has been reached: when. */
  notes?: Partial<Record<BottleneckStatus, string>>
}

/** The way of a bottleneck from identified to resolved. One that waits for review, or was dismissed, shows that alone. */
export function StatusSteps({ status, notes = {} }: StatusStepsProps) {
  const { t } = useTranslation()
  const offTheWay = OFF_THE_WAY.includes(status)
  const steps = BOTTLENECK_STATUSES.filter(step => (offTheWay ? step === status : !OFF_THE_WAY.includes(step)))
  const now = steps.indexOf(status)
  return (
    <ol className="status-steps">
      {steps.map((step, index) => (
        <li
          key={step}
          data-status={step}
          className={index === now ? 'step-now' : index < now ? 'step-done' : undefined}
          aria-current={index === now ? 'step' : undefined}
        >
          <NeckGlyph status={step} width={31} />
          <div>
            <b>{t(`vocab.bottleneckStatus.${step}`)}</b>
            {notes[step] ? <span>{notes[step]}</span> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}
