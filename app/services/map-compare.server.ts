import { dayInBogota, type IsoDate } from '#app/domain/dates.ts'
import type { MapTie } from '#app/domain/map-panel.ts'
import type { MapQuery } from '#app/domain/map-view.ts'
import type { Db } from '#db/schema.ts'
import { changesBetween } from '#graph/compare.ts'
import type { NetworkEdge } from '#graph/network.ts'
import { networkFilterOf, packKept } from './map.server.ts'
import { readTieRows } from './map-data.server.ts'
import { describeTies } from './map-nodes.server.ts'
import { readNetwork } from './network.server.ts'

/** A list names so many at most; how many there are is said. */
const MOST_LISTED = 60

/** A tie that is new, or that ended. */
export type ComparedTie = MapTie & { validTo: IsoDate | null }

export interface ComparedTies {
  total: number
  ties: ComparedTie[]
}

/** What became of the ties that the filters keep, between two days. */
export interface MapComparison {
  earlier: IsoDate
  later: IsoDate
  appeared: ComparedTies
  ended: ComparedTies
  /** Packed rows of the ties that are new, and of those that ended. */
  rows: { appeared: string; ended: string }
  /** Packed rows of all that holds on one of both days. */
  kept: { nodes: string; ties: string }
}

/** The day of the address, or today, beside the one to compare with; null where none is asked for. */
export async function readComparison(db: Db, query: MapQuery, now: Date): Promise<MapComparison | null> {
  if (!query.compare) return null
  const [earlier, later] = [query.compare, query.at ?? dayInBogota(now)].sort() as [IsoDate, IsoDate]
  const filter = networkFilterOf(query)
  const [network, rows, before, after] = await Promise.all([
    readNetwork(db),
    readTieRows(db),
    readNetwork(db, { ...filter, at: earlier }),
    readNetwork(db, { ...filter, at: later }),
  ])
  const shown = new Map([...before.edges, ...after.edges].map(edge => [edge.id, edge]))
  const { appeared, ended } = changesBetween([...shown.values()], earlier, later)
  return {
    earlier,
    later,
    appeared: await listed(db, appeared),
    ended: await listed(db, ended),
    rows: { appeared: packKept(rows, appeared), ended: packKept(rows, ended) },
    kept: {
      nodes: packKept(network.nodes, [...before.nodes, ...after.nodes]),
      ties: packKept(rows, [...shown.values()]),
    },
  }
}

/** In the order in which they began or ended, the newest first. */
async function listed(db: Db, edges: readonly NetworkEdge[]): Promise<ComparedTies> {
  const day = (edge: NetworkEdge) => edge.validTo ?? edge.validFrom ?? ''
  const newest = [...edges].sort((a, b) => day(b).localeCompare(day(a)) || (a.id < b.id ? -1 : 1))
  const some = newest.slice(0, MOST_LISTED)
  const ties = await describeTies(db, some)
  return { total: edges.length, ties: ties.map((tie, i) => ({ ...tie, validTo: some[i]?.validTo ?? null })) }
}
