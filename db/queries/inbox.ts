import type { Db } from '../schema.ts'

/** Reported bottlenecks that wait for the coordination's review, oldest first. */
export async function listBottlenecksInReview(db: Db) {
  return db
    .selectFrom('bottleneck')
    .leftJoin('party', 'party.id', 'bottleneck.reportedBy')
    .select(['bottleneck.slug', 'bottleneck.titleEs as title', 'bottleneck.createdAt', 'party.name as reporter'])
    .where('bottleneck.code', 'is', null)
    .where('bottleneck.status', '=', 'reported')
    .orderBy('bottleneck.createdAt')
    .execute()
}

export async function countBottlenecksInReview(db: Db): Promise<number> {
  const { n } = await db
    .selectFrom('bottleneck')
    .select(eb => eb.fn.countAll().as('n'))
    .where('code', 'is', null)
    .where('status', '=', 'reported')
    .executeTakeFirstOrThrow()
  return Number(n)
}
