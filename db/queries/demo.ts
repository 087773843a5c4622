import type { Db, Trx } from '../schema.ts'

/** The key of a party by its slug. */
export async function findPartyId(db: Db | Trx, slug: string): Promise<string | undefined> {
  const row = await db.selectFrom('party').select('id').where('slug', '=', slug).executeTakeFirst()
  return row?.id
}

/** The keys of the first fictional clusters, in the order of their numbers. */
export async function listDemoClusterIds(db: Db | Trx, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('party')
    .select('id')
    .where('kind', '=', 'cluster')
    .where('demo', '=', 1)
    .orderBy('slug')
    .limit(limit)
    .execute()
  return rows.map(row => row.id)
}

/** The keys of the first bottlenecks of the register that are neither resolved nor set aside, by their codes. */
export async function listOpenBottleneckIds(db: Db | Trx, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('bottleneck')
    .select('id')
    .where('code', 'is not', null)
    .where('status', 'not in', ['resolved', 'dismissed'])
    .orderBy('code')
    .limit(limit)
    .execute()
  return rows.map(row => row.id)
}

/** How many clusters there are, the fictional ones (`demo` 1) or the real ones. */
export async function countClusters(db: Db | Trx, demo: 0 | 1): Promise<number> {
  const { n } = await db
    .selectFrom('party')
    .select(eb => eb.fn.countAll().as('n'))
    .where('kind', '=', 'cluster')
    .where('demo', '=', demo)
    .executeTakeFirstOrThrow()
  return Number(n)
}
