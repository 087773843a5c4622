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
    const all = last ? remade(rows, last, row => make(row, base)) : rows.map(row => make(row, base))
    lastOf.set(base, { rows, all })
    return all
  }
}

function remade<R, T>(rows: readonly R[], last: { rows: readonly R[]; all: readonly T[] }, make: (row: R) => T): T[] {
  const known = new Map<R, T>()
  for (let i = 0; i < last.rows.length; i++) known.set(last.rows[i] as R, last.all[i] as T)
  return rows.map(row => (known.has(row) ? (known.get(row) as T) : make(row)))
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
