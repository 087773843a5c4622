import type { FollowLevel } from './follows.ts'
import type { ListSpec } from './lists.ts'
import { SUBJECT_TYPES, type SubjectType } from './vocabularies.ts'

/** Where something followed comes from: one's own word, or what one's party takes part in. */
export const FOLLOW_ORIGINS = ['propia', 'participacion'] as const
/** Besides records. */
export const TOPIC_KINDS = ['filtro', 'sector', 'categoria'] as const
export type TopicKind = (typeof TOPIC_KINDS)[number]

/** Something followed, as the list of it filters, sorts and shows it. */
export interface FollowingRow {
  /** As forms name it: `readAbout`. */
  about: string
  type: SubjectType | TopicKind
  name: string
  /** Its page; null for what the reader may no longer see. */
  href: string | null
  /** In force: their own, or all of what they take part in. */
  level: FollowLevel
  /** They said so themselves. */
  isOwn: boolean
  /** The party of theirs that takes part in it. */
  takesPart: string | null
  /** Searched in: `searchable`. */
  text: string
}

export const FOLLOWING_SORTS = ['propio', 'nombre', 'tipo'] as const

const TYPES = [...TOPIC_KINDS, ...SUBJECT_TYPES]
const byName = (a: FollowingRow, b: FollowingRow) =>
  a.text < b.text ? -1 : a.text > b.text ? 1 : a.about < b.about ? -1 : 1

export const FOLLOWING_LIST: ListSpec<FollowingRow> = {
  text: row => row.text,
  facets: {
    origen: {
      values: FOLLOW_ORIGINS,
      of: row => [...(row.isOwn ? ['propia'] : []), ...(row.takesPart === null ? [] : ['participacion'])],
    },
    tipo: { values: TYPES, of: row => [row.type] },
    nivel: { values: ['all', 'key', 'none'], of: row => [row.level] },
  },
  sorts: {
    propio: (a, b) => Number(b.isOwn) - Number(a.isOwn) || byName(a, b),
    nombre: byName,
    tipo: (a, b) => TYPES.indexOf(a.type) - TYPES.indexOf(b.type) || byName(a, b),
  },
  pageSize: 30,
}
