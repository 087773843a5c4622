import type { z } from 'zod'
import { groupBy } from '#app/domain/group.ts'
import type { sourceSchema } from '#app/domain/open-data/item.ts'
import type { SubjectType } from '#app/domain/vocabularies.ts'
import { listOpenSources } from '#db/queries/open-data.ts'
import type { Db } from '#db/schema.ts'

export type OpenSource = z.output<typeof sourceSchema>

/** What an answer is made with. */
export interface OpenDataContext {
  db: Db
  /** No slash at the end. */
  publicUrl: string
  now: Date
}

/** Where every record of one type comes from, by its id. */
export async function openSources(db: Db, type: SubjectType): Promise<(id: string) => OpenSource[]> {
  const rows = groupBy(await listOpenSources(db, type), row => row.subjectId)
  return id => rows(id).map(toSource)
}

type SourceRow = Omit<Awaited<ReturnType<typeof listOpenSources>>[number], 'subjectId'>

export function toSource(row: SourceRow): OpenSource {
  return {
    document: row.documentId,
    ...(row.lines ? { lines: row.lines } : {}),
    title: row.documentTitle ?? row.reference ?? siteOf(row.url),
    year: row.year ?? yearIn(row.asOf),
    ...(row.url ? { url: row.url } : {}),
  }
}

const siteOf = (url: string | null) => (url && URL.canParse(url) ? new URL(url).hostname : (url ?? ''))
const yearIn = (asOf: string | null) => (/^\d{4}/.test(asOf ?? '') ? Number(asOf?.slice(0, 4)) : null)
