import type { Kysely } from 'kysely'

/** Drops tables in the order given: those that point at others first. */
export async function dropTables(db: Kysely<unknown>, ...tables: string[]): Promise<void> {
  for (const table of tables) await db.schema.dropTable(table).execute()
}
