import type { Language } from '#app/domain/vocabularies.ts'
import type { Db, Row, Trx } from '../schema.ts'

type Told = Pick<Row<'bulletin'>, 'scope' | 'scopeKey'>

/**
 * Who asked for bulletins by mail and wants this one: that of the network all of them; that of a region, whoever acts for a
 * cluster of it; that of a cluster, whoever acts for it or follows it.
 */
function wanting(db: Db | Trx, { scope, scopeKey }: Told) {
  const asked = db
    .selectFrom('user')
    .innerJoin('mailPreference as chosen', 'chosen.userId', 'user.id')
    .where('chosen.kind', '=', 'bulletin')
    .where('chosen.frequency', '!=', 'never')
    .where('user.erasedAt', 'is', null)
    .where('user.email', 'is not', null)
  if (scope === 'national') return asked
  const ofRegion = db
    .selectFrom('clusterDepartment')
    .innerJoin('department', 'department.code', 'clusterDepartment.departmentCode')
    .select('clusterDepartment.clusterId')
    .where('department.region', '=', scopeKey as Row<'department'>['region'])
  const acting = db.selectFrom('membership').select('membership.userId').where('membership.endedAt', 'is', null)
  if (scope === 'region') return asked.where('user.id', 'in', acting.where('membership.partyId', 'in', ofRegion))
  const following = db
    .selectFrom('follow')
    .select('follow.userId')
    .where('follow.subjectType', '=', 'cluster')
    .where('follow.subjectId', '=', scopeKey)
    .where('follow.level', '!=', 'none')
  return asked.where(eb =>
    eb.or([eb('user.id', 'in', acting.where('membership.partyId', '=', scopeKey)), eb('user.id', 'in', following)]),
  )
}

export interface BulletinReader {
  id: string
  email: string
  language: Language
}

/** The next of those who want a bulletin, by their ids: at most `limit` after `lastId`. */
export async function listBulletinReaders(
  db: Db | Trx,
  bulletin: Told,
  { lastId, limit }: { lastId: string; limit: number },
): Promise<BulletinReader[]> {
  const rows = await wanting(db, bulletin)
    .select(['user.id', 'user.email', 'user.language'])
    .where('user.id', '>', lastId)
    .orderBy('user.id')
    .limit(limit)
    .execute()
  return rows.flatMap(({ email, ...row }) => (email ? [{ ...row, email }] : []))
}

export async function countBulletinReaders(db: Db, bulletin: Told): Promise<number> {
  const { count } = await wanting(db, bulletin)
    .select(eb => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}
