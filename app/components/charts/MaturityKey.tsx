import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LEAST_CLUSTERS, type Median } from '#app/domain/maturity-medians.ts'

interface MaturityKeyProps {
  medians: readonly (Median | null)[]
  hasBefore: boolean
}

/** What the marks of the dot plot are, with how many clusters the median is of. */
export function MaturityKey({ medians, hasBefore }: MaturityKeyProps) {
  const { t } = useTranslation()
  const counts = medians.flatMap(median => (median ? [median.clusters] : []))
  const [from, to] = [Math.min(...counts), Math.max(...counts)]
  return (
    <>
      <span>
        <Mark>
          <circle className="maturity-newest" cx="9" cy="9" r="6.5" />
        </Mark>
        {t('maturity.plot.now')}
      </span>
      {hasBefore ? (
        <span>
          <Mark>
            <circle className="maturity-earlier" cx="9" cy="9" r="5" />
          </Mark>
          {t('maturity.plot.before')}
        </span>
      ) : null}
      {counts.length > 0 ? (
        <>
          <span>
            <Mark>
              <line className="maturity-median" x1="9" x2="9" y1="1" y2="17" />
            </Mark>
            {from === to ? t('maturity.plot.median', { count: from }) : t('maturity.plot.medianBetween', { from, to })}
          </span>
          <span>
            <Mark>
              <rect className="maturity-band" x="0" y="3" width="18" height="12" />
            </Mark>
            {t('maturity.plot.band')}
          </span>
        </>
      ) : (
        <span>{t('maturity.plot.noMedian', { least: LEAST_CLUSTERS })}</span>
      )}
    </>
  )
}

function Mark({ children }: { children: ReactNode }) {
  return (
    <svg className="maturity-dots" width="18" height="18" aria-hidden="true">
      {children}
    </svg>
  )
}
