import type { ProjectStatus } from '#app/domain/projects.ts'
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
  createdAt: Instant
  updatedAt: Instant
}

export interface ProjectPartyTable {
  projectId: string
  partyId: string
  role: 'leader' | 'partner' | 'ally'
  position: number
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
