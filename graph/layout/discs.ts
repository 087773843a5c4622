import type { Ground } from './ground.ts'

/** Share of the picture that its nodes fill. */
const DENSITY = 0.32

/** Where a region's tied nodes are, and how large a disc they fill. */
export interface Disc {
  x: number
  y: number
  r: number
  members: number
}

/** The disc of each region, by its number. */
export function discsOf({ tied, x, y, room, region, regions }: Ground): Disc[] {
  const discs = regions.map((): Disc => ({ x: 0, y: 0, r: 0, members: 0 }))
  for (const v of tied) {
    const disc = discs[region[v] as number] as Disc
    disc.x += x[v] as number
    disc.y += y[v] as number
    disc.r += (room[v] as number) * (room[v] as number)
    disc.members += 1
  }
  for (const disc of discs) {
    if (disc.members === 0) continue
    disc.x /= disc.members
    disc.y /= disc.members
    disc.r = Math.sqrt(disc.r / DENSITY)
  }
  return discs
}

/** The radius of the whole picture. */
export function radiusOf({ room, tied }: Ground): number {
  let area = 0
  for (const v of tied) area += (room[v] as number) * (room[v] as number)
  return Math.sqrt(area / DENSITY)
}
