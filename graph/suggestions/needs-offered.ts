import { inBoth, type PartnerContext } from './partner.ts'
import type { Reason, Verdict } from './suggestion.ts'

export type NeedsOfferedReason =
  | Reason<'offersNeed', { topics: readonly string[] }>
  | Reason<'needsOffer', { topics: readonly string[] }>

/** So many topics are as good as more. */
export const ENOUGH_TOPICS = 2
/** What one gives counts less than what it gets. */
const GIVEN = 0.5

/** What the other offers and one needs, and what it needs and one offers. */
export function needsOffered({ own, other }: PartnerContext): Verdict<NeedsOfferedReason> {
  const got = inBoth(other.offers, own.needs)
  const given = inBoth(other.needs, own.offers)
  const reasons: NeedsOfferedReason[] = []
  if (got.length > 0) reasons.push({ key: 'offersNeed', params: { topics: got } })
  if (given.length > 0) reasons.push({ key: 'needsOffer', params: { topics: given } })
  return { score: Math.min(1, (got.length + GIVEN * given.length) / ENOUGH_TOPICS), reasons }
}
