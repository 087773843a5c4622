import { type InitiativeStatus, PUBLIC_INITIATIVE_STATUSES } from './initiatives.ts'
import type { ListSpec } from './lists.ts'
import {
  ALLIANCE_AREAS,
  type AllianceArea,
  PROVENANCES,
  type Provenance,
  REGIONS,
  type Region,
} from './vocabularies.ts'

/** A published initiative as lists filter, sort and show it. */
export interface InitiativeRow {
  id: string
  slug: string
  code: string
  title: string
  /** Code, title, leader and codes of its bottlenecks, `searchable`. */
  text: string
  status: InitiativeStatus
  provenance: Provenance
  leader: { id: string; slug: string; name: string }
  areas: AllianceArea[]
  /** Of the leader and the committed clusters. */
  regions: Region[]
  bottlenecks: string[]
  /** Ids of the clusters whose commitment stands, and of everybody with one. */
  clusters: string[]
  committed: string[]
  invited: string[]
  minimum: number
  closesOn: string
  votingEndsOn: string | null
  publishedAt: string
  decidedAt: string | null
}

/** How the reader's party stands to it. */
export const OWN_INITIATIVES = ['lidera', 'comprometido', 'invitado'] as const

export const INITIATIVE_SORTS = ['cierre', 'recientes', 'clusteres', 'titulo'] as const
export type InitiativeSort = (typeof INITIATIVE_SORTS)[number]

const byCode = (a: InitiativeRow, b: InitiativeRow) => b.code.localeCompare(a.code)
/** Those that still wait for something come first, by their day. */
const dueOf = ({ status, closesOn, votingEndsOn }: InitiativeRow) =>
  status === 'open' ? closesOn : status === 'deciding' ? (votingEndsOn ?? '') : '9999'

const SORTS: Record<InitiativeSort, (a: InitiativeRow, b: InitiativeRow) => number> = {
  cierre: (a, b) => dueOf(a).localeCompare(dueOf(b)) || byCode(a, b),
  recientes: (a, b) => b.publishedAt.localeCompare(a.publishedAt) || byCode(a, b),
  clusteres: (a, b) => b.clusters.length - a.clusters.length || byCode(a, b),
  titulo: (a, b) => a.title.localeCompare(b.title, 'es') || byCode(a, b),
}

/** @param own the party the reader acts for, for «Mi clúster»; null for everybody else */
export function initiativeListSpec(own: string | null): ListSpec<InitiativeRow> {
  const relation = (row: InitiativeRow) => [
    ...(own === row.leader.id ? ['lidera'] : []),
    ...(own && row.committed.includes(own) ? ['comprometido'] : []),
    ...(own && row.invited.includes(own) ? ['invitado'] : []),
  ]
  return {
    text: row => row.text,
    facets: {
      ...(own ? { mio: { values: OWN_INITIATIVES, of: relation } } : {}),
      estado: { values: PUBLIC_INITIATIVE_STATUSES, of: row => [row.status] },
      area: { values: ALLIANCE_AREAS, of: row => row.areas },
      region: { values: REGIONS, of: row => row.regions },
      procedencia: { values: PROVENANCES, of: row => [row.provenance] },
    },
    sorts: SORTS,
    pageSize: 25,
  }
}
