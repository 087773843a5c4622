import { type Kysely, sql } from 'kysely'
import { dropTables } from './drop.ts'
import { COLUMNS, KINDS, SEARCHED, viewOf } from './search/sources.ts'
import { entryTriggerNames, entryTriggers, wordTriggers } from './search/triggers.ts'
import { SEARCH_WORDS } from './search/words.ts'

/**
 * What is searched: one entry for each record that everybody may see. A view for each kind says what an entry holds;
 * triggers take entries out and put them in as the views say, whoever writes. The index of words, `search_text`, is
 * SQLite's own (FTS5: accents and case folded) and read by one query alone; PostgreSQL gets its own beside it.
 *
 * A later migration that builds a watched table anew has to make its triggers anew too.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('search_word')
    .addColumn('list', 'text', c => c.notNull())
    .addColumn('code', 'text', c => c.notNull())
    .addColumn('words', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('search_word_pk', ['list', 'code'])
    .execute()
  for (const [list, codes] of Object.entries(SEARCH_WORDS)) {
    for (const [code, words] of Object.entries(codes)) {
      await sql`insert into search_word (list, code, words) values (${list}, ${code}, ${words})`.execute(db)
    }
  }
  await db.schema
    .createTable('search_entry')
    .addColumn('id', 'integer', c => c.primaryKey())
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('subject_id', 'text', c => c.notNull())
    .addColumn('address', 'text', c => c.notNull())
    .addColumn('code', 'text')
    .addColumn('topic', 'text')
    .addColumn('place', 'text')
    .addColumn('status', 'text')
    .addColumn('provenance', 'text')
    .addColumn('on_date', 'text')
    .addColumn('title', 'text', c => c.notNull())
    .addColumn('title_en', 'text')
    .addColumn('codes', 'text', c => c.notNull())
    .addColumn('aliases', 'text', c => c.notNull())
    .addColumn('names', 'text', c => c.notNull())
    .addColumn('words', 'text', c => c.notNull())
    .addColumn('body', 'text', c => c.notNull())
    .addColumn('body_en', 'text', c => c.notNull())
    .addUniqueConstraint('search_entry_once', ['kind', 'subject_id'])
    .execute()
  await run(
    db,
    `create virtual table search_text using fts5(${SEARCHED.join(', ')}, content='search_entry', content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='2 3')`,
    `create virtual table search_term using fts5vocab('search_text', 'row')`,
    ...wordTriggers(),
    ...KINDS.map(viewOf),
    ...entryTriggers(),
    ...KINDS.map(kind => {
      const columns = COLUMNS.join(', ')
      return `insert into search_entry (kind, ${columns}) select '${kind}', ${columns} from search_source_${kind}`
    }),
  )
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    ...entryTriggerNames().map(name => `drop trigger ${name}`),
    ...KINDS.map(kind => `drop view search_source_${kind}`),
    'drop table search_term',
    'drop table search_text',
  )
  await dropTables(db, 'search_entry', 'search_word')
}

async function run(db: Kysely<unknown>, ...statements: string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
