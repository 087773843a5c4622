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

export async function updateUserProfile(trx: Trx, id: string, profile: Pick<Row<'user'>, 'name' | 'language'>) {
  await trx.updateTable('user').set(profile).where('id', '=', id).execute()
}

export async function updateUserEmail(trx: Trx, id: string, email: string): Promise<void> {
  await trx.updateTable('user').set({ email }).where('id', '=', id).where('erasedAt', 'is', null).execute()
}

export async function updateUserPassword(trx: Trx, id: string, passwordHash: string): Promise<void> {
  await trx.updateTable('user').set({ passwordHash }).where('id', '=', id).where('erasedAt', 'is', null).execute()
}

/** Gives or takes the part of coordinator; false when the person had it, or had it not, already. */
export async function updateUserIsCoordinator(trx: Trx, id: string, isCoordinator: 0 | 1): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('user')
    .set({ isCoordinator })
    .where('id', '=', id)
    .where('isCoordinator', '!=', isCoordinator)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

/** Takes everything personal off an account and leaves its key, so that the log stays whole. False: it was erased already. */
export async function updateUserErased(trx: Trx, id: string, name: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('user')
    .set({ email: null, name, passwordHash: null, isCoordinator: 0, erasedAt: now.toISOString() })
    .where('id', '=', id)
    .where('erasedAt', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

/** Those of the people who have an address. */
export async function listAccounts(db: Db | Trx, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('user')
    .select(['id', 'email', 'language', 'isCoordinator', 'createdAt'])
    .where('id', 'in', ids)
    .where('email', 'is not', null)
    .$narrowType<{ email: string }>()
    .execute()
}

/** Everybody with an account, by name. */
export async function listPeople(db: Db) {
  return db
    .selectFrom('user')
    .select(['id', 'name', 'email', 'isCoordinator', 'createdAt', 'demo'])
    .where('erasedAt', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute()
}

export async function countCoordinators(db: Db | Trx): Promise<number> {
  const { n } = await db
    .selectFrom('user')
    .select(eb => eb.fn.countAll().as('n'))
    .where('isCoordinator', '=', 1)
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** Where mail to the coordination goes. */
export async function listCoordinatorsToTell(db: Db | Trx) {
  return db
    .selectFrom('user')
    .select(['email', 'language'])
    .where('isCoordinator', '=', 1)
    .where('email', 'is not', null)
    .$narrowType<{ email: string }>()
    .execute()
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
