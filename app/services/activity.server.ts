import type { EventView } from '#app/domain/event-view.ts'
import { type Language, SUBJECT_TYPES, type SubjectType } from '#app/domain/vocabularies.ts'
import { countPublicEvents, listPublicEvents } from '#db/queries/timeline.ts'
import type { Db } from '#db/schema.ts'
import { toEventViews } from './event-views.server.ts'
import { keptUntilNextEvent } from './kept.server.ts'

export const ACTIVITY_PAGE = 30

export interface Activity {
  events: EventView[]
  /** Of the type asked for, or of all. */
  total: number
  /** Of each type of record. */
  counts: Record<SubjectType, number>
  page: number
  pages: number
}

/** Public news of the network, newest first. A page beyond the last one is the last one. */
export async function readActivity(
  db: Db,
  { type, page, pageSize = ACTIVITY_PAGE }: { type?: SubjectType; page: number; pageSize?: number },
  language: Language,
): Promise<Activity> {
  const counts = await readCounts(db)
  const total = type ? counts[type] : SUBJECT_TYPES.reduce((sum, each) => sum + counts[each], 0)
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const shown = Math.min(page, pages)
  const rows = await listPublicEvents(db, { type, limit: pageSize, offset: (shown - 1) * pageSize })
  return { events: await toEventViews(db, rows, language), total, counts, page: shown, pages }
}

function readCounts(db: Db): Promise<Record<SubjectType, number>> {
  return keptUntilNextEvent(db, 'activity/counts', async () => {
    const rows = await countPublicEvents(db)
    const countOf = (type: SubjectType) => rows.find(row => row.type === type)?.count ?? 0
    return Object.fromEntries(SUBJECT_TYPES.map(type => [type, countOf(type)])) as Record<SubjectType, number>
  })
}
