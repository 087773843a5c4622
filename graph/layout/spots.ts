export interface Point {
  x: number
  y: number
}

const CELL = 40
/** Distance between the places that are tried, in units of the map. */
const STEP = 2
const ROW = (STEP * Math.sqrt(3)) / 2

/** How many places back a smaller circle looks for a gap that larger ones left. */
const LOOK_BACK = 3000
/** How many places around its own a node tries on its group's ground, before it takes one wherever there is. */
const NEAR = 1500

/**
 * Circles on a plane that never overlap: the one place where nodes get their room. Between circles of different groups
 * `gap` is kept clear, so that each group has ground of its own.
 */
export class Spots {
  readonly #gap: number
  /** x, y, r and group of each circle that reaches into a cell, one after the other. */
  readonly #cells = new Map<number, number[]>()
  /** Per row of places and radius, how many were in vain: what is taken stays taken. */
  readonly #inVain = new WeakMap<object, Map<number, number>>()

  constructor(gap = 0) {
    this.#gap = gap
  }

  /** Takes the circle, free or not. */
  take(x: number, y: number, r: number, group = 0): void {
    for (let cx = Math.floor((x - r) / CELL); cx <= Math.floor((x + r) / CELL); cx++) {
      for (let cy = Math.floor((y - r) / CELL); cy <= Math.floor((y + r) / CELL); cy++) {
        const cell = this.#cells.get(cellKey(cx, cy))
        if (cell) cell.push(x, y, r, group)
        else this.#cells.set(cellKey(cx, cy), [x, y, r, group])
      }
    }
  }

  /** Whether nothing covers any of the circle, nor comes nearer to it than `gap` from another group. */
  isFree(x: number, y: number, r: number, group = 0): boolean {
    return this.#keepsOff(x, y, r, group, this.#gap)
  }

  /** Whether nothing covers any of the circle. */
  isClear(x: number, y: number, r: number): boolean {
    return this.#keepsOff(x, y, r, 0, 0)
  }

  /**
   * Takes the first of `places` that is free for a circle of radius `r`, and `isAllowed`, and gives it; null when none is.
   * The same row of places is always asked for the same group.
   */
  settle<P extends Point | null>(
    places: Places<P>,
    r: number,
    group = 0,
    isAllowed: (place: Point) => boolean = everywhere,
  ): P {
    const inVain = this.#inVain.get(places) ?? new Map<number, number>()
    this.#inVain.set(places, inVain)
    const start = inVain.get(r) ?? Math.max(0, Math.max(0, ...inVain.values()) - LOOK_BACK)
    for (let i = start; ; i++) {
      const place = places.at(i)
      if (place && !(this.isFree(place.x, place.y, r, group) && isAllowed(place))) continue
      inVain.set(r, i)
      if (place) this.take(place.x, place.y, r, group)
      return place
    }
  }

  /**
   * Takes the spot nearest to `wanted` on the group's own ground; where none is near, the nearest that nothing covers.
   * From farther away it does not matter by how little.
   */
  settleNear(wanted: Point, r: number, group: number): Point {
    const [fine, coarse] = [placesAround(wanted), placesAround(wanted, Math.max(1, r / 4))]
    for (const [places, most, gap] of [
      [fine, NEAR, this.#gap],
      [coarse, NEAR, this.#gap],
      [coarse, Number.POSITIVE_INFINITY, 0],
    ] as const) {
      for (let i = 0; i < most; i++) {
        const place = places.at(i)
        if (!this.#keepsOff(place.x, place.y, r, group, gap)) continue
        this.take(place.x, place.y, r, group)
        return place
      }
    }
    throw new Error('the plane is endless')
  }

  #keepsOff(x: number, y: number, r: number, group: number, gap: number): boolean {
    // What stands in the way is mostly here.
    const [midX, midY] = [Math.floor(x / CELL), Math.floor(y / CELL)]
    const here = this.#cells.get(cellKey(midX, midY))
    if (here && touches(here, x, y, r, group, gap)) return false
    const reach = Math.max(0, r + gap)
    const right = Math.floor((x + reach) / CELL)
    const bottom = Math.floor((y + reach) / CELL)
    for (let cx = Math.floor((x - reach) / CELL); cx <= right; cx++) {
      for (let cy = Math.floor((y - reach) / CELL); cy <= bottom; cy++) {
        if (cx === midX && cy === midY) continue
        const cell = this.#cells.get(cellKey(cx, cy))
        if (cell && touches(cell, x, y, r, group, gap)) return false
      }
    }
    return true
  }
}
const everywhere = () => true

/** A row of places, best first; one that ends gives null after the last. */
export interface Places<P extends Point | null> {
  at(index: number): P
}

/** All places of the plane, the nearest to `center` first; `spread` times as far from each other as is usual. */
export function placesAround(center: Point, spread = 1): Places<Point> {
  return {
    at(index) {
      const offset = latticeOffset(index)
      return { x: round(center.x + spread * offset.x), y: round(center.y + spread * offset.y) }
    },
  }
}

/** Those within `reach` of `center`, the nearest first. */
export function placesWithin(center: Point, reach: number, spread = 1): Places<Point | null> {
  const places = placesAround(center, spread)
  return { at: index => (spread * latticeOffset(index).distance <= reach ? places.at(index) : null) }
}

/** To a hundredth. There is one zero: databases keep no other, and a place read back is the place that was written. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 + 0
}

function touches(circles: readonly number[], x: number, y: number, r: number, group: number, gap: number): boolean {
  for (let i = 0; i < circles.length; i += 4) {
    const dx = (circles[i] as number) - x
    const dy = (circles[i + 1] as number) - y
    const apart = (circles[i + 2] as number) + r + (circles[i + 3] === group ? 0 : gap)
    if (dx * dx + dy * dy < apart * apart) return true
  }
  return false
}

function cellKey(cx: number, cy: number): number {
  return cx * 100_003 + cy
}

/** A triangular lattice around the origin, nearest first; grown as far as anybody has looked. */
const lattice: { x: number; y: number; distance: number }[] = []
let latticeReach = 0

function latticeOffset(index: number) {
  while (index >= lattice.length) growLattice()
  return lattice[index] as (typeof lattice)[number]
}

function growLattice(): void {
  const from = latticeReach
  latticeReach = from === 0 ? 60 : from * 1.5
  const ring: typeof lattice = []
  const rows = Math.ceil(latticeReach / ROW)
  for (let row = -rows; row <= rows; row++) {
    const y = row * ROW
    const shift = row % 2 === 0 ? 0 : STEP / 2
    const columns = Math.ceil(latticeReach / STEP) + 1
    for (let column = -columns; column <= columns; column++) {
      const x = column * STEP + shift
      const distance = Math.sqrt(x * x + y * y)
      if (distance >= from && distance < latticeReach) ring.push({ x, y, distance })
    }
  }
  ring.sort((a, b) => a.distance - b.distance || a.y - b.y || a.x - b.x)
  for (const offset of ring) lattice.push(offset)
}
