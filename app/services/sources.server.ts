import type { CitedSource } from '#app/domain/sources.ts'
import type { Language, SubjectType } from '#app/domain/vocabularies.ts'
import { datasetLabel } from '#app/i18n/dataset-labels.server.ts'
import { listSources } from '#db/queries/sources.ts'
import type { Db } from '#db/schema.ts'

/** Where a record comes from, as its page spells it out. Empty for what was written here. */
export async function readSources(
  db: Db,
  type: SubjectType,
  id: string,
  language: Language,
): Promise<CitedSource[]> {
  const rows = await listSources(db, type, id)
  return rows.map(row => ({
    document: row.documentId,
    documentTitle: row.documentTitle,
    year: row.year,
    lines: row.lines,
    url: row.url,
    reference: row.reference,
    sourceType: row.sourceType,
    asOf: row.asOf,
    inferred: (JSON.parse(row.inferred) as string[]).map(column => datasetLabel(language, 'column', column)),
  }))
}
