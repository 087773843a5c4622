import type { CompactGraph } from './compact.ts'
import type { NodeResult } from './results.ts'

export interface Ranked {
  id: string
  value: number
  /** Standard error where the value is an estimate; null where it is exact. */
  error: number | null
  /** From 1; the same for the same value. */
  rank: number
}

/** The nodes from the highest value to the lowest, those of the same value by id; nodes the metric says nothing of are left out. */
export function ranking({ ids }: Pick<CompactGraph, 'ids'>, { values, sample }: NodeResult): Ranked[] {
  const known = [...ids.keys()].filter(v => !Number.isNaN(values[v]))
  const sorted = known.sort((a, b) => (values[b] as number) - (values[a] as number) || a - b)
  let rank = 0
  return sorted.map((v, i) => {
    const value = values[v] as number
    if (i === 0 || value !== values[sorted[i - 1] as number]) rank = i + 1
    return { id: ids[v] as string, value, error: sample?.errors[v] ?? null, rank }
  })
}
