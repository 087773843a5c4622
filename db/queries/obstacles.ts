import type { Db } from '../schema.ts'

/** Every sentence of the documents about an obstacle; those of a category and, in it, of a group stand together. */
export async function listObstacles(db: Db) {
  return db
    .selectFrom('documentedObstacle')
    .selectAll()
    .orderBy('category')
    .orderBy('groupSlug')
    .orderBy('id')
    .execute()
}
