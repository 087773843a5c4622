import type { CitedSource } from '#app/domain/sources.ts'
import type { SubjectType } from '#app/domain/vocabularies.ts'
import { listSources } from '#db/queries/sources.ts'
import type { Db } from '#db/schema.ts'

/** Where a record comes from, as its page spells it out. Empty for what was written here. */
export async function readSources(db: Db, type: SubjectType, id: string): Promise<CitedSource[]> {
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
    inferred: JSON.parse(row.inferred),
  }))
}
