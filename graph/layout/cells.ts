import type { Ground } from './ground.ts'
import { bearingOf } from './regions.ts'

/** What the least region needs from its middle to the line: less, and line and region would push each other away for ever. */
const LEAST = 48

/**
 * A line between every two regions, each to its own side of it: across the way from one to the other as they lie on the
 * territory. The lines follow the nodes, nearer to the region that is less spread.
 */
export class Cells {
  readonly #ground: Ground
  readonly #count: number
  /** Per pair of regions, the way from the first to the second and how far along it the first may go. */
  readonly #ux: Float64Array
  readonly #uy: Float64Array
  readonly #limit: Float64Array
  readonly middleX: Float64Array
  readonly middleY: Float64Array
  /** How many tied nodes a region has. */
  readonly members: Float64Array

  constructor(ground: Ground) {
    this.#ground = ground
    this.#count = ground.regions.length
    const pairs = this.#count * this.#count
    this.#ux = new Float64Array(pairs)
    this.#uy = new Float64Array(pairs)
    this.#limit = new Float64Array(pairs)
    this.middleX = new Float64Array(this.#count)
    this.middleY = new Float64Array(this.#count)
    this.members = new Float64Array(this.#count)
  }

  /** Draws the lines anew where the nodes stand now. */
  follow(): void {
    this.#findMiddles()
    for (let a = 0; a < this.#count; a++) {
      for (let b = a + 1; b < this.#count; b++) {
        const away = this.#directTo(a, b)
        const [spreadA, spreadB] = this.#spreads(a, b)
        const share = (2 * spreadA + LEAST) / (2 * spreadA + 2 * spreadB + 2 * LEAST)
        this.#setLimits(a, b, this.#along(a, b, this.middleX[a] as number, this.middleY[a] as number) + away * share)
      }
    }
  }

  /** Moves a node that stands on another region's side back by `share` of the way, `margin` from the line. */
  keep(v: number, share: number, margin: number): void {
    const { x, y, region } = this.#ground
    const a = region[v] as number
    for (let b = 0; b < this.#count; b++) {
      if (b === a || this.members[b] === 0) continue
      const pair = a * this.#count + b
      const over = this.#along(a, b, x[v] as number, y[v] as number) + margin - (this.#limit[pair] as number)
      if (over <= 0) continue
      x[v] = (x[v] as number) - share * over * (this.#ux[pair] as number)
      y[v] = (y[v] as number) - share * over * (this.#uy[pair] as number)
    }
  }

  #findMiddles(): void {
    const { tied, x, y, region } = this.#ground
    this.middleX.fill(0)
    this.middleY.fill(0)
    this.members.fill(0)
    for (const v of tied) {
      const r = region[v] as number
      this.middleX[r] = (this.middleX[r] as number) + (x[v] as number)
      this.middleY[r] = (this.middleY[r] as number) + (y[v] as number)
      this.members[r] = (this.members[r] as number) + 1
    }
    for (let r = 0; r < this.#count; r++) {
      const members = this.members[r] as number
      if (members === 0) continue
      this.middleX[r] = (this.middleX[r] as number) / members
      this.middleY[r] = (this.middleY[r] as number) / members
    }
  }

  /** Sets the way between two regions and gives how far their middles are from each other along it. */
  #directTo(a: number, b: number): number {
    const { regions } = this.#ground
    const [from, to] = [bearingOf(regions[a] as string), bearingOf(regions[b] as string)]
    const dx = to.x - from.x
    const dy = to.y - from.y
    const length = Math.sqrt(dx * dx + dy * dy)
    const [there, back] = [a * this.#count + b, b * this.#count + a]
    this.#ux[there] = length === 0 ? 1 : dx / length
    this.#uy[there] = length === 0 ? 0 : dy / length
    this.#ux[back] = -(this.#ux[there] as number)
    this.#uy[back] = -(this.#uy[there] as number)
    const middle = (r: number) => this.#along(a, b, this.middleX[r] as number, this.middleY[r] as number)
    return middle(b) - middle(a)
  }

  #along(a: number, b: number, x: number, y: number): number {
    const pair = a * this.#count + b
    return x * (this.#ux[pair] as number) + y * (this.#uy[pair] as number)
  }

  #setLimits(a: number, b: number, at: number): void {
    this.#limit[a * this.#count + b] = at
    this.#limit[b * this.#count + a] = -at
  }

  /** How far the nodes of both lie around their middles, along the way from one to the other (standard deviations). */
  #spreads(a: number, b: number): [number, number] {
    const { tied, x, y, region } = this.#ground
    let ofA = 0
    let ofB = 0
    for (const v of tied) {
      const r = region[v]
      if (r !== a && r !== b) continue
      const off = this.#along(
        a,
        b,
        (x[v] as number) - (this.middleX[r] as number),
        (y[v] as number) - (this.middleY[r] as number),
      )
      if (r === a) ofA += off * off
      else ofB += off * off
    }
    return [
      Math.sqrt(ofA / Math.max(1, this.members[a] as number)),
      Math.sqrt(ofB / Math.max(1, this.members[b] as number)),
    ]
  }
}
