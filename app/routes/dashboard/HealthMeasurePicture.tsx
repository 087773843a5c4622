import { useTranslation } from 'react-i18next'
import { SmallLine } from '#app/components/charts/SmallLine.tsx'
import { VisuallyHidden } from '#app/components/ui/VisuallyHidden.tsx'
import { FEW } from '#app/domain/dashboard.ts'
import { type HealthMeasure, healthShare } from '#app/domain/network-health.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { HealthFigure } from '#app/services/dashboard/health.server.ts'
import { percentText } from './words.ts'

/** What a measure is a share of, in words. */
const WORDS_OF = {
  tied: 'clusters',
  isolated: 'clusters',
  largest: 'clusters',
  acrossRegions: 'pairs',
  acrossSectors: 'pairs',
  lost: 'lost',
} as const satisfies Record<HealthMeasure, string>

interface HealthMeasurePictureProps {
  measure: HealthMeasure
  /** The oldest first. */
  days: HealthFigure['days']
}

/** One measure of the network: what it is now, of how many, and how it came to be. */
export function HealthMeasurePicture({ measure, days }: HealthMeasurePictureProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const told = days.map(({ day, count }) => ({ day, ...healthShare(measure, count) }))
  const [first, last] = [told[0], told.at(-1)]
  if (!first || !last) return null
  const text = (share: number | null) => (share === null ? t('dashboard.health.nothing') : percentText(format, share))
  const { part, of } = last
  return (
    <li>
      <h3>{t(`dashboard.health.measure.${measure}`)}</h3>
      <p className="small-lines-now">
        <b>{text(last.share)}</b>
        <span>
          {of === 0
            ? t('dashboard.health.nothingOf')
            : t(`dashboard.health.of.${WORDS_OF[measure]}`, { part: format.number(part), n: format.number(of) })}
          {of > 0 && of < FEW ? <em>; {t('dashboard.health.few')}</em> : null}
        </span>
      </p>
      <SmallLine shares={told.map(one => one.share)} />
      <p className="small-lines-days" aria-hidden="true">
        <span>{format.date(first.day)}</span>
        <span>{format.date(last.day)}</span>
      </p>
      <VisuallyHidden>
        {t('dashboard.health.spoken', {
          first: text(first.share),
          from: format.date(first.day),
          last: text(last.share),
          to: format.date(last.day),
        })}
      </VisuallyHidden>
    </li>
  )
}
