import type { DismissedRule } from '#app/domain/partner-suggestions.ts'
import type { Db, NewRow, Trx } from '../schema.ts'

/** What every cluster offers and needs. */
export async function listAllTopics(db: Db) {
  return db.selectFrom('clusterTopic').select(['clusterId', 'direction', 'topic']).orderBy('topic').execute()
}

/** The category of every entry of the register. */
export async function listBottleneckCategories(db: Db) {
  return db
    .selectFrom('bottleneck')
    .select(['code', 'category'])
    .where('code', 'is not', null)
    .$narrowType<{ code: string }>()
    .execute()
}

/** The entries of the register that initiatives which are open, being decided or agreed are about. */
export async function listInitiativeCodes(db: Db) {
  return db
    .selectFrom('initiativeBottleneck as link')
    .innerJoin('initiative', 'initiative.id', 'link.initiativeId')
    .innerJoin('bottleneck', 'bottleneck.id', 'link.bottleneckId')
    .select(['link.initiativeId', 'bottleneck.code'])
    .where('initiative.status', 'in', ['open', 'deciding', 'agreed'])
    .where('bottleneck.code', 'is not', null)
    .$narrowType<{ code: string }>()
    .execute()
}

/** What a cluster said does not apply, the newest first. */
export async function listPartnerDismissals(db: Db | Trx, clusterId: string) {
  return db
    .selectFrom('partnerDismissal as dismissal')
    .innerJoin('party', 'party.id', 'dismissal.otherId')
    .select(['dismissal.rule', 'dismissal.reason', 'dismissal.dismissedAt', 'party.slug', 'party.name'])
    .where('dismissal.clusterId', '=', clusterId)
    .orderBy('dismissal.dismissedAt', 'desc')
    .orderBy('party.slug')
    .orderBy('dismissal.rule')
    .execute()
}

interface Dismissed {
  clusterId: string
  otherId: string
  rule: DismissedRule
}

export async function hasPartnerDismissal(trx: Trx, { clusterId, otherId, rule }: Dismissed): Promise<boolean> {
  const found = await trx
    .selectFrom('partnerDismissal')
    .select('id')
    .where('clusterId', '=', clusterId)
    .where('otherId', '=', otherId)
    .where('rule', '=', rule)
    .executeTakeFirst()
  return found !== undefined
}

export async function insertPartnerDismissal(trx: Trx, row: NewRow<'partnerDismissal'>): Promise<void> {
  await trx.insertInto('partnerDismissal').values(row).execute()
}

/** Gives whether there was one. */
export async function deletePartnerDismissal(trx: Trx, { clusterId, otherId, rule }: Dismissed): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('partnerDismissal')
    .where('clusterId', '=', clusterId)
    .where('otherId', '=', otherId)
    .where('rule', '=', rule)
    .executeTakeFirst()
  return Number(numDeletedRows) > 0
}
