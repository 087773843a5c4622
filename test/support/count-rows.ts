import type { Database, Db } from '#db/schema.ts'

/** How many rows each table holds: what must not change when something is refused. */
export async function countRowsOf(db: Db, tables: readonly (keyof Database)[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of tables) {
    const { n } = await db
      .selectFrom(table)
      .select(eb => eb.fn.countAll().as('n'))
      .executeTakeFirstOrThrow()
    counts[table] = Number(n)
  }
  return counts
}
