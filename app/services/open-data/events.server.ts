import { recordPath } from '#app/domain/addresses.ts'
import { groupBy } from '#app/domain/group.ts'
import type { EventItem } from '#app/domain/open-data/events.ts'
import { SUBJECT_TYPES } from '#app/domain/vocabularies.ts'
import { listPartyNames } from '#db/queries/clusters.ts'
import { listSourcesOf } from '#db/queries/sources.ts'
import { countPublicEvents, findPublicEvent, listPublicEventsAfter } from '#db/queries/timeline.ts'
import type { Db } from '#db/schema.ts'
import { type EventRow, findSubjects } from '../event-views.server.ts'
import { keptUntilNextEvent } from '../kept.server.ts'
import { type OpenDataContext, type OpenSource, toSource } from './shared.server.ts'

/** At most `limit` public events after `seq`, in the order of the log, and the `seq` to go on after, if there are more. */
export async function listEventItems(
  context: OpenDataContext,
  seq: number,
  limit: number,
): Promise<{ items: EventItem[]; next: number | null }> {
  const rows = await listPublicEventsAfter(context.db, seq, limit + 1)
  const shown = rows.slice(0, limit)
  const next = rows.length > limit ? (shown.at(-1)?.seq ?? null) : null
  return { items: await toItems(context, shown), next }
}

export async function findEventItem(context: OpenDataContext, seq: number): Promise<EventItem | undefined> {
  const row = await findPublicEvent(context.db, seq)
  return row && (await toItems(context, [row]))[0]
}

export function countEventItems({ db }: OpenDataContext): Promise<number> {
  return keptUntilNextEvent(db, 'open-data/events', async () => {
    return (await countPublicEvents(db)).reduce((sum, { count }) => sum + count, 0)
  })
}

async function toItems({ db, publicUrl }: OpenDataContext, rows: readonly EventRow[]): Promise<EventItem[]> {
  const subjects = await findSubjects(db, rows)
  const sources = await findSources(db, rows)
  const parties = await findPartySlugs(db, rows)
  return rows.flatMap(row => {
    const subject = subjects.get(row.subjectId)
    if (!subject || row.subjectType === 'network') return []
    const item: EventItem = {
      id: row.id,
      slug: String(row.seq),
      url: publicUrl + recordPath(row.subjectType, subject.key),
      // A bulletin is the word of the coordination alone.
      provenance: subject.provenance ?? 'declarado',
      sources: sources(row.subjectId),
      createdAt: row.recordedAt,
      updatedAt: row.recordedAt,
      seq: row.seq,
      verb: row.verb,
      subject: { type: row.subjectType, slug: subject.key },
      onBehalfOf: (row.onBehalfOf && parties.get(row.onBehalfOf)) || null,
      recordedAt: row.recordedAt,
      occurredOn: row.occurredOn,
    }
    return [item]
  })
}

/** Where the records that events are about come from, by their ids. */
async function findSources(db: Db, rows: readonly EventRow[]): Promise<(id: string) => OpenSource[]> {
  const ids = groupBy(rows, row => row.subjectType)
  const found = await Promise.all(
    SUBJECT_TYPES.map(type => listSourcesOf(db, type, [...new Set(ids(type).map(row => row.subjectId))])),
  )
  const sourcesOf = groupBy(found.flat(), row => row.subjectId)
  return id => sourcesOf(id).map(toSource)
}

async function findPartySlugs(db: Db, rows: readonly EventRow[]): Promise<Map<string, string>> {
  const ids = new Set(rows.map(row => row.onBehalfOf).filter(id => id !== null))
  return new Map((await listPartyNames(db, [...ids])).map(({ id, slug }) => [id, slug]))
}
