import type { Db } from '../schema.ts'

/** Every sentence of the documents about an obstacle, or those of one category; the sentences of a group together. */
export async function listObstacles(db: Db, category?: string) {
  const query = db.selectFrom('documentedObstacle').selectAll().orderBy('category').orderBy('groupSlug').orderBy('id')
  return (category === undefined ? query : query.where('category', '=', category)).execute()
}

export async function listObstaclesBySlug(db: Db, slugs: readonly string[]) {
  if (slugs.length === 0) return []
  return db.selectFrom('documentedObstacle').selectAll().where('slug', 'in', slugs).execute()
}
