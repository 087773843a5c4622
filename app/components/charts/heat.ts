/** Steps of the clay ramp: 0 is none, 6 the most. */
export type HeatStep = 0 | 1 | 2 | 3 | 4 | 5 | 6

/**
 * A step for each value by quantile, for totals whose spread is not known beforehand: zero is step 0, equal values share
 * a step, the greatest is 6 and, where values differ, the smallest is 1.
 */
export function quantileSteps(values: readonly number[]): HeatStep[] {
  const distinct = [...new Set(values.filter(value => value > 0))].sort((a, b) => a - b)
  const last = distinct.length - 1
  return values.map(value => {
    if (value <= 0) return 0
    if (last === 0) return 6
    return (1 + Math.round((distinct.indexOf(value) * 5) / last)) as HeatStep
  })
}

/** The step of a matrix cell: 1, 2, 3, and 4 or more. */
export function cellStep(count: number): HeatStep {
  if (count <= 0) return 0
  return ([1, 3, 5][count - 1] ?? 6) as HeatStep
}

export interface Matrix {
  rows: { key: string; total: number; cells: number[] }[]
  columns: { key: string; total: number }[]
  total: number
}

/** Counts by row and column with their totals, both sorted by total, most first; ties keep the order given. */
export function matrixOf(
  rowKeys: readonly string[],
  columnKeys: readonly string[],
  countAt: (row: string, column: string) => number,
): Matrix {
  const sum = (counts: number[]) => counts.reduce((a, b) => a + b, 0)
  const columns = columnKeys
    .map(key => ({ key, total: sum(rowKeys.map(row => countAt(row, key))) }))
    .sort((a, b) => b.total - a.total)
  const rows = rowKeys
    .map(key => {
      const cells = columns.map(column => countAt(key, column.key))
      return { key, total: sum(cells), cells }
    })
    .sort((a, b) => b.total - a.total)
  return { rows, columns, total: sum(rows.map(row => row.total)) }
}
