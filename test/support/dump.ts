import { listRows } from '#db/queries/dataset.ts'
import type { Database, Db } from '#db/schema.ts'

/** Every row of every table, in a fixed order: two databases that hold the same are equal. */
export async function dumpTables(db: Db): Promise<Record<string, string[]>> {
  const tables = await db.introspection.getTables()
  const dump: Record<string, string[]> = {}
  for (const { name } of tables.filter(t => !t.name.startsWith('kysely_'))) {
    const rows = await listRows(db, name as keyof Database)
    dump[name] = rows.map(row => JSON.stringify(row)).sort()
  }
  return dump
}
