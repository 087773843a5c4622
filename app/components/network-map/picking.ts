import type { Area } from './viewport.ts'

/** Nodes in the cells of a grid: what lies near a point is found without asking all of them. */
export class NodeGrid {
  readonly #at: Float32Array
  readonly #radii: Float32Array
  readonly #cell: number
  readonly #left: number
  readonly #top: number
  readonly #columns: number
  readonly #lines: number
  /** Where each cell's rows begin in `#rows`. */
  readonly #offsets: Int32Array
  readonly #rows: Int32Array
  readonly #largest: number

  /** `at`: x, y, x, y …; `shown`: 1 for the rows that are there. */
  constructor(at: Float32Array, radii: Float32Array, shown: Uint8Array) {
    this.#at = at
    this.#radii = radii
    let [left, top, right, bottom, count, largest] = [0, 0, 0, 0, 0, 0]
    for (let row = 0; row < shown.length; row++) {
      if (!shown[row]) continue
      const [x, y] = [at[2 * row] as number, at[2 * row + 1] as number]
      if (count++ === 0) [left, top, right, bottom] = [x, y, x, y]
      if (x < left) left = x
      if (y < top) top = y
      if (x > right) right = x
      if (y > bottom) bottom = y
      largest = Math.max(largest, radii[row] as number)
    }
    this.#left = left
    this.#top = top
    this.#largest = largest
    // About two nodes to a cell.
    this.#cell = Math.max(8, Math.sqrt((2 * (right - left + 1) * (bottom - top + 1)) / Math.max(1, count)))
    this.#columns = Math.floor((right - left) / this.#cell) + 1
    this.#lines = Math.floor((bottom - top) / this.#cell) + 1
    this.#offsets = new Int32Array(this.#columns * this.#lines + 1)
    this.#rows = new Int32Array(count)
    const cells = new Int32Array(shown.length)
    for (let row = 0; row < shown.length; row++) {
      if (!shown[row]) continue
      const cell = this.#column(at[2 * row] as number) + this.#columns * this.#line(at[2 * row + 1] as number)
      cells[row] = cell
      this.#offsets[cell + 1] = (this.#offsets[cell + 1] as number) + 1
    }
    for (let i = 1; i < this.#offsets.length; i++) {
      this.#offsets[i] = (this.#offsets[i] as number) + (this.#offsets[i - 1] as number)
    }
    const next = this.#offsets.slice()
    for (let row = 0; row < shown.length; row++) {
      if (!shown[row]) continue
      const cell = cells[row] as number
      this.#rows[next[cell] as number] = row
      next[cell] = (next[cell] as number) + 1
    }
  }

  /** The node whose disc a point is on, or that is nearest within `reach` units of its rim; -1 for none. */
  pick(x: number, y: number, reach: number): number {
    const far = this.#largest + reach
    let best = -1
    let least = reach
    this.#visit({ left: x - far, top: y - far, right: x + far, bottom: y + far }, row => {
      const distance =
        Math.hypot((this.#at[2 * row] as number) - x, (this.#at[2 * row + 1] as number) - y) -
        (this.#radii[row] as number)
      if (distance < least || (distance === least && row < best)) {
        least = distance
        best = row
      }
      return false
    })
    return best
  }

  /** Whether a disc lies in `area`, but for the disc of row `but`. */
  touches(area: Area, but: number): boolean {
    const far = this.#largest
    return this.#visit(
      { left: area.left - far, top: area.top - far, right: area.right + far, bottom: area.bottom + far },
      row => {
        if (row === but) return false
        const [x, y] = [this.#at[2 * row] as number, this.#at[2 * row + 1] as number]
        const dx = Math.max(area.left - x, 0, x - area.right)
        const dy = Math.max(area.top - y, 0, y - area.bottom)
        return Math.hypot(dx, dy) < (this.#radii[row] as number)
      },
    )
  }

  /** Calls `seen` with each row in the cells of `area` until one is answered with true. */
  #visit(area: Area, seen: (row: number) => boolean): boolean {
    const [first, last] = [this.#column(area.left), this.#column(area.right)]
    for (let line = this.#line(area.top); line <= this.#line(area.bottom); line++) {
      const start = this.#offsets[line * this.#columns + first] as number
      const end = this.#offsets[line * this.#columns + last + 1] as number
      for (let i = start; i < end; i++) if (seen(this.#rows[i] as number)) return true
    }
    return false
  }

  #column(x: number): number {
    return Math.min(this.#columns - 1, Math.max(0, Math.floor((x - this.#left) / this.#cell)))
  }

  #line(y: number): number {
    return Math.min(this.#lines - 1, Math.max(0, Math.floor((y - this.#top) / this.#cell)))
  }
}
