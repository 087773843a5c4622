import type { ListSpec } from './lists.ts'
import { PROJECT_STATUSES, type ProjectStatus } from './projects.ts'
import {
  MACRO_SECTORS,
  type MacroSector,
  PROVENANCES,
  type Precision,
  type Provenance,
  REGIONS,
  type Region,
} from './vocabularies.ts'

/** The dataset's own (taxonomy, "Tipos de evento, proyecto y mentoría"). i18n: `projectKind`. */
export const PROJECT_KINDS = [
  'proyecto_cluster',
  'programa_red',
  'proyecto_tipo',
  'medicion',
  'herramienta',
  'estudio',
] as const

/** A project as lists filter, sort and show it. */
export interface ProjectRow {
  id: string
  slug: string
  code: string | null
  title: string
  /** Its title and the names of its parties, searchable. */
  searchText: string
  kind: string
  status: ProjectStatus
  sourceStatus: string | null
  provenance: Provenance
  validFrom: string | null
  validTo: string | null
  precision: Precision
  /** Names of the parties, the leader first. */
  parties: string[]
  /** Of the clusters among its parties. */
  regions: Region[]
  macroSectors: MacroSector[]
}

export const PROJECT_SORTS = ['fecha', 'nombre'] as const

const byTitle = (a: ProjectRow, b: ProjectRow) => a.title.localeCompare(b.title, 'es')

export const projectListSpec: ListSpec<ProjectRow> = {
  text: row => row.searchText,
  facets: {
    tipo: { values: PROJECT_KINDS, of: row => [row.kind] },
    estado: { values: PROJECT_STATUSES, of: row => [row.status] },
    region: { values: REGIONS, of: row => row.regions },
    macrosector: { values: MACRO_SECTORS, of: row => row.macroSectors },
    procedencia: { values: PROVENANCES, of: row => [row.provenance] },
  },
  sorts: {
    fecha: (a, b) => (b.validFrom ?? '').localeCompare(a.validFrom ?? '') || byTitle(a, b),
    nombre: byTitle,
  },
  pageSize: 25,
}
