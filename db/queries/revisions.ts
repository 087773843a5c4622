import type { SubjectType } from '#app/domain/vocabularies.ts'
import { newId } from '../ids.ts'
import type { Db, NewRow, Trx } from '../schema.ts'

/** Every kept version of an edited record, newest first; `data` is its form's fields as JSON. */
export async function listRevisions(db: Db, type: SubjectType, id: string) {
  return db
    .selectFrom('revision')
    .leftJoin('user', 'user.id', 'revision.authorId')
    .leftJoin('party', 'party.id', 'revision.onBehalfOf')
    .select([
      'revision.version',
      'revision.data',
      'revision.recordedAt',
      'revision.authorId',
      'user.name as authorName',
      'party.name as onBehalfOfName',
      'party.slug as onBehalfOfSlug',
    ])
    .where('revision.subjectType', '=', type)
    .where('revision.subjectId', '=', id)
    .orderBy('revision.version', 'desc')
    .execute()
}

export async function hasRevision(trx: Trx, type: SubjectType, id: string, version: number): Promise<boolean> {
  const row = await trx
    .selectFrom('revision')
    .select('id')
    .where('subjectType', '=', type)
    .where('subjectId', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertRevision(trx: Trx, revision: Omit<NewRow<'revision'>, 'id'>): Promise<void> {
  await trx
    .insertInto('revision')
    .values({ id: newId(), ...revision })
    .execute()
}
