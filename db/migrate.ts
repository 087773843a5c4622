import { Migrator } from 'kysely'
import { migrations } from './migrations/index.ts'
import type { Db } from './schema.ts'

const migratorFor = (db: Db) => new Migrator({ db, provider: { getMigrations: async () => migrations } })

/** Brings the schema up to the newest migration, or to `target`, forward or back. Gives the names of those it ran. */
export async function migrate(db: Db, target?: string): Promise<string[]> {
  const migrator = migratorFor(db)
  const { error, results } = target ? await migrator.migrateTo(target) : await migrator.migrateToLatest()
  if (error) throw error
  return (results ?? []).filter(r => r.status === 'Success').map(r => r.migrationName)
}

/** Takes back the newest migration. */
export async function migrateDown(db: Db): Promise<string[]> {
  const { error, results } = await migratorFor(db).migrateDown()
  if (error) throw error
  return (results ?? []).map(r => r.migrationName)
}

/** Whether every migration this version knows has been applied. */
export async function isMigrated(db: Db): Promise<boolean> {
  const all = await migratorFor(db).getMigrations()
  return all.every(m => m.executedAt !== undefined)
}
