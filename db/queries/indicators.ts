import type { Db } from '../schema.ts'

/** Every figure of the documents, in their order. */
export async function listIndicators(db: Db) {
  return db.selectFrom('indicator').selectAll().orderBy('position').execute()
}

/** A figure by its key (`clusters_activos`). */
export async function findIndicator(db: Db, key: string) {
  return db.selectFrom('indicator').selectAll().where('key', '=', key).executeTakeFirst()
}
