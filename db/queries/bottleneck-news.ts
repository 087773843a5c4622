import type { Db, NewRow, Trx } from '../schema.ts'

export async function insertNews(trx: Trx, row: NewRow<'bottleneckNews'>): Promise<void> {
  await trx.insertInto('bottleneckNews').values(row).execute()
}

/** The news of one entry with whom they were posted for, newest first. */
export async function listNews(db: Db | Trx, bottleneckId: string) {
  return db
    .selectFrom('bottleneckNews')
    .leftJoin('party', 'party.id', 'bottleneckNews.onBehalfOf')
    .select(['bottleneckNews.id', 'body', 'authorId', 'bottleneckNews.createdAt'])
    .select(['party.name as partyName', 'party.slug as partySlug', 'party.kind as partyKind'])
    .where('bottleneckId', '=', bottleneckId)
    .orderBy('bottleneckNews.createdAt', 'desc')
    .orderBy('bottleneckNews.id', 'desc')
    .execute()
}
