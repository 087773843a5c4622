import type { SubjectType } from '#app/domain/vocabularies.ts'
import type { SourceSubject } from '../schema/registry.ts'
import type { Db } from '../schema.ts'

const SOURCE_COLUMNS = [
  'source.subjectId',
  'source.documentId',
  'document.title as documentTitle',
  'document.year',
  'source.lines',
  'source.url',
  'source.reference',
  'source.sourceType',
  'source.asOf',
  'source.inferred',
] as const

/** Where one record comes from, in the order of the dataset. */
export async function listSources(db: Db, type: SubjectType, id: string) {
  return listSourcesOf(db, type, [id])
}

/** The same for several records of one type; each row says which by `subjectId`. */
export async function listSourcesOf(db: Db, type: SourceSubject, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('source')
    .leftJoin('document', 'document.id', 'source.documentId')
    .select(SOURCE_COLUMNS)
    .where('source.subjectType', '=', type)
    .where('source.subjectId', 'in', ids)
    .orderBy('source.subjectId')
    .orderBy('source.position')
    .execute()
}

/** The five source documents, oldest first. */
export async function listDocuments(db: Db) {
  return db.selectFrom('document').selectAll().orderBy('year').orderBy('id').execute()
}
