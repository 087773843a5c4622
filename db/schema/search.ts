import type { Generated } from 'kysely'
import type { Provenance } from '#app/domain/vocabularies.ts'
import type { JsonText } from './columns.ts'

/** A record that everybody may see, as it is searched and as its result is shown. Written by triggers alone. */
export interface SearchEntryTable {
  id: Generated<number>
  kind:
    | 'cluster'
    | 'organization'
    | 'alliance'
    | 'bottleneck'
    | 'initiative'
    | 'project'
    | 'gathering'
    | 'bulletin'
    | 'lesson'
  subjectId: string
  /** What its address ends in: a slug, a bottleneck's code, a mentorship's key. */
  address: string
  code: string | null
  /** A code of the vocabulary its kind is sorted by; a bulletin's period. */
  topic: string | null
  place: string | null
  status: string | null
  /** Null for a bulletin. */
  provenance: Provenance | null
  /** A day or an instant, whichever its kind has. */
  onDate: string | null
  title: string
  titleEn: string | null
  /** Its code as people type it: `cb017 cb17`. */
  codes: string
  /** JSON list of other names. */
  aliases: JsonText
  /** The parties that take part, ` | ` between them. */
  names: string
  /** Places, and its codes of vocabularies in words of both languages. */
  words: string
  body: string
  bodyEn: string
}

/** A code of a vocabulary in words of both languages. */
export interface SearchWordTable {
  list: string
  code: string
  words: string
}

/** The index of the words of `search_entry` (FTS5). Only `db/queries/search.ts` knows how it is asked. */
export interface SearchTextTable {
  rowid: number
}

/** The words of the index, folded, and how many entries have each. */
export interface SearchTermTable {
  term: string
  doc: number
}
