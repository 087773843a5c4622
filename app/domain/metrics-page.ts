import { isRealDate } from './dates.ts'
import { type MetricScope, NODE_METRICS, type NodeMetric } from './network-metrics.ts'

export const METRIC_ORDERS = ['valor', 'nombre'] as const
export const METRIC_KINDS = ['cluster', 'organizacion'] as const

/** The address of the table of metrics, read. */
export interface MetricsQuery extends MetricScope {
  metric: NodeMetric
  order: (typeof METRIC_ORDERS)[number]
  /** Null for both. */
  kind: (typeof METRIC_KINDS)[number] | null
  page: number
  /** What stood in the address and means nothing here: said on the page, otherwise ignored. */
  ignored: { name: string; value: string }[]
}

export function readMetricsQuery(params: URLSearchParams): MetricsQuery {
  const ignored: MetricsQuery['ignored'] = []
  const one = <T extends string>(name: string, values: readonly T[]): T | null => {
    const asked = params.get(name)
    const found = values.find(value => value === asked) ?? null
    if (asked && !found) ignored.push({ name, value: asked.slice(0, 80) })
    return found
  }
  const at = params.get('fecha') || null
  if (at !== null && !isRealDate(at)) ignored.push({ name: 'fecha', value: at.slice(0, 80) })
  const page = Number(params.get('pagina') ?? '1')
  return {
    metric: one('metrica', NODE_METRICS) ?? NODE_METRICS[0],
    order: one('orden', METRIC_ORDERS) ?? METRIC_ORDERS[0],
    kind: one('nodo', METRIC_KINDS),
    confirmed: params.get('confirmados') === 'si',
    at: at !== null && isRealDate(at) ? at : null,
    page: Number.isInteger(page) && page > 0 ? page : 1,
    ignored,
  }
}

/** `confirmados` and `fecha` as every address of metrics says them; empty, or beginning with `&`. */
export function scopeInAddress({ confirmed, at }: MetricScope): string {
  return `${confirmed ? '&confirmados=si' : ''}${at ? `&fecha=${at}` : ''}`
}
