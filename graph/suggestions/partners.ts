import { commonAlliesOf } from './adamic-adar.ts'
import { type CommonAlliesReason, commonAllies } from './common-allies.ts'
import { type ComplementaryChainLinksReason, complementaryChainLinks } from './complementary-chain-links.ts'
import type { Groups } from './groups.ts'
import { type MaturityComplementReason, maturityComplement } from './maturity-complement.ts'
import { type Neighbours, nearnessOf } from './nearness.ts'
import { type NeedsOfferedReason, needsOffered } from './needs-offered.ts'
import { type OpenBottlenecksReason, openBottlenecks } from './open-bottlenecks.ts'
import type { Partner, PartnerContext } from './partner.ts'
import { type SameObstacleReason, sameObstacle } from './same-obstacle.ts'
import { type StructuralHoleReason, structuralHole } from './structural-hole.ts'
import { byScore, type Rule, type Suggestion, suggest } from './suggestion.ts'
import { PARTNER_WEIGHTS, type PartnerRule } from './weights.ts'

export type PartnerReason =
  | NeedsOfferedReason
  | ComplementaryChainLinksReason
  | OpenBottlenecksReason
  | SameObstacleReason
  | CommonAlliesReason
  | StructuralHoleReason
  | MaturityComplementReason

export interface PartnerSuggestion extends Suggestion<PartnerRule, PartnerReason> {
  /** Rules that gave nothing because the cluster said that they do not apply to this partner. */
  dismissed: readonly PartnerRule[]
}

/** What a cluster said does not apply: one rule, or the whole suggestion. */
export interface Dismissal {
  other: string
  rule: PartnerRule | 'all'
}

type Rules = Record<PartnerRule, Rule<PartnerContext, PartnerReason>>

const RULES: Rules = {
  needsOffered,
  complementaryChainLinks,
  openBottlenecks,
  sameObstacle,
  commonAllies,
  structuralHole,
  maturityComplement,
}
const NOTHING = () => ({ score: 0, reasons: [] })
const NO_CODES: ReadonlySet<string> = new Set()

/** Fewer points than these, of the rules that open, are nobody worth a letter: all know the body that everybody knows. */
export const FEWEST_POINTS = 5

/** What is asked. */
export interface PartnerQuestion {
  own: Partner
  partners: readonly Partner[]
  /** Of the network as it stands. */
  neighbours: Neighbours
  groups: Groups
  /** Those with whom the cluster has an alliance or a project, whoever vouches for it. */
  tied: ReadonlySet<string>
  /** Other → codes of bottlenecks on which the two have a joint initiative. */
  together: ReadonlyMap<string, ReadonlySet<string>>
  dismissals?: readonly Dismissal[]
}

/**
 * Whom a cluster could work with, the best first: nobody it works with, nobody it put aside, nobody of whom the rules
 * that `open` say too little. The same input gives the same order, whatever order the partners come in.
 */
export function rankPartners(question: PartnerQuestion): PartnerSuggestion[] {
  const { own, partners, neighbours, groups, tied, together, dismissals = [] } = question
  const near = nearnessOf(neighbours, own.id)
  const allies = commonAlliesOf(neighbours, own.id)
  const found: PartnerSuggestion[] = []
  for (const other of partners) {
    if (other.id === own.id || tied.has(other.id)) continue
    const said = dismissals.filter(one => one.other === other.id).map(one => one.rule)
    if (said.includes('all')) continue
    const context = { own, other, near, allies, groups, together: together.get(other.id) ?? NO_CODES }
    const suggestion = suggest(other.id, without(said), PARTNER_WEIGHTS, context)
    const opening = suggestion.parts.filter(({ rule }) => PARTNER_WEIGHTS[rule].opens)
    if (opening.reduce((sum, { points }) => sum + points, 0) < FEWEST_POINTS) continue
    const dismissed = suggestion.parts.flatMap(({ rule }) => (said.includes(rule) ? rule : []))
    found.push({ ...suggestion, dismissed })
  }
  return found.sort(byScore)
}

function without(dismissed: readonly (PartnerRule | 'all')[]): Rules {
  if (dismissed.length === 0) return RULES
  return { ...RULES, ...Object.fromEntries(dismissed.map(rule => [rule, NOTHING])) }
}
