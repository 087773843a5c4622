/** The rules of the suggested partners, as `graph/suggestions/weights.ts` names them. */
export const PARTNER_RULES = [
  'needsOffered',
  'complementaryChainLinks',
  'openBottlenecks',
  'sameObstacle',
  'commonAllies',
  'structuralHole',
  'maturityComplement',
] as const
export type PartnerRule = (typeof PARTNER_RULES)[number]

/** What may be said not to apply: the whole suggestion, or one of its rules. */
export const DISMISSED_RULES = ['all', ...PARTNER_RULES] as const
export type DismissedRule = (typeof DISMISSED_RULES)[number]

/** Longest reason, in characters. */
export const DISMISSAL_REASON = 500

/** So many partners stand on the page of a cluster, and so many beside its record and on the map. */
export const PARTNERS_ON_PAGE = 20
export const PARTNERS_BESIDE = 3
