import type { DecisionRule, Direction } from './initiatives.ts'
import type { AllianceArea } from './vocabularies.ts'

/** What an initiative says, as its form and its history hold it. In a draft anything may be missing. */
export interface InitiativeTerms {
  title: string
  purpose: string | null
  /** Codes, in order. */
  bottleneck: string[]
  indicator: string | null
  unit: string | null
  direction: Direction
  /** A decimal number as text: `12.5`. */
  target: string | null
  area: AllianceArea[]
  ask: string | null
  minimumClusters: number | null
  closesOn: string | null
  decisionRule: DecisionRule | null
  /** Slugs of the parties invited. */
  invite: string[]
}
export type TermName = keyof InitiativeTerms

/** In the order of the form. */
export const TERM_NAMES = [
  'title',
  'purpose',
  'bottleneck',
  'indicator',
  'unit',
  'direction',
  'target',
  'area',
  'ask',
  'minimumClusters',
  'closesOn',
  'decisionRule',
  'invite',
] as const satisfies readonly TermName[]

/** What a cluster commits itself to: a change of any of these asks for every commitment anew. */
const SUBSTANCE: readonly TermName[] = [
  'purpose',
  'bottleneck',
  'indicator',
  'unit',
  'direction',
  'target',
  'ask',
  'minimumClusters',
  'decisionRule',
]

export const isSubstance = (name: TermName): boolean => SUBSTANCE.includes(name)

/** The fields in which two versions differ, in the order of the form. */
export function changedTerms(before: InitiativeTerms, after: InitiativeTerms): TermName[] {
  return TERM_NAMES.filter(name => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
}
