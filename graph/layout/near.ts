import type { Ground } from './ground.ts'

/** Side of a cell, in units of the map: most nodes look for others in a few of them. */
const CELL = 48

/** The tied nodes in square cells, so that each finds those near it without asking all. */
export class Near {
  readonly #ground: Ground
  readonly #cellOf: Int32Array
  /** Where each cell's nodes begin in `#sorted`. */
  #starts = new Int32Array(1)
  readonly #sorted: Int32Array
  #left = 0
  #top = 0
  #columns = 1
  #rows = 1

  constructor(ground: Ground) {
    this.#ground = ground
    this.#cellOf = new Int32Array(ground.ids.length)
    this.#sorted = new Int32Array(ground.tied.length)
  }

  /** Sorts the nodes into cells where they stand now. */
  follow(): void {
    const { tied, x, y } = this.#ground
    let [left, top, right, bottom] = [0, 0, 0, 0]
    for (const [i, v] of tied.entries()) {
      left = i === 0 ? (x[v] as number) : Math.min(left, x[v] as number)
      right = i === 0 ? (x[v] as number) : Math.max(right, x[v] as number)
      top = i === 0 ? (y[v] as number) : Math.min(top, y[v] as number)
      bottom = i === 0 ? (y[v] as number) : Math.max(bottom, y[v] as number)
    }
    this.#left = left
    this.#top = top
    this.#columns = Math.floor((right - left) / CELL) + 1
    this.#rows = Math.floor((bottom - top) / CELL) + 1
    const starts = new Int32Array(this.#columns * this.#rows + 1)
    for (const v of tied) {
      const cell = this.#row(y[v] as number) * this.#columns + this.#column(x[v] as number)
      this.#cellOf[v] = cell
      starts[cell + 1] = (starts[cell + 1] as number) + 1
    }
    for (let cell = 0; cell < starts.length - 1; cell++) {
      starts[cell + 1] = (starts[cell + 1] as number) + (starts[cell] as number)
    }
    const next = starts.slice()
    for (const v of tied) {
      const cell = this.#cellOf[v] as number
      this.#sorted[next[cell] as number] = v
      next[cell] = (next[cell] as number) + 1
    }
    this.#starts = starts
  }

  /** Asks `each` about every node in the cells that lie within `reach` of a place, always in the same order. */
  around(x: number, y: number, reach: number, each: (w: number) => void): void {
    const [from, to] = [this.#column(x - reach), this.#column(x + reach)]
    const last = this.#row(y + reach)
    for (let row = this.#row(y - reach); row <= last; row++) {
      const begin = this.#starts[row * this.#columns + from] as number
      const end = this.#starts[row * this.#columns + to + 1] as number
      for (let i = begin; i < end; i++) each(this.#sorted[i] as number)
    }
  }

  #column(x: number): number {
    return Math.min(this.#columns - 1, Math.max(0, Math.floor((x - this.#left) / CELL)))
  }

  #row(y: number): number {
    return Math.min(this.#rows - 1, Math.max(0, Math.floor((y - this.#top) / CELL)))
  }
}

/**
 * Pushes each pair that stands too near apart, each by half of what is missing: `gap` more between different regions.
 * Gives the most that was missing.
 */
export function makeRoom(ground: Ground, near: Near, gap: number): number {
  const { tied, x, y, room, region } = ground
  near.follow()
  let most = 0
  for (const v of tied) {
    const own = room[v] as number
    const r = region[v] as number
    near.around(x[v] as number, y[v] as number, 2 * own + gap, w => {
      const other = room[w] as number
      // Each pair once, asked by the larger.
      if (other > own || (other === own && w >= v)) return
      const dx = (x[v] as number) - (x[w] as number)
      const dy = (y[v] as number) - (y[w] as number)
      const wanted = own + other + (region[w] === r ? 0 : gap)
      const square = dx * dx + dy * dy
      if (square >= wanted * wanted) return
      const length = Math.sqrt(square)
      const missing = wanted - length
      most = Math.max(most, missing)
      // Two on one spot have to go somewhere.
      const [ux, uy] = length === 0 ? [1, 0] : [dx / length, dy / length]
      x[v] = (x[v] as number) + 0.5 * missing * ux
      y[v] = (y[v] as number) + 0.5 * missing * uy
      x[w] = (x[w] as number) - 0.5 * missing * ux
      y[w] = (y[w] as number) - 0.5 * missing * uy
    })
  }
  return most
}
