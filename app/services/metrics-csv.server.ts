import { stringify } from 'csv-stringify/sync'
import { dayInBogota } from '#app/domain/dates.ts'
import { type MetricScope, NODE_METRICS } from '#app/domain/network-metrics.ts'
import type { Db } from '#db/schema.ts'
import { NOTHING } from '#graph/metrics/classes.ts'
import { CONFIRMED, COUNTED } from '#graph/metrics/weights.ts'
import { readMapNodes } from './map-nodes.server.ts'
import { readMetrics } from './network-metrics.server.ts'

/** Spreadsheets that look for it read the accents right. */
const BYTE_ORDER_MARK = '\uFEFF'
/** A file may be waited for. */
const PATIENCE_MS = 20_000

/** `degree` → `degree`, `pageRank` → `page_rank`. */
const columnName = (id: string) => id.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)

/**
 * Every metric of every cluster and organisation as CSV. Every row says on which day, whose ties were counted, and how
 * many; empty where a metric says nothing. Null while it cannot be had.
 *
 * @param demo whether the database holds fictional records: then every row says so
 */
export async function metricsAsCsv(db: Db, scope: MetricScope, now: Date, demo: boolean): Promise<string | null> {
  const answer = await readMetrics(db, scope, PATIENCE_MS)
  if (answer.state !== 'ready') return null
  const { graph, results } = answer.metrics
  const nodes = await readMapNodes(db)
  const { communities, components, betweenness } = results
  const groupOf = ({ of, groups }: typeof communities, v: number) => groups[of[v] ?? -1]?.name
  const records = graph.ids.map((id, v) => {
    const node = nodes.get(id)
    const values = NODE_METRICS.map(metric => {
      const value = results[metric].values[v]
      return [columnName(metric), value === undefined || Number.isNaN(value) ? '' : value < NOTHING ? 0 : value]
    })
    return {
      slug: id,
      name: node?.name,
      kind: node?.kind,
      regions: node?.regions.join(';'),
      macro_sector: node?.macroSector,
      ...Object.fromEntries(values),
      betweenness_standard_error: betweenness.sample?.errors[v] ?? '',
      community: groupOf(communities, v),
      component: groupOf(components, v),
      network_date: scope.at ?? 'any',
      computed_on: dayInBogota(now),
      provenances_counted: (scope.confirmed ? CONFIRMED : COUNTED).join(';'),
      nodes_in_network: graph.ids.length,
      pairs_counted: graph.pairs,
      ...(demo ? { demo: 'true' } : {}),
    }
  })
  return BYTE_ORDER_MARK + stringify(records, { header: true, record_delimiter: 'windows', escape_formulas: true })
}
