import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/format.ts'

interface ResultProgressProps {
  /** Whole percent of the way from the baseline to the target; null where it is not known. */
  progress: number | null
  isMet: boolean | null
}

/** The target's tick stands at nine tenths of the bar. */
const TARGET_AT = 90

/** How far a result has got: a bullet bar, green only once the target is met, and its words. */
export function ResultProgress({ progress, isMet }: ResultProgressProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (progress === null && !isMet) return <span className="faint">{t('results.section.unknown')}</span>
  const width = progress === null ? TARGET_AT : Math.min(100, (progress / 100) * TARGET_AT)
  return (
    <span className="result-progress">
      <svg
        className="bullet"
        width="120"
        height="12"
        viewBox="0 0 100 12"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect className="bullet-track" x="0" y="2" width="100" height="8" />
        <rect className={isMet ? 'bullet-met' : 'bullet-value'} x="0" y="3" width={width} height="6" />
        <rect className="bullet-target" x={TARGET_AT - 1} y="0" width="2" height="12" />
      </svg>
      <span>
        {isMet ? t('results.section.met') : t('results.section.progressOf', { percent: format.percent(progress ?? 0) })}
      </span>
    </span>
  )
}
