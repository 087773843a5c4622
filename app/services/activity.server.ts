import type { EventView } from '#app/domain/event-view.ts'
import { type ListQuery, readListQuery } from '#app/domain/lists.ts'
import { type Language, SUBJECT_TYPES, type SubjectType } from '#app/domain/vocabularies.ts'
import { countPublicEvents, listPublicEvents } from '#db/queries/timeline.ts'
import type { Db } from '#db/schema.ts'
import { toEventViews } from './event-views.server.ts'
import { keptUntilNextEvent } from './kept.server.ts'

const PAGE_SIZE = 30
const QUERY = {
  text: () => '',
  facets: { tipo: { values: SUBJECT_TYPES, of: () => [] } },
  sorts: {},
  pageSize: PAGE_SIZE,
}

export interface Activity {
  events: EventView[]
  /** The types asked for; none: all. */
  types: SubjectType[]
  /** Events of those types. */
  total: number
  /** Events about each type of record. */
  counts: Record<SubjectType, number>
  page: number
  pages: number
  ignored: ListQuery['ignored']
}

/** A page of the public news, newest first, as an address asks for it: `tipo` (repeated) and `pagina`. */
export async function readActivity(db: Db, params: URLSearchParams, language: Language): Promise<Activity> {
  const { page: asked, filters, ignored } = readListQuery(params, QUERY)
  const types = (filters.tipo ?? []) as SubjectType[]
  const counts = await readCounts(db)
  const counted: readonly SubjectType[] = types.length > 0 ? types : SUBJECT_TYPES
  const total = counted.reduce((sum, type) => sum + counts[type], 0)
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE))
  const page = Math.min(asked, pages)
  const rows = await listPublicEvents(db, { types, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE })
  return { events: await toEventViews(db, rows, language), types, total, counts, page, pages, ignored }
}

/** The newest public events, for the feed and the start page. */
export async function readLatestEvents(db: Db, language: Language, limit: number): Promise<EventView[]> {
  return toEventViews(db, await listPublicEvents(db, { types: [], limit, offset: 0 }), language)
}

function readCounts(db: Db): Promise<Record<SubjectType, number>> {
  return keptUntilNextEvent(db, 'activity/counts', async () => {
    const rows = await countPublicEvents(db)
    const countOf = (type: SubjectType) => rows.find(row => row.type === type)?.count ?? 0
    return Object.fromEntries(SUBJECT_TYPES.map(type => [type, countOf(type)])) as Record<SubjectType, number>
  })
}
