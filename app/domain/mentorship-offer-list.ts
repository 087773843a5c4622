import type { ListSpec } from './lists.ts'
import type { ListedCluster } from './mentorship-list.ts'
import type { MentorshipFormat } from './mentorships.ts'
import {
  type Language,
  MATURITY_DIMENSIONS,
  type MaturityDimension,
  PRODUCTIVE_SECTORS,
  REGIONS,
} from './vocabularies.ts'

/** An open offer of mentorship as its list filters, sorts and shows it. */
export interface OfferRow {
  cluster: ListedCluster
  /** `searchable`: the cluster's names. */
  text: string
  /** Those a survey or the coordination found it good in; never empty. */
  dimensions: MaturityDimension[]
  capacity: number
  /** Places nobody takes; none while nobody can answer. */
  free: number
  /** Its managers left, and nobody can answer for it until one comes. */
  isLeft: boolean
  months: number
  format: MentorshipFormat
  languages: Language[]
}

export const OFFER_SORTS = ['cupos', 'nombre', 'duracion'] as const
export type OfferSort = (typeof OFFER_SORTS)[number]

/** Only those with a free place. */
export const FREE_PLACE = ['libre'] as const
export const OFFERED_FORMATS = ['remote', 'visit'] as const

const byName = (a: OfferRow, b: OfferRow) => a.cluster.name.localeCompare(b.cluster.name, 'es')

export const OFFER_LIST: ListSpec<OfferRow> = {
  text: row => row.text,
  facets: {
    cupo: { values: FREE_PLACE, of: row => (row.free > 0 ? FREE_PLACE : []) },
    dimension: { values: MATURITY_DIMENSIONS, of: row => row.dimensions },
    region: { values: REGIONS, of: row => row.cluster.regions },
    sector: { values: PRODUCTIVE_SECTORS, of: row => [row.cluster.sector] },
    formato: { values: OFFERED_FORMATS, of: row => (row.format === 'both' ? OFFERED_FORMATS : [row.format]) },
  },
  sorts: {
    cupos: (a, b) => b.free - a.free || byName(a, b),
    nombre: byName,
    duracion: (a, b) => a.months - b.months || byName(a, b),
  } satisfies Record<OfferSort, (a: OfferRow, b: OfferRow) => number>,
  pageSize: 25,
}
