import type { MacroSector, MaturityLevel, Region } from './vocabularies.ts'

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

/** Why a partner is suggested: codes, numbers and names, to be told in the reader's language. */
export type PartnerReason =
  | { key: 'offersNeed' | 'needsOffer'; params: { topics: readonly string[] } }
  | { key: 'nextInSector'; params: { chainLink: string; own: string; productiveSector: string } }
  | { key: 'nextInMacroSector'; params: { chainLink: string; own: string; macroSector: string } }
  | { key: 'openBottlenecks'; params: { count: number; codes: readonly string[] } }
  | { key: 'sameObstacle'; params: { categories: readonly string[]; region: string } }
  | { key: 'commonAllies'; params: { count: number; parties: readonly string[] } }
  | { key: 'structuralHole'; params: { ties: number; ownSize: number; otherSize: number } }
  | { key: 'complement'; params: { ahead: readonly string[]; behind: readonly string[] } }
  | { key: 'ahead'; params: { ahead: readonly string[] } }

/** A suggested partner as pages show it. */
export interface ShownPartner {
  slug: string
  name: string
  region: Region | null
  macroSector: MacroSector | null
  maturityLevel: MaturityLevel | null
  /** Of 100. */
  score: number
  parts: readonly { rule: PartnerRule; points: number; of: number }[]
  /** Names in the place of slugs. */
  reasons: PartnerReason[]
  /** Rules that its cluster said do not apply to it. */
  dismissed: PartnerRule[]
  /** The shared bottleneck that an initiative could be about. */
  bottleneck: string | null
}

/** Something a cluster said does not apply. */
export interface ShownDismissal {
  slug: string
  name: string
  rule: DismissedRule
  reason: string
  dismissedAt: string
}

/** The partners suggested to a cluster, as a reader sees them. */
export interface PartnerSuggestions {
  cluster: { slug: string; name: string; isYours: boolean }
  rights: { canPropose: boolean; canStart: boolean; canDismiss: boolean }
  partners: ShownPartner[]
  /** How many there are, those that are not shown among them. */
  total: number
  /** Empty for all but the cluster's people and the coordination. */
  dismissed: ShownDismissal[]
}
