import { isInScope } from '#app/domain/dashboard.ts'
import type { IsoDate } from '#app/domain/dates.ts'
import { KeptFew } from '../kept-few.server.ts'
import { type Acts, dayNumber, firstActiveDay } from './facts/acts.server.ts'
import type { ClusterFact } from './facts/parties.server.ts'
import type { KpiDays } from './kpi-counts.server.ts'

/** In which of some windows of time everybody acted: one bit for each. */
interface Windows {
  /** What it was found from, and what was found. */
  daysOf: Acts['daysOf']
  bitsOf: ReadonlyMap<string, number>
}

/** Days that are asked for at once; each holds a number for every cluster. */
const MOST_KEPT = 12
const windowsOf = new KeptFew<Windows>(MOST_KEPT)

/** Clusters that acted in public in the ninety days before. */
export function countActive(all: readonly ClusterFact[], acts: Acts, { filters, day, before, days }: KpiDays) {
  const year = Number(day.slice(0, 4))
  const clusters = all.filter(row => isInScope(row, filters) && (row.joinedYear === null || row.joinedYear <= year))
  const bitsOf = readBits(acts, days)
  const bars = days.map(() => 0)
  for (const { id } of clusters) {
    const bits = bitsOf.get(id) ?? 0
    for (let i = 0; i < bars.length; i++) if (bits & (1 << i)) bars[i] = (bars[i] as number) + 1
  }
  const yearAgo = bars.pop() ?? 0
  const value = bars.at(-1) ?? 0
  return {
    ...{ value, bars, of: clusters.length, aside: clusters.length - value, leftOut: 0 },
    yearAgo: acts.since !== null && before < acts.since ? null : yearAgo,
  }
}

function readBits({ daysOf }: Acts, days: readonly IsoDate[]): ReadonlyMap<string, number> {
  const key = days.join()
  const last = windowsOf.peek(key)
  if (last?.daysOf === daysOf) return last.bitsOf
  const from = days.map(on => dayNumber(firstActiveDay([on])))
  const to = days.map(dayNumber)
  const bitsOf = new Map<string, number>()
  for (const [party, acted] of daysOf) {
    const known = last?.daysOf.get(party) === acted ? last.bitsOf.get(party) : undefined
    bitsOf.set(party, known ?? bitsIn(acted, from, to))
  }
  windowsOf.set(key, { daysOf, bitsOf })
  return bitsOf
}

function bitsIn(acted: readonly number[], from: readonly number[], to: readonly number[]): number {
  let bits = 0
  for (const on of acted) {
    for (let i = 0; i < to.length; i++) if (on >= (from[i] as number) && on <= (to[i] as number)) bits |= 1 << i
  }
  return bits
}
