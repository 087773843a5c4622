import type { MapPreview } from '#app/domain/map-preview.ts'
import { REGIONS } from '#app/domain/vocabularies.ts'
import type { Db } from '#db/schema.ts'
import { nodeRadius } from '#graph/layout/size.ts'
import { keptWhile } from './kept.server.ts'
import { MAP_FACTS } from './map-data.server.ts'
import { readMapNodes } from './map-nodes.server.ts'
import { readNetwork } from './network.server.ts'
import { readLayout } from './network-layout.server.ts'

/** A page draws so many dots and lines at most: the most tied nodes and what ties them. */
const MOST_NODES = 400
const MOST_TIES = 500

/** The whole network on the territory, for the picture of the start page. */
export async function readMapPreview(db: Db, now: Date): Promise<MapPreview> {
  const layout = await readLayout(db, now)
  return keptWhile(db, 'map-preview', MAP_FACTS, async () => {
    const [network, nodes] = await Promise.all([readNetwork(db), readMapNodes(db)])
    const at = new Map(layout.positions.map(({ id, territory }) => [id, territory]))
    const one = (value: number) => Math.round((value / layout.scale) * 10) / 10
    const drawn = [...nodes.values()].sort((a, b) => b.ties - a.ties || (a.slug < b.slug ? -1 : 1)).slice(0, MOST_NODES)
    const ids = new Set(drawn.map(node => node.slug))
    const ties = network.edges.filter(edge => ids.has(edge.source) && ids.has(edge.target)).slice(0, MOST_TIES)
    const lineOf = (source: string, target: string) => {
      const from = at.get(source)
      const to = at.get(target)
      return from && to ? `M${one(from.x)} ${one(from.y)}L${one(to.x)} ${one(to.y)}` : ''
    }
    return {
      nodes: drawn.flatMap(({ slug, kind, regions, ties: count }) => {
        const point = at.get(slug)
        if (!point) return []
        return { x: one(point.x), y: one(point.y), r: one(nodeRadius(count)), kind, region: regions[0] ?? null }
      }),
      ties: ties.map(({ source, target }) => lineOf(source, target)).join(''),
      clusters: REGIONS.map(region => ({
        region,
        count: [...nodes.values()].filter(node => node.kind === 'cluster' && node.regions[0] === region).length,
      })),
      totals: { nodes: nodes.size, ties: network.edges.length },
    }
  })
}
