import { listRows } from '#db/queries/dataset.ts'
import type { Database, Db } from '#db/schema.ts'

/**
 * Every row of every table, in a fixed order: two databases that hold the same are equal. What is searched is left out:
 * triggers make it from the rest, and its keys say in which order.
 */
export async function dumpTables(db: Db): Promise<Record<string, string[]>> {
  const tables = await db.introspection.getTables()
  const dump: Record<string, string[]> = {}
  for (const { name } of tables.filter(t => !/^(kysely|search)_/.test(t.name))) {
    const rows = await listRows(db, name as keyof Database)
    dump[name] = rows.map(row => JSON.stringify(row)).sort()
  }
  return dump
}
