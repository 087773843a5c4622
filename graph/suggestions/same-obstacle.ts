import { inBoth, type PartnerContext } from './partner.ts'
import type { Reason, Verdict } from './suggestion.ts'

export type SameObstacleReason = Reason<'sameObstacle', { categories: readonly string[]; region: string }>

/** So many kinds of obstacle are as good as more. */
export const ENOUGH_OBSTACLES = 2

/**
 * The same kind of obstacle in another region: what one has tried there the other may not know. Bottlenecks that both
 * name are another rule's.
 */
export function sameObstacle({ own, other }: PartnerContext): Verdict<SameObstacleReason> {
  const [region] = other.regions
  const apart = region !== undefined && own.regions.length > 0 && !other.regions.some(one => own.regions.includes(one))
  if (!apart) return { score: 0, reasons: [] }
  const kinds = (from: PartnerContext['own'], not: readonly string[]) =>
    from.obstacles.filter(({ code }) => !not.includes(code)).map(({ category }) => category)
  const categories = inBoth(kinds(other, own.bottlenecks), kinds(own, other.bottlenecks))
  if (categories.length === 0) return { score: 0, reasons: [] }
  const params = { categories: categories.slice(0, ENOUGH_OBSTACLES), region }
  return { score: Math.min(1, categories.length / ENOUGH_OBSTACLES), reasons: [{ key: 'sameObstacle', params }] }
}
