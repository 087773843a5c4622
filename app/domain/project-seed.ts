import type { CommitmentKind, Direction } from './initiatives.ts'

/** What one party said it brings, as it stood when the initiative was agreed. */
export interface SeedCommitment {
  kind: CommitmentKind
  /** Whole number: pesos for money and in kind, else how many people or hours; null where none was said. */
  amount: number | null
  description: string
  conditions: string | null
}

/** A party of the new project; by committing and voting it has confirmed already. */
export interface SeedParty {
  partyId: string
  /** Exactly one party leads. */
  role: 'leader' | 'partner' | 'ally'
  /** Who signed the commitment for it, and when: an ISO instant. */
  confirmedBy: string | null
  confirmedAt: string
  commitment: SeedCommitment | null
}

/** An agreed initiative as the project that comes of it inherits it. */
export interface ProjectSeed {
  initiativeId: string
  title: string
  purpose: string
  /** In the order they are shown. */
  parties: readonly SeedParty[]
  bottleneckIds: readonly string[]
  /** What it is to reach; `target` is a decimal number as text: `12.5`. */
  expected: { indicator: string; unit: string; direction: Direction; target: string } | null
  /** 1 for an initiative of fictional clusters. */
  demo: 0 | 1
}

/** The project that came of it. */
export interface SeededProject {
  id: string
  slug: string
  code: string
}
