import { groupBy } from '#app/domain/group.ts'
import type { CitedSource } from '#app/domain/sources.ts'
import type { Language, SubjectType } from '#app/domain/vocabularies.ts'
import { datasetLabel } from '#app/i18n/dataset-labels.server.ts'
import { listSources, listSourcesOf } from '#db/queries/sources.ts'
import type { SourceSubject } from '#db/schema/registry.ts'
import type { Db } from '#db/schema.ts'

/** Where a record comes from, as its page spells it out. Empty for what was written here. */
export async function readSources(db: Db, type: SubjectType, id: string, language: Language): Promise<CitedSource[]> {
  const rows = await listSources(db, type, id)
  return rows.map(row => toCited(row, language))
}

/** The same for several at once, rows of the reference tables too: a function from their id. */
export async function readSourcesOf(
  db: Db,
  type: SourceSubject,
  ids: readonly string[],
  language: Language,
): Promise<(id: string) => CitedSource[]> {
  const of = groupBy(await listSourcesOf(db, type, ids), row => row.subjectId)
  return id => of(id).map(row => toCited(row, language))
}

function toCited(row: Awaited<ReturnType<typeof listSources>>[number], language: Language): CitedSource {
  return {
    document: row.documentId,
    documentTitle: row.documentTitle,
    year: row.year,
    lines: row.lines,
    url: row.url,
    reference: row.reference,
    sourceType: row.sourceType,
    asOf: row.asOf,
    inferred: (JSON.parse(row.inferred) as string[]).map(column => datasetLabel(language, 'column', column)),
  }
}
