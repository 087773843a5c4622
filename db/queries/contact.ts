import type { Db, Trx } from '../schema.ts'

/** A cluster as somebody writes to it; its address is for the application alone. */
export async function findClusterToContact(db: Db | Trx, slug: string) {
  return db
    .selectFrom('party')
    .innerJoin('cluster', 'cluster.id', 'party.id')
    .select(['party.id', 'party.slug', 'party.name', 'cluster.contactEmail'])
    .where('party.slug', '=', slug)
    .executeTakeFirst()
}
