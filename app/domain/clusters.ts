import type { ListSpec } from './lists.ts'
import {
  MACRO_SECTORS,
  MATURITY_LEVELS,
  type MacroSector,
  type MaturityLevel,
  PRODUCTIVE_SECTORS,
  PROVENANCES,
  type ProductiveSector,
  type Provenance,
  REGIONS,
  type Region,
} from './vocabularies.ts'

/** Where a cluster's profile comes from: documents of the network, public pages, somebody here, the demonstration. */
export const CLUSTER_ORIGINS = ['documentos', 'prensa', 'registro', 'demostracion'] as const
export type ClusterOrigin = (typeof CLUSTER_ORIGINS)[number]

/** Stand in the lists' filters for what no source says. */
export const NO_TERRITORY = 'sin-territorio'
export const NO_READING = 'sin-lectura'

export interface DepartmentName {
  code: string
  name: string
  region: Region
}

/** A cluster as lists filter, sort and show it. */
export interface ClusterRow {
  id: string
  slug: string
  name: string
  searchText: string
  provenance: Provenance
  /** More than one: a cluster of the documents that public pages name too. */
  origins: ClusterOrigin[]
  /** The main one first; empty when no source says where it is. */
  departments: DepartmentName[]
  regions: Region[]
  macroSector: MacroSector
  productiveSector: ProductiveSector
  /** Overall level of the newest public reading. */
  maturityLevel: MaturityLevel | null
  /** How many ties of the network touch it. */
  ties: number
  createdAt: string
  joinedNetworkYear: number | null
  leadOrganizationId: string | null
  leadOrganizationName: string | null
}

export const CLUSTER_SORTS = ['nombre', 'region', 'vinculos', 'recientes'] as const
export type ClusterSort = (typeof CLUSTER_SORTS)[number]

const place = (row: ClusterRow) => {
  const region = row.regions[0]
  return region ? REGIONS.indexOf(region) : REGIONS.length
}
const byName = (a: ClusterRow, b: ClusterRow) =>
  a.searchText < b.searchText ? -1 : a.searchText > b.searchText ? 1 : 0

const SORTS: Record<ClusterSort, (a: ClusterRow, b: ClusterRow) => number> = {
  nombre: byName,
  region: (a, b) =>
    place(a) - place(b) ||
    (a.departments[0]?.name ?? '').localeCompare(b.departments[0]?.name ?? '', 'es') ||
    byName(a, b),
  vinculos: (a, b) => b.ties - a.ties || byName(a, b),
  recientes: (a, b) =>
    b.createdAt.localeCompare(a.createdAt) || (b.joinedNetworkYear ?? 0) - (a.joinedNetworkYear ?? 0) || byName(a, b),
}

/** A cluster as it is filtered: whom it is tied to does not matter. */
export type ClusterProfile = Omit<ClusterRow, 'ties'>

/** @param departments the codes that exist: a facet's values are the vocabulary */
export const clusterListSpec = (departments: readonly string[]): ListSpec<ClusterRow> => ({
  ...clusterFilters(departments),
  sorts: SORTS,
})

/** The same, in the order of the rows. */
export function clusterFilters(departments: readonly string[]): ListSpec<ClusterProfile> {
  return {
    text: row => row.searchText,
    facets: {
      region: {
        values: [...REGIONS, NO_TERRITORY],
        of: row => (row.regions.length > 0 ? row.regions : [NO_TERRITORY]),
      },
      departamento: { values: departments, of: row => row.departments.map(d => d.code) },
      macrosector: { values: MACRO_SECTORS, of: row => [row.macroSector] },
      sector: { values: PRODUCTIVE_SECTORS, of: row => [row.productiveSector] },
      madurez: { values: [...MATURITY_LEVELS, NO_READING], of: row => [row.maturityLevel ?? NO_READING] },
      procedencia: { values: PROVENANCES, of: row => [row.provenance] },
      tipo: { values: CLUSTER_ORIGINS, of: row => row.origins },
    },
    sorts: {},
    pageSize: 25,
  }
}
