import type { DigestFrequency, NewsTopic } from '#app/domain/mail-preferences.ts'
import type { Db, NewRow, Row, Trx } from '../schema.ts'

/** Begins a run; false when somebody began it before. */
export async function insertDigestRun(trx: Trx, run: NewRow<'digestRun'>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('digestRun')
    .values(run)
    .onConflict(clash => clash.column('key').doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows ?? 0) === 1
}

export async function findDigestRun(db: Db | Trx, key: string): Promise<Row<'digestRun'> | undefined> {
  return db.selectFrom('digestRun').selectAll().where('key', '=', key).executeTakeFirst()
}

/** The newest run of a frequency. */
export async function findLastDigestRun(db: Db, frequency: DigestFrequency): Promise<Row<'digestRun'> | undefined> {
  return db
    .selectFrom('digestRun')
    .selectAll()
    .where('frequency', '=', frequency)
    .orderBy('startedAt', 'desc')
    .orderBy('key', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Moves a run on from one person to another; false when it does not stand there any more. */
export async function updateDigestRun(
  trx: Trx,
  {
    key,
    from,
    to,
    people,
    skipped,
    mails,
  }: Record<'key' | 'from' | 'to', string> & Record<'people' | 'skipped' | 'mails', number>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('digestRun')
    .set(eb => ({
      lastUserId: to,
      peopleDone: eb('peopleDone', '+', people),
      peopleSkipped: eb('peopleSkipped', '+', skipped),
      mails: eb('mails', '+', mails),
    }))
    .where('key', '=', key)
    .where('lastUserId', '=', from)
    .where('finishedAt', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

export async function updateDigestRunFinished(trx: Trx, key: string, now: Date): Promise<void> {
  await trx.updateTable('digestRun').set({ finishedAt: now.toISOString() }).where('key', '=', key).execute()
}

export async function deleteDigestRunsBefore(db: Db, instant: Date): Promise<void> {
  await db.deleteFrom('digestRun').where('finishedAt', '<', instant.toISOString()).execute()
}

/** Everybody with an address; with topics, those alone who chose to hear of one of them at once. */
function people(db: Db | Trx, atOnce: readonly NewsTopic[]) {
  const all = db.selectFrom('user').where('email', 'is not', null)
  if (atOnce.length === 0) return all
  const chosen = db
    .selectFrom('mailPreference')
    .select('userId')
    .where('kind', 'in', atOnce)
    .where('frequency', '=', 'at-once')
  return all.where('user.id', 'in', chosen)
}

export async function countDigestPeople(db: Db | Trx, atOnce: readonly NewsTopic[]): Promise<number> {
  const { n } = await people(db, atOnce)
    .select(eb => eb.fn.countAll().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** The next of them after the id `after`, in the order of their ids. */
export async function listDigestPeople(db: Db, atOnce: readonly NewsTopic[], after: string, limit: number) {
  return people(db, atOnce)
    .select(['user.id', 'user.email', 'user.language', 'user.isCoordinator', 'user.createdAt'])
    .where('user.id', '>', after)
    .$narrowType<{ email: string }>()
    .orderBy('user.id')
    .limit(limit)
    .execute()
}

/** What people may act for today. */
export async function listMembershipsOfUsers(db: Db | Trx, userIds: readonly string[]) {
  if (userIds.length === 0) return []
  return db
    .selectFrom('membership')
    .innerJoin('party', 'party.id', 'membership.partyId')
    .select(['membership.userId', 'membership.partyId', 'membership.role', 'party.name as partyName'])
    .where('membership.userId', 'in', userIds)
    .where('membership.endedAt', 'is', null)
    .orderBy('party.searchText')
    .orderBy('party.id')
    .execute()
}

/** What people were told in mails of their own, since an instant: not in a digest. */
export async function listMailsTold(
  db: Db,
  emails: readonly string[],
  { since, digestKinds }: { since: string; digestKinds: readonly string[] },
) {
  if (emails.length === 0) return []
  return db
    .selectFrom('outbox')
    .select(['toEmail', 'createdAt', 'about'])
    .where('toEmail', 'in', emails)
    .where('createdAt', '>=', since)
    .where('kind', 'not in', digestKinds)
    .execute()
}

/** The newest line of the log at an instant; 0 before the first. */
export async function findSeqAt(db: Db | Trx, instant: string): Promise<number> {
  const row = await db
    .selectFrom('eventLog')
    .select('seq')
    .where('recordedAt', '<=', instant)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.seq ?? 0
}
