export interface Point {
  x: number
  y: number
}

const CELL = 28
/** Distance between the places that are tried, in units of the map. */
const STEP = 1.5
const ROW = (STEP * Math.sqrt(3)) / 2

/** Circles on a plane that never overlap: the one place where nodes get their room. */
export class Spots {
  readonly #cells = new Map<number, { x: number; y: number; r: number }[]>()
  #largest = 0

  /** Takes the circle, free or not. */
  take(x: number, y: number, r: number): void {
    const key = cellKey(Math.floor(x / CELL), Math.floor(y / CELL))
    const cell = this.#cells.get(key)
    if (cell) cell.push({ x, y, r })
    else this.#cells.set(key, [{ x, y, r }])
    this.#largest = Math.max(this.#largest, r)
  }

  isFree(x: number, y: number, r: number): boolean {
    const reach = r + this.#largest
    for (let cx = Math.floor((x - reach) / CELL); cx <= Math.floor((x + reach) / CELL); cx++) {
      for (let cy = Math.floor((y - reach) / CELL); cy <= Math.floor((y + reach) / CELL); cy++) {
        for (const other of this.#cells.get(cellKey(cx, cy)) ?? []) {
          const dx = other.x - x
          const dy = other.y - y
          const apart = other.r + r
          if (dx * dx + dy * dy < apart * apart) return false
        }
      }
    }
    return true
  }

  /**
   * Takes the free place nearest to `wanted` for a circle of radius `r` and gives it. `allowed` narrows the search;
   * when it leaves nothing within `within`, any free place will do.
   */
  settle(wanted: Point, r: number, allowed?: (x: number, y: number) => boolean, within = 260): Point {
    const inside = allowed && this.#nearest(wanted, r, within, allowed)
    const place = inside ?? this.#nearest(wanted, r, Number.POSITIVE_INFINITY)
    if (!place) throw new Error('an endless plane has no free place')
    this.take(place.x, place.y, r)
    return place
  }

  #nearest(wanted: Point, r: number, within: number, allowed?: (x: number, y: number) => boolean): Point | null {
    for (let i = 0; ; i++) {
      const offset = latticeOffset(i)
      if (offset.distance > within) return null
      const x = round(wanted.x + offset.x)
      const y = round(wanted.y + offset.y)
      if ((!allowed || allowed(x, y)) && this.isFree(x, y, r)) return { x, y }
    }
  }
}

export const round = (value: number) => Math.round(value * 100) / 100

const cellKey = (cx: number, cy: number) => cx * 100_003 + cy

/** A triangular lattice around the origin, nearest first; grown as far as anybody has looked. */
const lattice: { x: number; y: number; distance: number }[] = []
let latticeReach = 0

function latticeOffset(index: number) {
  while (index >= lattice.length) growLattice()
  return lattice[index] as (typeof lattice)[number]
}

function growLattice(): void {
  const from = latticeReach
  latticeReach = from === 0 ? 60 : from * 1.6
  const ring: typeof lattice = []
  const rows = Math.ceil(latticeReach / ROW)
  for (let row = -rows; row <= rows; row++) {
    const y = row * ROW
    const shift = row % 2 === 0 ? 0 : STEP / 2
    const columns = Math.ceil(latticeReach / STEP) + 1
    for (let column = -columns; column <= columns; column++) {
      const x = column * STEP + shift
      const distance = Math.sqrt(x * x + y * y)
      if (distance < latticeReach && (distance >= from || from === 0)) ring.push({ x, y, distance })
    }
  }
  ring.sort((a, b) => a.distance - b.distance || a.y - b.y || a.x - b.x)
  lattice.push(...ring)
}
