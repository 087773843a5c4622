import type { CommitmentKind, DecisionRule, Direction, InitiativeStatus, VoteValue } from '#app/domain/initiatives.ts'
import type { Provenance } from '#app/domain/vocabularies.ts'
import type { Flag, Instant, IsoDate, JsonText } from './columns.ts'

export interface InitiativeTable {
  id: string
  /** Of a draft `borrador-…`; from the title once it is published. */
  slug: string
  /** IC-001 … ; null until it is published: a draft, or one cancelled as a draft, is its cluster's alone. */
  code: string | null
  /** Empty in a draft that has none yet. What follows may be null in drafts only. */
  title: string
  searchText: string
  purpose: string | null
  /** What is asked of partners. */
  ask: string | null
  indicator: string | null
  unit: string | null
  direction: Direction
  /** The value to reach, a decimal number as text: `12.5`. */
  target: string | null
  /** JSON list of codes of `ALLIANCE_AREAS`. */
  areas: JsonText
  minimumClusters: number | null
  closesOn: IsoDate | null
  decisionRule: DecisionRule | null
  leaderId: string
  /** The alliance it comes from. */
  allianceId: string | null
  status: InitiativeStatus
  provenance: Provenance
  /** Number of the terms in force; a commitment made under others has to be renewed. */
  terms: number
  votingEndsOn: IsoDate | null
  publishedAt: Instant | null
  decidingSince: Instant | null
  decidedAt: Instant | null
  demo: Flag
  /** Raised when the words change: what a reader saw. */
  version: number
  /** Raised by everything that happens to it: of two that acted upon the same state, one is refused. */
  turn: number
  createdAt: Instant
  updatedAt: Instant
}

export interface InitiativeBottleneckTable {
  initiativeId: string
  bottleneckId: string
  position: number
}

export interface InitiativeInvitationTable {
  initiativeId: string
  partyId: string
  status: 'invited' | 'declined'
  invitedAt: Instant
  answeredAt: Instant | null
  answeredBy: string | null
  /** Why it declined: for itself, the leader and the coordination. */
  reason: string | null
}

/** What a party puts in. At most one per party and initiative; a withdrawn one can be made again. */
export interface InitiativeCommitmentTable {
  id: string
  initiativeId: string
  partyId: string
  kind: CommitmentKind
  /** Whole pesos, people or hours, by its kind (`COMMITMENT_UNITS`). */
  amount: number | null
  description: string
  conditions: string | null
  status: 'active' | 'withdrawn'
  /** The terms it was made under. */
  terms: number
  signedBy: string | null
  /** When it first joined. */
  committedAt: Instant
  updatedAt: Instant
}

export interface InitiativeQuestionTable {
  id: string
  initiativeId: string
  body: string
  authorId: string | null
  /** Null: the coordination. */
  onBehalfOf: string | null
  createdAt: Instant
}

export interface InitiativeVoteTable {
  initiativeId: string
  clusterId: string
  vote: VoteValue
  /** For the parties and the coordination, as who voted what. */
  reason: string | null
  signedBy: string | null
  votedAt: Instant
}

/** The record of a decision; never changed. */
export interface ActaTable {
  /** SHA-256 of `content`, hex. */
  hash: string
  initiativeId: string
  /** Canonical JSON: organisations and roles, no names of persons. */
  content: string
  createdAt: Instant
}
