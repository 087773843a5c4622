import { migrate } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import type { Db } from '#db/schema.ts'

/** A migrated database in memory, for one test alone. It ends with the test that holds it. */
export async function createTestDb(): Promise<Db> {
  const db = openDatabase('file::memory:')
  await migrate(db)
  return db
}
