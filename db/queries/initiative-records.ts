import type { Db, NewRow, Row, Trx } from '../schema.ts'

/** What was asked and answered about an initiative, oldest first. */
export async function listQuestions(db: Db | Trx, initiativeId: string) {
  return db
    .selectFrom('initiativeQuestion')
    .leftJoin('party', 'party.id', 'initiativeQuestion.onBehalfOf')
    .leftJoin('user', 'user.id', 'initiativeQuestion.authorId')
    .selectAll('initiativeQuestion')
    .select(['party.slug', 'party.name', 'party.kind as partyKind', 'user.name as authorName'])
    .where('initiativeId', '=', initiativeId)
    .orderBy('initiativeQuestion.createdAt')
    .orderBy('initiativeQuestion.id')
    .execute()
}

export async function insertQuestion(trx: Trx, row: NewRow<'initiativeQuestion'>): Promise<void> {
  await trx.insertInto('initiativeQuestion').values(row).execute()
}

export async function insertActa(trx: Trx, acta: NewRow<'acta'>): Promise<void> {
  await trx.insertInto('acta').values(acta).execute()
}

export async function findActa(db: Db, hash: string): Promise<Row<'acta'> | undefined> {
  return db.selectFrom('acta').selectAll().where('hash', '=', hash).executeTakeFirst()
}

export async function findActaOf(db: Db | Trx, initiativeId: string): Promise<Row<'acta'> | undefined> {
  return db.selectFrom('acta').selectAll().where('initiativeId', '=', initiativeId).executeTakeFirst()
}

/** The project an initiative became. */
export async function findProjectOf(db: Db, initiativeId: string) {
  return db
    .selectFrom('project')
    .select(['slug', 'code', 'title'])
    .where('initiativeId', '=', initiativeId)
    .executeTakeFirst()
}

export async function findAllianceName(db: Db, id: string) {
  return db.selectFrom('alliance').select(['slug', 'title']).where('id', '=', id).executeTakeFirst()
}
