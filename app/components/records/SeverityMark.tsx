import { useTranslation } from 'react-i18next'
import { severityGroup } from './severity.ts'

const STEPS = [1, 2, 3, 4, 5] as const
export type Severity = (typeof STEPS)[number]

/** How hard a bottleneck hits a cluster, 1 to 5: as many steps as the number. Empty for another number. */
export function SeverityMark({ severity }: { severity: number }) {
  const { t } = useTranslation()
  const known = STEPS.find(step => step === severity)
  if (!known) return null
  return (
    <span className="severity-mark">
      <svg
        className="severity-glyph"
        data-severity={severityGroup(known)}
        width="24"
        height="12"
        viewBox="0 0 24 12"
        aria-hidden="true"
      >
        {STEPS.map(step => (
          <rect
            key={step}
            x={(step - 1) * 5}
            y={12 - step * 2.4}
            width="4"
            height={step * 2.4}
            className={step > known ? 'severity-off' : undefined}
          />
        ))}
      </svg>
      {t(`vocab.severity.s${known}`)}
    </span>
  )
}
