import { KeptFew } from './kept-few.server.ts'

/**
 * Makes something of each row together with what all of them share, once for each row as long as that is the same. The
 * same rows give the same array. Only for what comes out of the two.
 */
export function madeOfEach<B extends object, R extends object, T>(make: (row: R, base: B) => T) {
  const lastOf = new WeakMap<B, { rows: readonly R[]; all: readonly T[] }>()
  return (rows: readonly R[], base: B): readonly T[] => {
    const last = lastOf.get(base)
    if (last?.rows === rows) return last.all
    const known = new Map<R, T>()
    for (const [i, row] of (last?.rows ?? []).entries()) known.set(row, last?.all[i] as T)
    const all = rows.map(row => (known.has(row) ? (known.get(row) as T) : make(row, base)))
    lastOf.set(base, { rows, all })
    return all
  }
}

/**
 * Keeps what was counted last, under the words it was asked for with, as long as everything it was counted from is the very
 * same: what is kept elsewhere is another object when it changes.
 */
export class CountedFrom<T> {
  readonly #known: KeptFew<{ from: readonly unknown[]; value: T }>

  constructor(most: number) {
    this.#known = new KeptFew(most)
  }

  get(key: string, from: readonly unknown[], count: () => T): T {
    const known = this.#known.peek(key)
    const isSame = known?.from.length === from.length && known.from.every((one, i) => one === from[i])
    const entry = known && isSame ? known : { from, value: count() }
    this.#known.set(key, entry)
    return entry.value
  }
}
