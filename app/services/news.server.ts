import {
  mayReadNews,
  type NewsItem,
  type NewsReader,
  type NewsReason,
  type NewsSpan,
  type NewsWishes,
  type RecordRef,
  reasonsOf,
} from '#app/domain/news.ts'
import { listEventsBySeq } from '#db/queries/news.ts'
import type { Db, Row } from '#db/schema.ts'
import { linesAbout, type NewsLog, readHiddenRecords, readNewsLog } from './news-log.server.ts'
import { readWishes } from './news-wishes.server.ts'

/** A line of the log that is news to somebody, and why. */
export interface News {
  row: Row<'eventLog'>
  reasons: NewsReason[]
}

/**
 * What is news to somebody in a span of the log, newest first: what they may read on a record's timeline of what their
 * parties take part in and of what they follow, at the levels they chose; never what they did themselves.
 */
export async function listNews(db: Db, reader: NewsReader, span: NewsSpan): Promise<News[]> {
  return (await listNewsOfMany(db, [reader], span)).get(reader.userId) ?? []
}

/** The same for many people, in a constant number of queries: by the id of each of them. */
export async function listNewsOfMany(
  db: Db,
  readers: readonly NewsReader[],
  span: NewsSpan,
): Promise<Map<string, News[]>> {
  const itemsOf = await readItems(db, readers, span)
  const chosen = readers.map(reader => ({ userId: reader.userId, items: itemsOf(reader) }))
  const seqs = new Set(chosen.flatMap(({ items }) => items.map(item => item.line.seq)))
  const rows = new Map((await listEventsBySeq(db, [...seqs])).map(row => [row.seq, row]))
  return new Map(
    chosen.map(({ userId, items }) => [
      userId,
      items.flatMap(({ line, reasons }) => {
        const row = rows.get(line.seq)
        return row ? [{ row, reasons }] : []
      }),
    ]),
  )
}

/** Which lines are news to somebody, newest first, without reading them whole. */
export async function listNewsItems(db: Db, reader: NewsReader, span: NewsSpan): Promise<NewsItem[]> {
  return (await readItems(db, [reader], span))(reader)
}

async function readItems(db: Db, readers: readonly NewsReader[], span: NewsSpan) {
  const log = await readNewsLog(db)
  const wishesOf = await readWishes(db, readers, log.newestAt ? new Date(log.newestAt) : new Date(0))
  const hidden = await readHiddenRecords(db)
  return (reader: NewsReader) => itemsIn(log, reader, wishesOf(reader), hidden, span)
}

function itemsIn(
  log: NewsLog,
  reader: NewsReader,
  wishes: NewsWishes,
  hidden: ReadonlySet<RecordRef>,
  span: NewsSpan,
): NewsItem[] {
  const items: NewsItem[] = []
  for (const line of linesAbout(log, refsOf(wishes), span)) {
    if (items.length >= span.limit) break
    const reasons = reasonsOf(line, reader, wishes)
    if (reasons.length > 0 && mayReadNews(line, reader, hidden)) items.push({ line, reasons })
  }
  return items
}

/** The records that something can be news by. */
function refsOf({ levels, takesPart, topics }: NewsWishes): Set<RecordRef> {
  const refs = new Set<RecordRef>(takesPart.keys())
  for (const [ref, level] of levels) if (level !== 'none') refs.add(ref)
  for (const { follow, finds } of topics) if (follow.level !== 'none') for (const ref of finds) refs.add(ref)
  return refs
}
