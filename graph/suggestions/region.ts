import type { Pair } from './pair.ts'
import type { Reason, Verdict } from './suggestion.ts'

/** Where the asker would rather have the other one. */
export const REGION_PREFERENCES = ['any', 'same', 'other'] as const
export type RegionPreference = (typeof REGION_PREFERENCES)[number]

export type RegionReason = Reason<'sameRegion', { region: string }> | Reason<'otherRegion', { region: string }>

/** Whether the other one is where the asker would rather have it; wherever it is where that does not matter. */
export function region(context: Pair & { regionPreference: RegionPreference }): Verdict<RegionReason> {
  const { own, other, regionPreference } = context
  if (regionPreference === 'any') return { score: 1, reasons: [] }
  const [first] = other.regions
  if (own.regions.length === 0 || first === undefined) return { score: 0, reasons: [] }
  const shared = [...other.regions].sort().find(one => own.regions.includes(one))
  const key = shared === undefined ? 'otherRegion' : 'sameRegion'
  const isWanted = (regionPreference === 'same') === (shared !== undefined)
  return { score: isWanted ? 1 : 0, reasons: [{ key, params: { region: shared ?? first } }] }
}
