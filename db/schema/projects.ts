import type { Generated } from 'kysely'
import type { CommitmentKind, Direction } from '#app/domain/initiatives.ts'
import type { ProjectAnswer, ProjectRole, ProjectStatus } from '#app/domain/projects.ts'
import type { Precision, Provenance } from '#app/domain/vocabularies.ts'
import type { Flag, Instant, IsoDate } from './columns.ts'

export interface ProjectTable {
  id: string
  slug: string
  /** PC-001 … ; only projects recorded or agreed here have one. */
  code: string | null
  title: string
  searchText: string
  /** proyecto_cluster, programa_red, proyecto_tipo, medicion, herramienta, estudio (data/taxonomy.md). */
  kind: string
  axis: string | null
  status: ProjectStatus
  /** As the source writes it (`ganador-2023`). */
  sourceStatus: string | null
  description: string | null
  url: string | null
  provenance: Provenance
  validFrom: IsoDate | null
  validTo: IsoDate | null
  precision: Precision
  demo: Flag
  /** The agreed initiative it comes from; at most one project comes from each. */
  initiativeId: Generated<string | null>
  /** The party that recorded it here; null for those of an initiative or of a source. */
  recordedBy: Generated<string | null>
  /** What it is to reach: indicator, unit, good direction and target (a decimal as text), together or not at all. */
  expectedIndicator: Generated<string | null>
  expectedUnit: Generated<string | null>
  expectedDirection: Generated<Direction | null>
  expectedTarget: Generated<string | null>
  /** Markdown, public: what came of it. Only of completed ones. */
  closingReport: Generated<string | null>
  /** 0: a claim about others that all of them declined, or that was taken back before any stood behind it. */
  isPublic: Generated<Flag>
  version: Generated<number>
  createdAt: Instant
  updatedAt: Instant
}

export interface ProjectPartyTable {
  projectId: string
  partyId: string
  role: ProjectRole
  position: number
  answer: Generated<ProjectAnswer>
  /** 1 once it has confirmed, whatever it says today: then it may object, no longer decline. */
  everConfirmed: Generated<Flag>
  answeredAt: Generated<Instant | null>
  answeredBy: Generated<string | null>
  /** Why it declined or objected, in its own words: for the parties and the coordination only. */
  reason: Generated<string | null>
  commitmentKind: Generated<CommitmentKind | null>
  /** Whole number: pesos for money and in kind, else how many people or hours. */
  commitmentAmount: Generated<number | null>
  /** What it brings, in its words. */
  contribution: Generated<string | null>
  conditions: Generated<string | null>
}

/** A figure the documents give for a project or gathering: `clave=valor`, with `>`, `>=`, `~` kept. */
export interface RecordFigureTable {
  id: string
  subjectType: 'project' | 'gathering'
  subjectId: string
  key: string
  comparator: string
  /** As written, with its sign; figures differ in unit, and the unit stands in the key. */
  value: string
  position: number
}

export interface GatheringTable {
  id: string
  slug: string
  title: string
  searchText: string
  kind: string
  startDate: IsoDate | null
  endDate: IsoDate | null
  precision: Precision
  /** When the source gives no exact date. */
  dateText: string | null
  city: string | null
  country: string | null
  modality: string | null
  attendanceTotal: number | null
  attendanceInPerson: number | null
  attendanceVirtual: number | null
  description: string | null
  provenance: Provenance
  createdAt: Instant
  updatedAt: Instant
}

export interface GatheringPartyTable {
  gatheringId: string
  partyId: string
  role: 'organizer' | 'participant'
  position: number
}
