import { sql } from 'kysely'
import type { Db, Row } from '../schema.ts'

/** Copies the whole database, as it is at this moment, into a new file. */
export async function vacuumInto(db: Db, file: string): Promise<void> {
  await sql`vacuum into ${file}`.execute(db)
}

export async function listStoredFiles(db: Db): Promise<Pick<Row<'storedFile'>, 'storageName' | 'sha256'>[]> {
  return db.selectFrom('storedFile').select(['storageName', 'sha256']).orderBy('id').execute()
}

/** What SQLite finds damaged in its own file; empty when all is well. */
export async function listDamage(db: Db): Promise<string[]> {
  const { rows } = await sql<{ integrityCheck: string }>`pragma integrity_check`.execute(db)
  return rows.map(row => row.integrityCheck).filter(text => text !== 'ok')
}

/** References to rows that do not exist, as `table → referred table`. */
export async function listBrokenReferences(db: Db): Promise<string[]> {
  const { rows } = await sql<{ table: string; rowid: number; parent: string }>`pragma foreign_key_check`.execute(db)
  return rows.map(row => `${row.table} ${row.rowid} → ${row.parent}`)
}

export async function countUsers(db: Db, only?: 'demo'): Promise<number> {
  const query = db.selectFrom('user').select(eb => eb.fn.countAll().as('n'))
  const { n } = await (only ? query.where('demo', '=', 1) : query).executeTakeFirstOrThrow()
  return Number(n)
}

export async function countParties(db: Db): Promise<number> {
  const { n } = await db
    .selectFrom('party')
    .select(eb => eb.fn.countAll().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}

export async function hasTable(db: Db, name: string): Promise<boolean> {
  return (await db.introspection.getTables()).some(table => table.name === name)
}
