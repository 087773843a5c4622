import type { MeasureUnit } from '#app/domain/network-metrics.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { formatFor } from '#app/i18n/format.ts'
import { serverI18n } from '#app/i18n/i18n.server.ts'
import { NOTHING } from '#graph/metrics/classes.ts'
import { METRICS, type MetricId } from '#graph/metrics/index.ts'

/** A metric explained: the server says it, the registry's texts are too many to travel. */
export interface MetricWords {
  id: MetricId
  label: string
  meaning: string
  range: string
  caution: string
}

const metricOf = (id: MetricId) => METRICS.find(metric => metric.id === id) ?? METRICS[0]

export function wordsOfMetric(id: MetricId, language: Language): MetricWords {
  const { t } = serverI18n(language)
  const { labelKey, meaningKey, rangeKey, cautionKey } = metricOf(id)
  return { id, label: t(labelKey), meaning: t(meaningKey), range: t(rangeKey), caution: t(cautionKey) }
}

export const wordsOfAllMetrics = (language: Language) => METRICS.map(({ id }) => wordsOfMetric(id, language))

export const unitOf = (id: MetricId): MeasureUnit => metricOf(id).unit

/** Three decimals under one, so that a column of shares and indices can be compared; what these hide, by three figures. */
const digitsOf = (number: number) =>
  Math.abs(number) < 1 && Math.abs(number) >= 0.001 ? { maximumFractionDigits: 3 } : { maximumSignificantDigits: 3 }

/** A value as it is read: `12`, `4,2 %`, `0,318`; a dash where there is none. */
export function sayValue(value: number | null, unit: MeasureUnit, language: Language): string {
  const format = formatFor(language)
  if (value === null || Number.isNaN(value)) return '–'
  const shown = Math.abs(value) < NOTHING ? 0 : value
  if (unit === 'count') return format.number(shown)
  const short = (number: number) => format.number(number, digitsOf(number)).replace('-', '\u2212')
  return unit === 'share' ? `${short(100 * shown)}\u00a0%` : short(shown)
}
