const WHOLE = 1000
const GAP = 3

/** `values` as adjoining stretches of a line 1000 long, with a small gap between them. Empty values give no width. */
export function segments(values: readonly number[]): { start: number; width: number }[] {
  const total = values.reduce((a, b) => a + b, 0)
  const gaps = Math.max(0, values.filter(value => value > 0).length - 1) * GAP
  let start = 0
  return values.map(value => {
    const width = total > 0 ? (value / total) * (WHOLE - gaps) : 0
    const segment = { start: round(start), width: round(width) }
    if (value > 0) start += width + GAP
    return segment
  })
}

const round = (value: number) => Math.round(value * 100) / 100
