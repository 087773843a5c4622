import type { SubjectType } from '#app/domain/vocabularies.ts'
import type { Db, NewRow, Trx } from '../schema.ts'

export async function insertEvidence(trx: Trx, evidence: NewRow<'evidence'>): Promise<void> {
  await trx.insertInto('evidence').values(evidence).execute()
}

/** What backs a record up, in the order it was added, with the file's own words for itself. */
export async function listEvidence(db: Db | Trx, type: SubjectType | 'severity', id: string) {
  return db
    .selectFrom('evidence')
    .leftJoin('storedFile', 'storedFile.id', 'evidence.fileId')
    .leftJoin('party', 'party.id', 'evidence.onBehalfOf')
    .leftJoin('user', 'user.id', 'evidence.addedBy')
    .select([
      'evidence.id',
      'evidence.url',
      'evidence.fileId',
      'evidence.label',
      'evidence.audience',
      'evidence.createdAt',
      'storedFile.originalName',
      'storedFile.contentType',
      'storedFile.size',
      'party.name as partyName',
      'user.name as personName',
    ])
    .where('evidence.subjectType', '=', type)
    .where('evidence.subjectId', '=', id)
    .orderBy('evidence.id')
    .execute()
}

/** The records a file backs up, and who may see it there. */
export async function listUsesOfFile(db: Db, fileId: string) {
  return db
    .selectFrom('evidence')
    .select(['subjectType', 'subjectId', 'audience', 'onBehalfOf'])
    .where('fileId', '=', fileId)
    .execute()
}
