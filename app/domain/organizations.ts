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

export const organizationListSpec: ListSpec<OrganizationRow> = {
  text: row => row.searchText,
  facets: {
    tipo: { values: ORGANIZATION_KINDS, of: row => [row.organizationKind] },
    region: { values: [...REGIONS, NO_REGION], of: row => [row.region ?? NO_REGION] },
    procedencia: { values: PROVENANCES, of: row => [row.provenance] },
  },
  sorts: { nombre: byName, vinculos: (a, b) => b.ties - a.ties || byName(a, b) },
  pageSize: 25,
}
