import type { ListSpec } from './lists.ts'
import type { MilestoneCount } from './project-milestones.ts'
import { isOpenProject, PROJECT_STATUSES, type ProjectStatus } from './projects.ts'
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

/** Of the filter `avance`. */
export const PROJECT_PROGRESS = ['hitos-vencidos'] as const

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
  /** Of those that take part, the leader first. */
  parties: { id: string; name: string }[]
  /** False: of its parties and the coordination only. */
  isPublic: boolean
  progress: MilestoneCount
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
    avance: {
      values: PROJECT_PROGRESS,
      of: row => (row.progress.overdue > 0 && isOpenProject(row.status) ? PROJECT_PROGRESS : []),
    },
    procedencia: { values: PROVENANCES, of: row => [row.provenance] },
  },
  sorts: {
    fecha: (a, b) => (b.validFrom ?? '').localeCompare(a.validFrom ?? '') || byTitle(a, b),
    nombre: byTitle,
  },
  pageSize: 25,
}
