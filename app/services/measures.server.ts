import { COMMUNITY, type ColorMeasure, type MetricScope } from '#app/domain/network-metrics.ts'
import { findLastSeq } from '#db/queries/events.ts'
import type { Db } from '#db/schema.ts'
import { valueClasses } from '#graph/metrics/classes.ts'
import { degrees } from '#graph/network.ts'
import { encodeMeasure, type MeasureWire, radiiByTies, radiiOf } from '#graph/wire-measure.ts'
import { readNetwork } from './network.server.ts'
import { type NetworkMetrics, readMetrics } from './network-metrics.server.ts'
import { networkInScope } from './network-scope.server.ts'

/** Colours there are for values, and for the largest communities. */
export const COLORS = { values: 4, communities: 5 } as const

export type MeasureAnswer =
  | { state: 'ready' /** Of what it was computed from. */; key: string; wire: MeasureWire }
  | { state: 'computing' | 'failed' }

/** What the map's canvas sizes and colours its nodes by, in the order of the network's nodes. */
export async function readMeasure(db: Db, id: ColorMeasure | 'vinculos', scope: MetricScope): Promise<MeasureAnswer> {
  const network = await readNetwork(db)
  if (id === 'vinculos') {
    const radii = radiiByTies([...degrees(networkInScope(network, scope)).values()])
    return {
      state: 'ready',
      key: `${await findLastSeq(db)}-${scope.confirmed}-${scope.at}`,
      wire: encodeMeasure(radii, []),
    }
  }
  const answer = await readMetrics(db, scope)
  if (answer.state !== 'ready') return answer
  const { metrics } = answer
  const row = rowsOf(metrics)
  const rows = network.nodes.map(node => row.get(node.id) ?? -1)
  if (id === COMMUNITY) {
    const classes = communityClasses(metrics)
    const all = rows.map(v => classes[v] ?? 0)
    return { state: 'ready', key: metrics.key, wire: encodeMeasure(radiiOf(all.map(() => 0)), all) }
  }
  const { values } = metrics.results[id]
  const { of } = valueClasses(values, COLORS.values)
  const radii = radiiOf(values)
  return {
    state: 'ready',
    key: metrics.key,
    wire: encodeMeasure(
      rows.map(v => radii[v] ?? 0),
      rows.map(v => of[v] ?? 0),
    ),
  }
}

const rowsOf = ({ graph }: NetworkMetrics) => new Map(graph.ids.map((id, v) => [id, v]))

/** The colour of each node's community: those that are the largest today have one each, on every day the same. */
function communityClasses({ results: { communities } }: NetworkMetrics): Uint8Array {
  const colors = communities.groups.map(({ name }) => (Number(name) <= COLORS.communities ? Number(name) : 0))
  return Uint8Array.from(communities.of, group => colors[group] ?? 0)
}
