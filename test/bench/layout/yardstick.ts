import Graph from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import type { Ground } from '#graph/layout/ground.ts'
import { hashUnit } from '#graph/layout/hash.ts'
import type { Point } from '#graph/layout/spots.ts'

/** More of them change the stress by less than a hundredth. */
const ITERATIONS = 600

/** The same ties by ForceAtlas2 with the settings it infers, from starts that a hash of the id picks; overlaps as they come. */
export function forceAtlas({ ids, offsets, targets }: Ground): Map<string, Point> {
  const graph = new Graph({ type: 'undirected' })
  for (const id of ids) graph.addNode(id, { x: 1_000 * hashUnit(id, 1), y: 1_000 * hashUnit(id, 2) })
  for (const [v, id] of ids.entries()) {
    for (const w of targets.subarray(offsets[v], offsets[v + 1])) if (w > v) graph.addEdge(id, ids[w])
  }
  const settings = forceAtlas2.inferSettings(graph)
  return new Map(
    Object.entries(forceAtlas2(graph, { iterations: ITERATIONS, settings })).map(([id, { x, y }]) => [id, { x, y }]),
  )
}
