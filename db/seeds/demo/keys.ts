import type { Random } from './random.ts'

/** Makes keys that look like every other key (UUID version 7, sorted by time), the same ones on every run. */
export class DemoKeys {
  #count = 0
  readonly #random: Random

  constructor(random: Random) {
    this.#random = random
  }

  /** A key of the instant `at`: the number of the key in its last twelve digits makes it unique. */
  make(at: Date): string {
    this.#count += 1
    const time = at.getTime().toString(16).padStart(12, '0')
    const bits = (most: number) => this.#random.whole(0, most).toString(16).padStart(3, '0')
    const variant = (8 + this.#random.whole(0, 3)).toString(16)
    const number = this.#count.toString(16).padStart(12, '0')
    return `${time.slice(0, 8)}-${time.slice(8)}-7${bits(0xfff)}-${variant}${bits(0xfff)}-${number}`
  }
}
