import { sql } from 'kysely'
import type { Db, Trx } from '../schema.ts'
import { ENTRY_KINDS } from './search.ts'

/** Every entry as it is kept, and as its source says now, each as one line; in the same order. */
export async function listKeptAndTrueEntries(db: Db | Trx): Promise<{ kept: string[]; source: string[] }> {
  const kept: string[] = []
  const source: string[] = []
  for (const kind of ENTRY_KINDS) {
    const view = sql.table(`search_source_${kind}`)
    const columns = await sql<object>`select * from ${view} order by subject_id`.execute(db)
    source.push(...columns.rows.map(row => JSON.stringify({ kind, ...row })))
    const entries = await db
      .selectFrom('searchEntry')
      .selectAll()
      .where('kind', '=', kind)
      .orderBy('subjectId')
      .execute()
    const names = Object.keys(columns.rows[0] ?? {})
    for (const entry of entries) {
      const values = names.map(name => [name, entry[name as keyof typeof entry]])
      kept.push(JSON.stringify({ kind, ...Object.fromEntries(values) }))
    }
  }
  return { kept, source }
}

/** What the index has wrong, in words; nothing as long as triggers see every change. */
export async function listSearchFaults(db: Db): Promise<string[]> {
  const { kept, source } = await listKeptAndTrueEntries(db)
  const [known, real] = [new Set(kept), new Set(source)]
  const wrong = kept.filter(entry => !real.has(entry)).length
  const missing = source.filter(entry => !known.has(entry)).length
  const faults =
    wrong + missing > 0 ? [`${wrong} de más o distintas · too many or different, ${missing} que faltan · missing`] : []
  try {
    await sql`insert into search_text (search_text, rank) values ('integrity-check', 1)`.execute(db)
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error))
  }
  return faults
}

/** Makes the index anew. Gives how many entries it has. */
export async function rebuildSearch(db: Db): Promise<number> {
  return db.transaction().execute(async trx => {
    await trx.deleteFrom('searchEntry').execute()
    for (const kind of ENTRY_KINDS) {
      const view = sql.table(`search_source_${kind}`)
      await sql`insert into search_entry (kind, ${sql.raw(COLUMNS)}) select ${kind}, ${sql.raw(COLUMNS)} from ${view}`.execute(
        trx,
      )
    }
    await sql`insert into search_text (search_text) values ('rebuild')`.execute(trx)
    const { n } = await trx
      .selectFrom('searchEntry')
      .select(e => e.fn.countAll().as('n'))
      .executeTakeFirstOrThrow()
    return Number(n)
  })
}

/** What the sources give. */
const COLUMNS =
  'subject_id, address, code, topic, place, status, provenance, on_date, title, title_en, codes, aliases, names, words, body, body_en'
