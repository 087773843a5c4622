import { setImmediate as letOthersIn } from 'node:timers/promises'
import { groupBy } from '#app/domain/group.ts'
import { type NewsLine, type NewsSpan, type RecordRef, refOf } from '#app/domain/news.ts'
import { findLastSeq } from '#db/queries/events.ts'
import { findSeqBefore, listHiddenRecords, listLogLines, listMentionsBetween } from '#db/queries/news.ts'
import type { Db } from '#db/schema.ts'
import { keptUntilNextEvent } from './kept.server.ts'

/** How far news goes back: the newest lines of the log, a year of the largest network that is foreseen. */
export const NEWS_DEPTH = 60_000
/** Lines read at once. */
const BATCH = 5_000

/** The end of the log in memory. It only grows, so each line is read once. */
export interface NewsLog {
  /** In the order of the log. */
  lines: NewsLine[]
  /** Those about a record or that mention it, in the order of the log. */
  byRef: Map<RecordRef, NewsLine[]>
  /** The newest line that was read, and when it was written. */
  through: number
  newestAt: string
}

const held = new WeakMap<Db, { log: NewsLog; ready: Promise<void> }>()

/** The end of the log, up to now: at least its newest `depth` lines. */
export async function readNewsLog(db: Db, depth = NEWS_DEPTH): Promise<NewsLog> {
  const known = held.get(db) ?? { log: emptyLog(), ready: Promise.resolve() }
  held.set(db, known)
  // One after the other: each reads on from where the one before stopped, or failed.
  const before = known.ready.catch(() => {})
  known.ready = before.then(() => catchUp(db, known.log, depth))
  await known.ready
  return known.log
}

const emptyLog = (): NewsLog => ({ lines: [], byRef: new Map(), through: 0, newestAt: '' })

async function catchUp(db: Db, log: NewsLog, depth: number): Promise<void> {
  const last = await findLastSeq(db)
  if (last === log.through) return
  let after = Math.max(log.through, await findSeqBefore(db, depth))
  while (after < last) {
    const rows = await listLogLines(db, after, BATCH)
    const end = rows.at(-1)
    if (!end) break
    const mentionsOf = groupBy(await listMentionsBetween(db, after, end.seq), row => row.seq)
    for (const row of rows) {
      const { seq, verb, audience, actorId, onBehalfOf } = row
      const mentions = mentionsOf(seq).map(one => refOf(one.subjectType, one.subjectId))
      const subject = refOf(row.subjectType, row.subjectId)
      append(log, { seq, verb, audience, actorId, onBehalfOf, subject, mentions })
    }
    log.newestAt = end.recordedAt
    log.through = end.seq
    after = end.seq
    // A year of lines is read after a start: others are served meanwhile.
    if (after < last) await letOthersIn()
  }
  if (log.lines.length > depth * 1.25) forgetOldest(log, depth)
}

function append(log: NewsLog, line: NewsLine): void {
  log.lines.push(line)
  for (const ref of new Set([line.subject, ...line.mentions])) {
    const lines = log.byRef.get(ref)
    if (lines) lines.push(line)
    else log.byRef.set(ref, [line])
  }
}

function forgetOldest(log: NewsLog, depth: number): void {
  const kept = log.lines.slice(-depth)
  log.lines = []
  log.byRef = new Map()
  for (const line of kept) append(log, line)
}

/** The records that not everybody sees. */
export function readHiddenRecords(db: Db): Promise<ReadonlySet<RecordRef>> {
  return keptUntilNextEvent(db, 'hidden-records', async () => {
    return new Set((await listHiddenRecords(db)).map(({ type, id }) => refOf(type, id)))
  })
}

/** How many times more lines than are wanted may be looked up; beyond that, walking back through all finds them sooner. */
const LOOKED_UP = 4

/**
 * The lines of a span that are about one of `refs` or mention it, the newest first. Where there are many, all lines of
 * the span: who asks looks at each anyway, and stops when they have enough.
 */
export function linesAbout(log: NewsLog, refs: ReadonlySet<RecordRef>, span: NewsSpan): Iterable<NewsLine> {
  const first = indexAfter(log.lines, span.after)
  const end = indexAfter(log.lines, span.through)
  let found = 0
  for (const ref of refs) found += log.byRef.get(ref)?.length ?? 0
  const isMany = end - first <= refs.size || found > LOOKED_UP * span.limit
  return isMany ? backwards(log.lines, first, end) : lookUp(log, refs, span)
}

function* backwards(lines: readonly NewsLine[], first: number, end: number): Generator<NewsLine> {
  for (let at = end - 1; at >= first; at--) {
    const line = lines[at]
    if (line) yield line
  }
}

function lookUp({ byRef }: NewsLog, refs: ReadonlySet<RecordRef>, { after, through }: NewsSpan): NewsLine[] {
  const found = new Set<NewsLine>()
  for (const ref of refs) {
    const lines = byRef.get(ref)
    if (!lines) continue
    for (const line of backwards(lines, indexAfter(lines, after), indexAfter(lines, through))) found.add(line)
  }
  return [...found].sort((a, b) => b.seq - a.seq)
}

/** The place of the first line after `seq`. */
function indexAfter(lines: readonly NewsLine[], seq: number): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle]?.seq ?? 0) <= seq) low = middle + 1
    else high = middle
  }
  return low
}
