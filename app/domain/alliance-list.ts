import { ALLIANCE_STATUSES, type AllianceStatus } from './alliances.ts'
import type { ListSpec } from './lists.ts'
import {
  ALLIANCE_AREAS,
  type AllianceArea,
  PROVENANCES,
  type Precision,
  type Provenance,
  REGIONS,
  type Region,
} from './vocabularies.ts'

/** How parties are tied; from the dataset (`link_type`). What is proposed here is one of the first two. i18n: `linkType`. */
export const LINK_TYPES = [
  'intercluster',
  'alianza_declarada',
  'apoyo',
  'articulacion_institucional',
  'liderazgo_conjunto',
  'relacion_comercial',
  'transferencia_metodologica',
] as const
export type LinkType = (typeof LINK_TYPES)[number]

/** Of the filter `verificacion`. */
export const VERIFICATIONS = ['sin-verificar'] as const

export interface AllianceRow {
  id: string
  slug: string
  title: string
  /** Title and names of the parties, as searched. */
  searchText: string
  area: AllianceArea
  linkType: LinkType
  status: AllianceStatus
  provenance: Provenance
  regions: Region[]
  parties: { id: string; slug: string; name: string; kind: 'cluster' | 'organization' }[]
  validFrom: string | null
  validTo: string | null
  precision: Precision
  unverified: boolean
  createdAt: string
}

export const ALLIANCE_SORTS = ['recientes', 'titulo', 'partes'] as const
export type AllianceSort = (typeof ALLIANCE_SORTS)[number]

const byTitle = (a: AllianceRow, b: AllianceRow) =>
  a.searchText < b.searchText ? -1 : a.searchText > b.searchText ? 1 : 0
/** What began last comes first; what nobody dates, last. */
const byStart = (a: AllianceRow, b: AllianceRow) => (b.validFrom ?? '').localeCompare(a.validFrom ?? '')

const SORTS: Record<AllianceSort, (a: AllianceRow, b: AllianceRow) => number> = {
  recientes: (a, b) => byStart(a, b) || b.createdAt.localeCompare(a.createdAt) || byTitle(a, b),
  titulo: byTitle,
  partes: (a, b) => b.parties.length - a.parties.length || byTitle(a, b),
}

export const ALLIANCE_LIST: ListSpec<AllianceRow> = {
  text: row => row.searchText,
  facets: {
    estado: { values: ALLIANCE_STATUSES, of: row => [row.status] },
    area: { values: ALLIANCE_AREAS, of: row => [row.area] },
    tipo: { values: LINK_TYPES, of: row => [row.linkType] },
    region: { values: REGIONS, of: row => row.regions },
    procedencia: { values: PROVENANCES, of: row => [row.provenance] },
    verificacion: { values: VERIFICATIONS, of: row => (row.unverified ? VERIFICATIONS : []) },
  },
  sorts: SORTS,
  pageSize: 25,
}
