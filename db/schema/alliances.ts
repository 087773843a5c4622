import type { Generated } from 'kysely'
import type { AllianceStatus, PartyAnswer } from '#app/domain/alliances.ts'
import type { AllianceArea, Formality, Precision, Provenance, SubjectType } from '#app/domain/vocabularies.ts'
import type { Flag, Instant, IsoDate } from './columns.ts'

export interface AllianceTable {
  id: string
  slug: string
  title: string
  searchText: string
  area: AllianceArea
  /** Null: the source does not say. */
  formality: Formality | null
  purpose: string | null
  /** How the documents speak of it (data/taxonomy.md, `link_type`); null for those proposed here. */
  linkType: string | null
  status: AllianceStatus
  /** The status as the source writes it (`realizada`, `con-resultados`). */
  sourceStatus: string | null
  provenance: Provenance
  validFrom: IsoDate | null
  validTo: IsoDate | null
  precision: Precision
  outcome: string | null
  proposedBy: string | null
  /** `area|party|party…` sorted, while the alliance is open; unique, so that nobody opens a second one. */
  openKey: string | null
  activeSince: Instant | null
  renewedAt: Instant | null
  version: number
  createdAt: Instant
  updatedAt: Instant
}

export interface AlliancePartyTable {
  allianceId: string
  partyId: string
  role: 'leader' | 'partner'
  position: number
  contribution: string | null
  answer: PartyAnswer
  /** 1 once it has confirmed, whatever it says today: then it may object or end it, no longer decline it. */
  everConfirmed: Generated<Flag>
  answeredAt: Instant | null
  answeredBy: string | null
  /** Why it declined, withdrew or disputed, in its own words: for the parties and the coordination only. */
  reason: string | null
}

/** A link or a stored file that backs a record up. */
export interface EvidenceTable {
  id: string
  subjectType: SubjectType | 'severity'
  subjectId: string
  url: string | null
  fileId: string | null
  label: string | null
  audience: 'public' | 'parties'
  addedBy: string | null
  onBehalfOf: string | null
  createdAt: Instant
}

export interface StoredFileTable {
  id: string
  /** Made-up name under `DATA_DIR/files`; never derived from what was uploaded. */
  storageName: string
  originalName: string
  contentType: string
  /** Bytes. */
  size: number
  sha256: string
  createdAt: Instant
}
