import type { LayoutNetwork, LayoutNode } from './given.ts'
import { regionOf } from './place.ts'
import { bearingOf } from './regions.ts'
import { type Point, placesAround } from './spots.ts'
import type { Standing } from './standing.ts'

/** Each of `nodes` at the free spot nearest to those it is tied to in its region; without ties, to others without. */
export function placeByTies(
  network: LayoutNetwork,
  nodes: readonly LayoutNode[],
  ties: ReadonlyMap<string, number>,
  standing: Standing,
): void {
  if (nodes.length === 0) return
  const regions = new Map(network.nodes.map(node => [node.id, regionOf(node)]))
  const near = neighboursOf(network, nodes)
  const stood = [...standing.at]
  const middles = new Middles()
  for (const [id, point] of stood) {
    const region = regions.get(id)
    middles.add(`all of ${region}`, point)
    if ((ties.get(id) ?? 0) === 0) middles.add(`alone in ${region}`, point)
  }
  const gatherings = new Map<string, ReturnType<typeof placesAround>>()
  for (const { id } of nodes) {
    const region = regions.get(id) as string
    const own = new Middles()
    for (const other of near.get(id) ?? []) {
      const point = regions.get(other) === region ? standing.at.get(other) : undefined
      if (point) own.add('tied', point)
    }
    const tied = own.of('tied')
    if (tied) {
      standing.settleNear(id, tied)
      continue
    }
    const isAlone = (ties.get(id) ?? 0) === 0
    const wanted =
      (isAlone ? middles.of(`alone in ${region}`) : null) ??
      middles.of(`all of ${region}`) ??
      byBearing(
        region,
        stood.map(([, point]) => point),
      )
    const key = `${region} ${wanted.x} ${wanted.y}`
    const places = gatherings.get(key) ?? placesAround(wanted)
    gatherings.set(key, places)
    standing.settle(id, places)
  }
}

/** To whom each of `nodes` is tied: one pass over the ties. */
function neighboursOf({ edges }: LayoutNetwork, nodes: readonly LayoutNode[]): Map<string, Set<string>> {
  const near = new Map(nodes.map(({ id }) => [id, new Set<string>()]))
  for (const { source, target } of edges) {
    near.get(source)?.add(target)
    near.get(target)?.add(source)
  }
  return near
}

/** The middles of groups of places, by the groups' names. */
class Middles {
  readonly #sums = new Map<string, { x: number; y: number; count: number }>()

  add(group: string, { x, y }: Point): void {
    const sum = this.#sums.get(group) ?? { x: 0, y: 0, count: 0 }
    this.#sums.set(group, { x: sum.x + x, y: sum.y + y, count: sum.count + 1 })
  }

  of(group: string): Point | null {
    const sum = this.#sums.get(group)
    return sum ? { x: sum.x / sum.count, y: sum.y / sum.count } : null
  }
}

/** For the first node of a region: beyond the others, on the side where the region lies. */
function byBearing(region: string, standing: readonly Point[]): Point {
  const all = new Middles()
  for (const point of standing) all.add('', point)
  const center = all.of('') ?? { x: 0, y: 0 }
  const distance = (p: Point) => Math.sqrt((p.x - center.x) * (p.x - center.x) + (p.y - center.y) * (p.y - center.y))
  const reach = standing.reduce((most, point) => Math.max(most, distance(point)), 60)
  const bearing = bearingOf(region)
  return { x: center.x + bearing.x * (reach + 50), y: center.y + bearing.y * (reach + 50) }
}
