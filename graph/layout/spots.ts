export interface Point {
  x: number
  y: number
}

const CELL = 28
/** Distance between the places that are tried, in units of the map. */
const STEP = 2
const ROW = (STEP * Math.sqrt(3)) / 2

/** How many places back a smaller circle looks for a gap that larger ones left. */
const LOOK_BACK = 3000

/** Circles on a plane that never overlap: the one place where nodes get their room. */
export class Spots {
  /** x, y, r of each circle that reaches into a cell, one after the other. */
  readonly #cells = new Map<number, number[]>()
  /** Per row of places and radius, how many were in vain: what is taken stays taken. */
  readonly #inVain = new WeakMap<object, Map<number, number>>()

  /** Takes the circle, free or not. */
  take(x: number, y: number, r: number): void {
    for (let cx = Math.floor((x - r) / CELL); cx <= Math.floor((x + r) / CELL); cx++) {
      for (let cy = Math.floor((y - r) / CELL); cy <= Math.floor((y + r) / CELL); cy++) {
        const cell = this.#cells.get(cellKey(cx, cy))
        if (cell) cell.push(x, y, r)
        else this.#cells.set(cellKey(cx, cy), [x, y, r])
      }
    }
  }

  isFree(x: number, y: number, r: number): boolean {
    const right = Math.floor((x + r) / CELL)
    const bottom = Math.floor((y + r) / CELL)
    for (let cx = Math.floor((x - r) / CELL); cx <= right; cx++) {
      for (let cy = Math.floor((y - r) / CELL); cy <= bottom; cy++) {
        const cell = this.#cells.get(cellKey(cx, cy))
        if (cell && touches(cell, x, y, r)) return false
      }
    }
    return true
  }

  /** Takes the first of `places` that is free for a circle of radius `r` and gives it; null when none is. */
  settle<P extends Point | null>(places: Places<P>, r: number): P {
    const inVain = this.#inVain.get(places) ?? new Map<number, number>()
    this.#inVain.set(places, inVain)
    const start = inVain.get(r) ?? Math.max(0, Math.max(0, ...inVain.values()) - LOOK_BACK)
    for (let i = start; ; i++) {
      const place = places.at(i)
      if (place && !this.isFree(place.x, place.y, r)) continue
      inVain.set(r, i)
      if (place) this.take(place.x, place.y, r)
      return place
    }
  }
}

/** A row of places, best first; one that ends gives null after the last. */
export interface Places<P extends Point | null> {
  at(index: number): P
}

/** All places of the plane, the nearest to `center` first. */
export function placesAround(center: Point): Places<Point> {
  return {
    at(index) {
      const offset = latticeOffset(index)
      return { x: round(center.x + offset.x), y: round(center.y + offset.y) }
    },
  }
}

/** Those within `reach` of `center` that are `allowed`, the nearest first. */
export function placesWithin(center: Point, reach: number, allowed: (place: Point) => boolean): Places<Point | null> {
  const everywhere = placesAround(center)
  const found: Point[] = []
  let looked = 0
  return {
    at(index) {
      for (; found.length <= index && latticeOffset(looked).distance <= reach; looked++) {
        const place = everywhere.at(looked)
        if (allowed(place)) found.push(place)
      }
      return found[index] ?? null
    },
  }
}

/** To a hundredth. There is one zero: databases keep no other, and a place read back is the place that was written. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 + 0
}

function touches(circles: readonly number[], x: number, y: number, r: number): boolean {
  for (let i = 0; i < circles.length; i += 3) {
    const dx = (circles[i] as number) - x
    const dy = (circles[i + 1] as number) - y
    const apart = (circles[i + 2] as number) + r
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
