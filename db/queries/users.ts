import type { Db, NewRow, Row, Trx } from '../schema.ts'

export async function insertUser(trx: Db | Trx, user: NewRow<'user'>): Promise<void> {
  await trx.insertInto('user').values(user).execute()
}

/** By e-mail, already in lower case. */
export async function findUserByEmail(db: Db | Trx, email: string): Promise<Row<'user'> | undefined> {
  return db.selectFrom('user').selectAll().where('email', '=', email).executeTakeFirst()
}

export async function findUser(db: Db | Trx, id: string): Promise<Row<'user'> | undefined> {
  return db.selectFrom('user').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function getUser(db: Db | Trx, id: string): Promise<Row<'user'>> {
  return db.selectFrom('user').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

/** The demonstration accounts, in the order they were made, with the party each acts for. */
export async function listDemoUsers(db: Db) {
  return db
    .selectFrom('user')
    .leftJoin('membership', join =>
      join.onRef('membership.userId', '=', 'user.id').on('membership.endedAt', 'is', null),
    )
    .leftJoin('party', 'party.id', 'membership.partyId')
    .select(['user.email', 'user.isCoordinator', 'membership.role', 'party.name as party'])
    .where('user.demo', '=', 1)
    .where('user.email', 'is not', null)
    .$narrowType<{ email: string }>()
    .orderBy('user.id')
    .execute()
}
