import type { NetworkNode } from '../network.ts'
import { NOWHERE, regionOf } from './place.ts'
import type { Point } from './spots.ts'

export interface RegionDisc extends Point {
  r: number
}

/** Where each region lies from the middle of the picture, roughly as on the territory. */
const BEARINGS: Record<string, Point> = {
  Central: { x: 0, y: 0 },
  Caribe: { x: -0.15, y: -1 },
  Pacífica: { x: -1, y: 0.35 },
  Llanos: { x: 1, y: 0.3 },
  Amazonía: { x: 0.25, y: 1 },
  [NOWHERE]: { x: 0.9, y: -0.75 },
}
const ELSEWHERE: Point = { x: -0.8, y: -0.8 }

/** Share of a region's disc that its nodes fill. */
const DENSITY = 0.42
/** Clear space between two regions. */
const GAP = 44

export const bearingOf = (region: string): Point => BEARINGS[region] ?? ELSEWHERE

/** A disc for each region that has nodes, wide enough for them, none touching another. */
export function regionDiscs(nodes: readonly NetworkNode[], room: (id: string) => number): Map<string, RegionDisc> {
  const area = new Map<string, number>()
  for (const node of nodes) {
    const region = regionOf(node)
    area.set(region, (area.get(region) ?? 0) + room(node.id) ** 2)
  }
  const discs = new Map<string, RegionDisc>()
  for (const region of [...area.keys()].sort()) {
    discs.set(region, { x: 0, y: 0, r: Math.sqrt((area.get(region) as number) / DENSITY) + 6 })
  }
  settle(discs)
  return discs
}

/** Discs at their bearing, as near to the middle as they can be without touching. */
function settle(discs: Map<string, RegionDisc>): void {
  const all = [...discs]
  const spread = all.reduce((sum, [, disc]) => sum + disc.r, 0) + GAP * all.length
  for (const [region, disc] of all) {
    const bearing = bearingOf(region)
    disc.x = bearing.x * spread
    disc.y = bearing.y * spread
  }
  for (let round = 0; round < 400; round++) {
    for (const [, disc] of all) {
      disc.x *= 0.985
      disc.y *= 0.985
    }
    for (let pass = 0; pass < 4; pass++) pushApart(all.map(([, disc]) => disc))
  }
  for (let pass = 0; pass < 200; pass++) pushApart(all.map(([, disc]) => disc))
}

function pushApart(discs: RegionDisc[]): void {
  for (const [i, a] of discs.entries()) {
    for (const b of discs.slice(i + 1)) {
      const dx = b.x - a.x
      const dy = b.y - a.y
      const distance = Math.sqrt(dx * dx + dy * dy) || 1
      const missing = a.r + b.r + GAP - distance
      if (missing <= 0) continue
      const share = a.r / (a.r + b.r)
      b.x += (dx / distance) * missing * share
      b.y += (dy / distance) * missing * share
      a.x -= (dx / distance) * missing * (1 - share)
      a.y -= (dy / distance) * missing * (1 - share)
    }
  }
}
