import { BOTTLENECK_STATUSES, type BottleneckStatus, codeNumber, isOpen } from './bottlenecks.ts'
import type { EventVerb } from './events.ts'
import type { ListSpec } from './lists.ts'
import type { Priority } from './priority.ts'
import {
  BOTTLENECK_CATEGORIES,
  type BottleneckCategory,
  type ChainLink,
  MACRO_SECTORS,
  type MacroSector,
  PRODUCTIVE_SECTORS,
  PROVENANCES,
  type ProductiveSector,
  type Provenance,
  REGIONS,
  type Region,
} from './vocabularies.ts'

/** An entry of the register as lists filter, sort and show it. */
export interface BottleneckRow {
  id: string
  code: string
  titleEs: string
  titleEn: string | null
  description: string
  /** Code, titles and description, `searchable`. */
  text: string
  productiveSector: ProductiveSector
  category: BottleneckCategory
  macroSector: MacroSector
  chainLink: ChainLink | null
  regions: Region[]
  status: BottleneckStatus
  provenance: Provenance
  /** What clusters report (1 to 5), the highest first. */
  reported: number[]
  reportedBy: string[]
  /** What the illustrative set supposes, and about whom: never counted with the others. */
  supposed: number[]
  supposedOf: string[]
  priority: Priority | null
  /** How many initiatives, projects and measured results answer to it. */
  response: { initiatives: number; projects: number; results: number }
  /** The newest public line of the log. */
  last: { seq: number; verb: EventVerb; payload: string; onBehalfOf: string | null; recordedAt: string } | null
}

/** The three steps people filter by: 4–5, 3, 1–2 as the highest severity reported; and nothing reported yet. */
export const SEVERITY_FILTERS = ['alta', 'media', 'baja', 'sin-reportes'] as const
export type SeverityFilter = (typeof SEVERITY_FILTERS)[number]

/** What a cluster's people ask for: what it reported, and what is only supposed about it. */
export const OWN_FILTERS = ['reportado', 'supuesto'] as const

/** Waiting for review is not in the register. */
export const REGISTER_STATUSES = BOTTLENECK_STATUSES.filter(status => status !== 'reported')

export const BOTTLENECK_SORTS = ['novedad', 'prioridad', 'clusteres', 'codigo'] as const
export type BottleneckSort = (typeof BOTTLENECK_SORTS)[number]

const byCode = (a: BottleneckRow, b: BottleneckRow) => (codeNumber(a.code) ?? 1e9) - (codeNumber(b.code) ?? 1e9)
const lastAt = (row: BottleneckRow) => row.last?.recordedAt ?? ''
/** An entry without a priority comes after those that have one. */
const score = (row: BottleneckRow) => row.priority?.score ?? -1

const SORTS: Record<BottleneckSort, (a: BottleneckRow, b: BottleneckRow) => number> = {
  novedad: (a, b) => lastAt(b).localeCompare(lastAt(a)) || byCode(a, b),
  prioridad: (a, b) => score(b) - score(a) || byCode(a, b),
  clusteres: (a, b) => b.reported.length - a.reported.length || b.supposed.length - a.supposed.length || byCode(a, b),
  codigo: byCode,
}

/** @param clusterId the cluster whose people read, for «Afectan a mi clúster»; null for everybody else */
export function bottleneckListSpec(clusterId: string | null): ListSpec<BottleneckRow> {
  const own = (row: BottleneckRow) => [
    ...(clusterId && row.reportedBy.includes(clusterId) ? ['reportado'] : []),
    ...(clusterId && row.supposedOf.includes(clusterId) ? ['supuesto'] : []),
  ]
  return {
    text: row => row.text,
    facets: {
      ...(clusterId ? { mio: { values: OWN_FILTERS, of: own } } : {}),
      estado: { values: REGISTER_STATUSES, of: row => [row.status] },
      categoria: { values: BOTTLENECK_CATEGORIES, of: row => [row.category] },
      sector: { values: PRODUCTIVE_SECTORS, of: row => [row.productiveSector] },
      macrosector: { values: MACRO_SECTORS, of: row => [row.macroSector] },
      region: { values: REGIONS, of: row => row.regions },
      severidad: { values: SEVERITY_FILTERS, of: row => [severityOf(row)] },
      procedencia: { values: PROVENANCES, of: row => [row.provenance] },
    },
    sorts: SORTS,
    pageSize: 25,
  }
}

/** As the clusters report it: what is supposed counts for nothing here. */
function severityOf({ reported }: BottleneckRow): SeverityFilter {
  const highest = Math.max(0, ...reported)
  if (highest === 0) return 'sin-reportes'
  if (highest >= 4) return 'alta'
  return highest === 3 ? 'media' : 'baja'
}

/** How many there are in the register, how many of them are examples, and how many still hold clusters back. */
export interface RegisterCounts {
  all: number
  illustrative: number
  open: number
}

export function countRegister(rows: readonly BottleneckRow[]): RegisterCounts {
  return {
    all: rows.length,
    illustrative: rows.filter(row => row.provenance === 'ilustrativo').length,
    open: rows.filter(row => isOpen(row.status)).length,
  }
}
