import type { MapNode, MapTie } from '#app/domain/map-panel.ts'
import type { MapQuery } from '#app/domain/map-view.ts'
import { searchable } from '#app/domain/text.ts'
import type { Db } from '#db/schema.ts'
import { filterNetwork } from '#graph/filter.ts'
import { keptOfNetwork } from './kept-of-network.server.ts'
import { networkFilterOf } from './map.server.ts'
import { describeTies, readMapNodes, searchNetwork } from './map-nodes.server.ts'
import { type Network, readNetwork } from './network.server.ts'

const PAGE_SIZE = 25

export type MapTableRows = { table: 'nodos'; rows: MapNode[] } | { table: 'vinculos'; rows: MapTie[] }

/** The map as a table: the nodes, or the ties, that the filters and the search keep, a page of them, clusters first. */
export async function readMapTable(db: Db, query: MapQuery) {
  const whole = await readNetwork(db)
  // What people type is different every time.
  if (query.q) return tableOf(db, whole, query)
  const { facets, alone, at, confirmed, table, page } = query
  const key = `map table ${JSON.stringify([facets, alone, at, confirmed, table, page])}`
  return keptOfNetwork(whole, key, () => tableOf(db, whole, query))
}

async function tableOf(db: Db, whole: Network, query: MapQuery) {
  const { nodes, edges } = filterNetwork(whole, networkFilterOf(query))
  const details = await readMapNodes(db, query)
  const found = query.q ? new Set(await searchNetwork(db, query.q)) : null
  const nameOf = (id: string) => searchable(details.get(id)?.name)
  const keptNodes = nodes.filter(node => found === null || found.has(node.id))
  const keptTies = edges.filter(({ source, target }) => found === null || found.has(source) || found.has(target))
  const totals = { nodos: keptNodes.length, vinculos: keptTies.length }
  const total = totals[query.table]
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE))
  const page = Math.min(query.page, pages)
  return { ...(await rowsOf()), totals, total, page, pages }

  async function rowsOf(): Promise<MapTableRows> {
    if (query.table === 'nodos') {
      const rows = pageOf(keptNodes, node => `${node.kind} ${nameOf(node.id)}`).flatMap(
        node => details.get(node.id) ?? [],
      )
      return { table: 'nodos', rows }
    }
    const ties = pageOf(keptTies, ({ source, target }) => `${nameOf(source)} ${nameOf(target)}`)
    return { table: 'vinculos', rows: await describeTies(db, ties) }
  }

  function pageOf<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
    const keyed = items.map(item => ({ item, key: keyOf(item) }))
    keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    return keyed.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(({ item }) => item)
  }
}
