import type { Generated } from 'kysely'
import type { BottleneckStatus } from '#app/domain/bottlenecks.ts'
import type { Direction } from '#app/domain/initiatives.ts'
import type { SuggestionCause } from '#app/domain/status-suggestions.ts'
import type { Precision, Provenance } from '#app/domain/vocabularies.ts'
import type { Instant, IsoDate } from './columns.ts'

/** What a project measures: an indicator, where it began and where it is to get. */
export interface ResultTable {
  id: string
  projectId: string
  /** In the words of whoever set it; the dataset's key where a document tells it (`figureKey`). */
  indicator: string
  /** The dataset's name of the figure, shown in both languages; null for those set here. */
  figureKey: string | null
  unit: string
  /** The direction that is good; null where a source does not say. */
  direction: Direction | null
  /** Decimal numbers as text: `12.5`. */
  baseline: string | null
  baselineOn: IsoDate | null
  target: string | null
  /** Of the newest reading; the project's while there is none. */
  provenance: Provenance
  position: number
  version: Generated<number>
  createdAt: Instant
  updatedAt: Instant
}

/** One value read on a day. Never changed: a correction is a reading of its own that points at the one it corrects. */
export interface ResultReadingTable {
  id: string
  resultId: string
  /** A decimal number as text; a document's keep their sign: `+6.6`. */
  value: string
  /** `=`, or what a document says before it: `>`, `>=`, `~`. */
  comparator: Generated<string>
  readOn: IsoDate | null
  precision: Precision
  /** Where the value comes from, in words or as an address. */
  source: string | null
  note: string | null
  /** A third body that vouches for it; its document is `source`. */
  attestedBy: string | null
  provenance: Provenance
  correctsId: string | null
  correctionReason: string | null
  /** When another reading took its place. */
  correctedAt: Instant | null
  recordedBy: string | null
  onBehalfOf: string | null
  createdAt: Instant
}

/** A party of the project that vouches for a reading. */
export interface ResultAttestationTable {
  readingId: string
  partyId: string
  signedBy: string | null
  attestedAt: Instant
}

/** How much of what moved in a bottleneck a project claims for itself. */
export interface ContributionShareTable {
  projectId: string
  bottleneckId: string
  /** Whole percent, 1 to 100. */
  percent: number
  updatedAt: Instant
}

/** What the coordination answered to a status that the chain suggested; what is suggested is computed when read. */
export interface StatusSuggestionTable {
  id: string
  bottleneckId: string
  toStatus: BottleneckStatus
  cause: SuggestionCause
  /** The project that started, or the result that reached its target. */
  causeId: string
  answer: 'accepted' | 'dismissed'
  answeredBy: string | null
  answeredAt: Instant
}
