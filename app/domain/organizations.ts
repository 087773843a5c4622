import type { ListSpec } from './lists.ts'
import {
  ORGANIZATION_KINDS,
  type OrganizationKind,
  PROVENANCES,
  type Provenance,
  REGIONS,
  type Region,
} from './vocabularies.ts'

/** Stands for the organisations of the whole country, of other countries, and those no source locates. */
export const NO_REGION = 'sin-region'

/** An organisation as lists filter, sort and show it. */
export interface OrganizationRow {
  id: string
  slug: string
  name: string
  searchText: string
  provenance: Provenance
  organizationKind: OrganizationKind
  city: string | null
  departmentName: string | null
  region: Region | null
  country: string | null
  /** Clusters it manages. */
  leads: number
  /** Ties of the network that touch it. */
  ties: number
}

export const ORGANIZATION_SORTS = ['nombre', 'vinculos'] as const

const byName = (a: OrganizationRow, b: OrganizationRow) => a.searchText.localeCompare(b.searchText, 'es')

/** An organisation as it is filtered: whom it is tied to does not matter. */
export type OrganizationProfile = Omit<OrganizationRow, 'ties'>

/** How it is filtered, in the order of the rows. */
export const ORGANIZATION_FILTERS: ListSpec<OrganizationProfile> = {
  text: row => row.searchText,
  facets: {
    tipo: { values: ORGANIZATION_KINDS, of: row => [row.organizationKind] },
    region: { values: [...REGIONS, NO_REGION], of: row => [row.region ?? NO_REGION] },
    procedencia: { values: PROVENANCES, of: row => [row.provenance] },
  },
  sorts: {},
  pageSize: 25,
}

export const organizationListSpec: ListSpec<OrganizationRow> = {
  ...ORGANIZATION_FILTERS,
  sorts: { nombre: byName, vinculos: (a, b) => b.ties - a.ties || byName(a, b) },
}
