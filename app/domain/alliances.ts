/** product.md, "Life cycles": `proposed → active → ended`, or declined / withdrawn / disputed. */
export const ALLIANCE_STATUSES = ['proposed', 'active', 'ended', 'declined', 'withdrawn', 'disputed'] as const
export type AllianceStatus = (typeof ALLIANCE_STATUSES)[number]

/** What one party has said so far. */
export const PARTY_ANSWERS = ['pending', 'confirmed', 'declined'] as const
export type PartyAnswer = (typeof PARTY_ANSWERS)[number]
