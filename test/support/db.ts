import SQLite from 'better-sqlite3'
import { migrate } from '#db/migrate.ts'
import { databaseOn } from '#db/open.ts'
import type { Db } from '#db/schema.ts'

let image: Promise<Buffer> | undefined

/** A migrated database in memory, for one test alone. It ends with the test that holds it. */
export async function createTestDb(): Promise<Db> {
  image ??= migratedImage()
  return databaseOn(new SQLite(await image))
}

/** An empty database as migrations leave it, to make the others of: they take most of what a short test does. */
async function migratedImage(): Promise<Buffer> {
  const sqlite = new SQLite(':memory:')
  const db = databaseOn(sqlite)
  await migrate(db)
  const bytes = sqlite.serialize()
  await db.destroy()
  return bytes
}
