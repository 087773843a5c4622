import type { BulletinScope } from '#app/domain/bulletins.ts'
import type { Db, NewRow, Row, Trx } from '../schema.ts'
import { findEventInstant } from './events.ts'

export async function findBulletin(db: Db | Trx, id: string): Promise<Row<'bulletin'> | undefined> {
  return db.selectFrom('bulletin').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function findBulletinBySlug(db: Db | Trx, slug: string): Promise<Row<'bulletin'> | undefined> {
  return db.selectFrom('bulletin').selectAll().where('slug', '=', slug).executeTakeFirst()
}

/** All of them without their texts: the newest quarter first, in it those of the network, the regions, the clusters. */
export async function listBulletins(db: Db | Trx) {
  return db
    .selectFrom('bulletin')
    .select(['id', 'slug', 'period', 'scope', 'scopeKey', 'status', 'title', 'titleEn', 'publishedAt', 'updatedAt'])
    .orderBy('period', 'desc')
    .orderBy(eb => eb.case().when('scope', '=', 'national').then(0).when('scope', '=', 'region').then(1).else(2).end())
    .orderBy('slug')
    .execute()
}

/** Published ones of the same scope in the quarters around one: the nearest before it and after it. */
export async function findNeighbours(
  db: Db,
  { scope, scopeKey, period }: Pick<Row<'bulletin'>, 'scope' | 'scopeKey' | 'period'>,
) {
  const published = () =>
    db
      .selectFrom('bulletin')
      .select(['slug', 'period'])
      .where('status', '=', 'published')
      .where('scope', '=', scope)
      .where('scopeKey', '=', scopeKey)
  const [before, after] = await Promise.all([
    published().where('period', '<', period).orderBy('period', 'desc').limit(1).executeTakeFirst(),
    published().where('period', '>', period).orderBy('period').limit(1).executeTakeFirst(),
  ])
  return { before: before ?? null, after: after ?? null }
}

export async function findBulletinOf(
  db: Db | Trx,
  period: string,
  scope: BulletinScope,
  scopeKey: string,
): Promise<{ id: string; slug: string } | undefined> {
  return db
    .selectFrom('bulletin')
    .select(['id', 'slug'])
    .where('period', '=', period)
    .where('scope', '=', scope)
    .where('scopeKey', '=', scopeKey)
    .executeTakeFirst()
}

/** Enters a draft; false where there is one of that quarter and scope. */
export async function insertBulletin(trx: Trx, bulletin: NewRow<'bulletin'>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('bulletin')
    .values(bulletin)
    .onConflict(conflict => conflict.columns(['period', 'scope', 'scopeKey']).doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows) > 0
}

export type BulletinTexts = Pick<Row<'bulletin'>, 'title' | 'body' | 'titleEn' | 'bodyEn'>

/** Writes a draft as its next version, where it is still the draft of `version`; gives whether it was. */
export async function updateBulletinDraft(
  trx: Trx,
  id: string,
  version: number,
  values: BulletinTexts & Partial<Pick<Row<'bulletin'>, 'status' | 'figures' | 'publishedAt'>>,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('bulletin')
    .set({ ...values, version: version + 1, updatedAt: now.toISOString() })
    .where('id', '=', id)
    .where('status', '=', 'draft')
    .where('version', '=', version)
    .executeTakeFirst()
  return Number(numUpdatedRows) > 0
}

/** Deletes a draft, where it is still the draft of `version`; gives whether it was. */
export async function deleteBulletinDraft(trx: Trx, id: string, version: number): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('bulletin')
    .where('id', '=', id)
    .where('status', '=', 'draft')
    .where('version', '=', version)
    .executeTakeFirst()
  return Number(numDeletedRows) > 0
}

/** When a draft that is no more was discarded. */
export const findDiscardedAt = (db: Db | Trx, id: string) =>
  findEventInstant(db, { type: 'bulletin', id }, 'bulletin.discarded')

/** The corrections of a bulletin, the first first. */
export async function listBulletinCorrections(db: Db, bulletinId: string) {
  return db
    .selectFrom('bulletinCorrection')
    .select(['id', 'text', 'textEn', 'createdAt'])
    .where('bulletinId', '=', bulletinId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

export async function insertBulletinCorrection(trx: Trx, correction: NewRow<'bulletinCorrection'>): Promise<void> {
  await trx.insertInto('bulletinCorrection').values(correction).execute()
}
