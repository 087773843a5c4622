import type { IsoDate } from './dates.ts'
import type { ListSpec } from './lists.ts'
import { MENTORSHIP_STATUSES, type MentorshipStatus, PUBLIC_MENTORSHIP_STATUSES } from './mentorships.ts'
import {
  MATURITY_DIMENSIONS,
  type MaturityDimension,
  PRODUCTIVE_SECTORS,
  type ProductiveSector,
  type Provenance,
  REGIONS,
  type Region,
} from './vocabularies.ts'

export const MENTORSHIP_VIEWS = ['mentorias', 'ofertas'] as const
export type MentorshipView = (typeof MENTORSHIP_VIEWS)[number]

/** One of the two clusters, as lists name and filter it. */
export interface ListedCluster {
  id: string
  slug: string
  name: string
  sector: ProductiveSector
  regions: Region[]
}

/** A mentorship as lists filter, sort and show it. */
export interface MentorshipRow {
  id: string
  mentor: ListedCluster
  mentee: ListedCluster
  dimension: MaturityDimension
  status: MentorshipStatus
  provenance: Provenance
  /** Both names and other spellings, `searchable`. */
  text: string
  /** The day it began, and the day it was over. */
  since: IsoDate | null
  until: IsoDate | null
  /** Last day to answer, while it waits for one. */
  answerBy: IsoDate | null
  /** What it is sorted by: the day it began, else the day of the answer, else that of the request. */
  dated: IsoDate
}

export const MENTORSHIP_SORTS = ['recientes', 'mentor', 'aprendiz', 'estado'] as const
export type MentorshipSort = (typeof MENTORSHIP_SORTS)[number]

const newest = (a: MentorshipRow, b: MentorshipRow) => b.dated.localeCompare(a.dated) || a.id.localeCompare(b.id)
const inOrder = (status: MentorshipStatus) => MENTORSHIP_STATUSES.indexOf(status)

const SORTS: Record<MentorshipSort, (a: MentorshipRow, b: MentorshipRow) => number> = {
  recientes: newest,
  mentor: (a, b) => a.mentor.name.localeCompare(b.mentor.name, 'es') || newest(a, b),
  aprendiz: (a, b) => a.mentee.name.localeCompare(b.mentee.name, 'es') || newest(a, b),
  estado: (a, b) => inOrder(a.status) - inOrder(b.status) || newest(a, b),
}

/** @param all with what is private: for the coordination */
export function mentorshipListSpec(all: boolean): ListSpec<MentorshipRow> {
  return {
    text: row => row.text,
    facets: {
      estado: { values: all ? MENTORSHIP_STATUSES : PUBLIC_MENTORSHIP_STATUSES, of: row => [row.status] },
      dimension: { values: MATURITY_DIMENSIONS, of: row => [row.dimension] },
      region: { values: REGIONS, of: row => [...row.mentor.regions, ...row.mentee.regions] },
      sector: { values: PRODUCTIVE_SECTORS, of: row => [row.mentor.sector, row.mentee.sector] },
    },
    sorts: SORTS,
    pageSize: 25,
  }
}

/** Those that wait for somebody first, then those under way, then what is over; the newest first among equals. */
export const byUrgency = SORTS.estado
