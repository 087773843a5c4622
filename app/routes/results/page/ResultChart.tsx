import { useTranslation } from 'react-i18next'
import { Figure } from '#app/components/charts/Figure.tsx'
import { LineChart } from '#app/components/charts/LineChart.tsx'
import { useFormat } from '#app/i18n/format.ts'
import { quantityText } from '#app/i18n/quantity.ts'
import type { ResultPage } from '#app/services/result-page.server.ts'

/** The readings in force as a line; nothing where there are not two days to draw one between. */
export function ResultChart({ result, readings }: Pick<ResultPage, 'result' | 'readings'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const { baseline, baselineOn, target, unit, indicator } = result
  const points = readings
    .filter(reading => reading.isCurrent && reading.readOn !== null && reading.precision === 'day')
    .map(reading => ({ id: reading.id, on: reading.readOn ?? '', value: Number(reading.value) }))
    .sort((a, b) => a.on.localeCompare(b.on))
  const begin = baseline !== null && baselineOn !== null ? { on: baselineOn, value: Number(baseline) } : null
  if (points.length + (begin ? 1 : 0) < 2) return null
  const words = (value: string | null) =>
    value === null ? t('results.section.unknown') : quantityText(format, value, unit)
  const said = points.map(p => `${quantityText(format, String(p.value), unit)}, ${format.date(p.on)}`)
  return (
    <Figure title={t('resultPage.page.chart')} subtitle={t('resultPage.page.chartSubtitle', { indicator, unit })}>
      <LineChart
        baseline={begin}
        readings={points}
        target={target === null ? null : Number(target)}
        baselineLabel={
          begin
            ? t('resultPage.page.baseline', { value: format.number(begin.value, { maximumFractionDigits: 6 }) })
            : null
        }
        targetLabel={
          target === null
            ? null
            : t('resultPage.page.target', { value: format.number(Number(target), { maximumFractionDigits: 6 }) })
        }
        label={t('resultPage.page.chartText', {
          baseline: words(baseline),
          readings: said.join('; '),
          target: words(target),
        })}
      />
    </Figure>
  )
}
