import { sql } from 'kysely'
import type { Db, Row } from '../schema.ts'

type Kind = Row<'searchEntry'>['kind']

export const ENTRY_KINDS: readonly Kind[] = [
  'cluster',
  'organization',
  'alliance',
  'bottleneck',
  'initiative',
  'project',
  'gathering',
  'bulletin',
  'lesson',
]

export interface EntryQuery {
  /** For each word that is looked for, what a word of an entry has to begin with, one of them; folded letters and digits. */
  words: readonly (readonly string[])[]
  /** Whether an entry must have every word, or at least one. */
  every: boolean
  /** Only of this kind, beginning at `from`; else the first of every kind. */
  kind?: Kind
  from?: number
  /** So many of each kind. */
  most: number
}

export interface FoundEntries {
  entries: Row<'searchEntry'>[]
  /** How many there are of each kind that has any, the kind with the best entry first. */
  totals: { kind: Kind; total: number }[]
}

/** Of `title, title_en, codes, aliases, names, words, body, body_en`: how much more a word in one says than in another. */
const WEIGHTS = sql.raw('10, 8, 12, 6, 2, 2, 1, 1')

/**
 * The entries that have the words, the best first. The one place that knows how this database searches text: SQLite's
 * FTS5 ranks with bm25; PostgreSQL would ask a `tsvector` and rank with `ts_rank_cd`.
 */
export async function searchEntries(db: Db, query: EntryQuery): Promise<FoundEntries> {
  const { words, every, kind, from = 0, most } = query
  const match = matchOf(words, every)
  if (match === '') return { entries: [], totals: [] }
  // The first of each kind one by one: to number all that were found takes half as long again.
  const firsts = (kind ? [kind] : ENTRY_KINDS).map(
    one => sql`select * from (
      select id, kind as first_kind, score from scored where kind = ${one}
      order by score, title, subject_id limit ${most} offset ${from}
    )`,
  )
  const { rows } = await sql<Ranked>`
    with hit as materialized (
      select rowid as id, bm25(search_text, ${WEIGHTS}) as score from search_text where search_text match ${match}
    ), scored as materialized (
      -- Of two that say it as much, the shorter title says little else.
      select e.id, e.kind, e.title, e.subject_id, h.score * (1 + 20.0 / (20 + length(e.title))) as score
      from hit h join search_entry e on e.id = h.id
    ), totals as (
      select kind as found_kind, count(*) as total, min(score) as best from scored group by kind
    ), firsts as (${sql.join(firsts, sql` union all `)})
    select e.*, t.found_kind, t.total, f.score from totals t
    left join firsts f on f.first_kind = t.found_kind
    left join search_entry e on e.id = f.id
    order by t.best, t.found_kind, f.score, e.title, e.subject_id`.execute(db)
  const totals = new Map(rows.map(row => [row.foundKind, Number(row.total)]))
  return {
    entries: rows.filter(isEntry),
    totals: [...totals].map(([one, total]) => ({ kind: one, total })),
  }
}

type Entry = Row<'searchEntry'>
/** An entry with what is known of its kind, or only that. */
type Ranked = (Entry | { [K in keyof Entry]: null }) & { foundKind: Kind; total: number }
const isEntry = (row: Ranked): row is Entry & Ranked => row.id !== null

/**
 * The question in FTS5's language. Words are quoted, and nothing but letters and digits gets this far: no operator of
 * that language can come from outside.
 */
function matchOf(words: EntryQuery['words'], every: boolean): string {
  const quoted = words
    .map(beginnings => beginnings.map(text => text.replace(/[^\p{L}\p{N}]/gu, '')).filter(Boolean))
    .filter(beginnings => beginnings.length > 0)
    // The word itself says more than a longer one that begins with it.
    .map(beginnings => `(${beginnings.map(text => `"${text}" OR "${text}"*`).join(' OR ')})`)
  return quoted.join(every ? ' AND ' : ' OR ')
}

/** Whether any entry has a word that begins like this. */
export async function hasTermBeginning(db: Db, beginning: string): Promise<boolean> {
  const row = await db
    .selectFrom('searchTerm')
    .select('term')
    .where('term', '>=', beginning)
    .where('term', '<=', `${beginning}\u{10ffff}`)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Every word that entries have, from three letters on, and how many entries have it. */
export async function listTerms(db: Db) {
  const rows = await db.selectFrom('searchTerm').select(['term', 'doc']).orderBy('term').execute()
  return rows.filter(row => row.term.length > 2 && !/\d/.test(row.term))
}
