import type { CommitmentKind, DecisionRule, Direction, VoteValue } from './initiatives.ts'

/** What an acta states: organisations and their roles, never the names of persons. Kept as canonical JSON. */
export interface ActaContent {
  /** The form of this content. */
  acta: 1
  initiative: {
    code: string
    title: string
    purpose: string
    bottlenecks: { code: string; title: string }[]
    expected: { indicator: string; unit: string; direction: Direction; target: string } | null
  }
  decision: {
    outcome: 'agreed' | 'not_agreed'
    rule: DecisionRule
    minimumClusters: number
    /** How many clusters could vote, and what they said; `silent` did not vote and abstain. */
    count: Record<VoteValue | 'silent' | 'voters', number>
    publishedAt: string
    votingSince: string
    /** ISO instants. */
    decidedAt: string
  }
  parties: ActaParty[]
}

export interface ActaParty {
  slug: string
  name: string
  type: 'cluster' | 'organization'
  role: 'leader' | 'committed' | 'backing'
  commitment: {
    kind: CommitmentKind
    amount: number | null
    unit: string | null
    description: string
    conditions: string | null
  } | null
}

/** An address of an acta: 64 hexadecimal digits. */
export const isActaHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)
