/** Values from `least` to `most`, both included. */
export interface ValueClass {
  least: number
  most: number
  size: number
}

/** What an iteration leaves where there is nothing. */
export const NOTHING = 1e-9

/**
 * Splits the values above 0 into at most `count` classes of about as many nodes each, the lowest first; nodes of the same
 * value are never parted. Values of 0, and nodes of which nothing is said, are in none.
 *
 * @returns the classes, and for each node the number of its class from 1; 0 for none
 */
export function valueClasses(values: ArrayLike<number>, count: number): { of: Uint8Array; classes: ValueClass[] } {
  const sorted = Array.from(values)
    .filter(value => value > NOTHING)
    .sort((a, b) => a - b)
  const tops = Array.from({ length: count }, (_, i) => sorted[Math.ceil(((i + 1) * sorted.length) / count) - 1])
  const bounds = [...new Set(tops)].filter(top => top !== undefined)
  const of = Uint8Array.from(values, value => (value > NOTHING ? 1 + bounds.findIndex(bound => value <= bound) : 0))
  const classes = bounds.map((most, i) => {
    const members = sorted.filter(value => value <= most && value > (bounds[i - 1] ?? 0))
    return { least: members[0] ?? most, most, size: members.length }
  })
  return { of, classes }
}
