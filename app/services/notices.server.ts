import type { Actor, SignedIn } from '#app/domain/actors.ts'
import { dayInBogota } from '#app/domain/dates.ts'
import { forbidden } from '#app/domain/errors.ts'
import type { About } from '#app/domain/follow-forms.ts'
import { rowsAskedFor, runList } from '#app/domain/list-view.ts'
import type { ListSpec } from '#app/domain/lists.ts'
import { recordOf, refOf } from '#app/domain/news.ts'
import { ageOf, groupNotices, NOTICE_REASONS, type Notice, reasonKinds } from '#app/domain/notices.ts'
import { demand } from '#app/domain/permissions.ts'
import { type Language, SUBJECT_TYPES } from '#app/domain/vocabularies.ts'
import { findLastSeq } from '#db/queries/events.ts'
import {
  findNoticeMark,
  findNoticeRead,
  findSeqBeforeInstant,
  listNoticeReads,
  saveNoticeMark,
  saveNoticeRead,
} from '#db/queries/notices.ts'
import type { Db } from '#db/schema.ts'
import { listNewsItems } from './news.server.ts'
import { toNoticeViews } from './notice-views.server.ts'
import { newsReader } from './reader.server.ts'
import { readSubjects } from './record-names.server.ts'
import { readLevelUndo } from './undo-level.server.ts'

/** News that notices are made of, the newest. Who follows more than that does not read it. */
const MOST_NEWS = 1_000
const PAGE_SIZE = 20
/** What is older counts as read. */
const UNREAD_DAYS = 30
const DAY = 86_400_000

const NOTICE_LIST: ListSpec<Notice> = {
  text: () => '',
  facets: {
    estado: { values: ['sin-leer'], of: notice => (notice.isUnread ? ['sin-leer'] : []) },
    motivo: { values: NOTICE_REASONS, of: reasonKinds },
    tipo: { values: SUBJECT_TYPES, of: notice => [recordOf(notice.subject).type] },
  },
  sorts: { recientes: (a, b) => b.newest - a.newest },
  pageSize: PAGE_SIZE,
}

/**
 * A page of somebody's notices, as an address asks for it: `motivo`, `tipo`, `estado` and `antes`, the line before which
 * the newest of each stands. @throws 403
 */
export async function readNotices(db: Db, actor: Actor, params: URLSearchParams, language: Language, now: Date) {
  demand(actor, 'news.read')
  if (actor.kind !== 'user') throw forbidden('permissions.news_read')
  const through = await findLastSeq(db)
  const notices = await readAll(db, actor, through, now)
  const { list } = runList(notices, NOTICE_LIST, params)
  const before = Number(params.get('antes')) || Number.MAX_SAFE_INTEGER
  const asked = rowsAskedFor(notices, NOTICE_LIST, params).filter(notice => notice.newest < before)
  const page = asked.slice(0, PAGE_SIZE)
  const today = dayInBogota(now)
  const views = await toNoticeViews(db, actor, page, language)
  return {
    list,
    unread: notices.filter(notice => notice.isUnread).length,
    /** Up to which line all of it is read when somebody says so now. */
    through,
    isFirst: before > through,
    /** The line before which the next page begins; null: there is none. */
    next: asked.length > page.length ? (page.at(-1)?.newest ?? null) : null,
    notices: views.map(view => ({ ...view, age: ageOf(dayInBogota(new Date(view.recordedAt)), today) })),
    undo: await readLevelUndo(db, actor, params, language),
  }
}

async function readAll(db: Db, actor: SignedIn, through: number, now: Date): Promise<Notice[]> {
  const [items, mark, reads, oldest] = await Promise.all([
    listNewsItems(db, newsReader(actor), { after: 0, through, limit: MOST_NEWS }),
    findNoticeMark(db, actor.userId),
    listNoticeReads(db, actor.userId),
    findSeqBeforeInstant(db, new Date(now.getTime() - UNREAD_DAYS * DAY).toISOString()),
  ])
  const records = new Map(reads.map(row => [refOf(row.subjectType, row.subjectId), row.throughSeq]))
  return groupNotices(items, { through: mark, records }, oldest + 1)
}

/** How many of somebody's notices are unread. */
export async function countUnreadNotices(db: Db, actor: SignedIn, now: Date): Promise<number> {
  const notices = await readAll(db, actor, await findLastSeq(db), now)
  return notices.filter(notice => notice.isUnread).length
}

type Reading = { intent: 'read-all'; through: number } | { intent: 'read' | 'unread'; about: About; through: number }

/**
 * Says what has been read, or has not, up to a line; said again it changes nothing. What happened since the page was
 * shown stays unread. @throws 403
 */
export async function markNotices(db: Db, actor: Actor, reading: Reading): Promise<void> {
  demand(actor, 'news.read')
  if (actor.kind !== 'user') throw forbidden('permissions.news_read')
  const { userId } = actor
  const through = Math.min(reading.through, await findLastSeq(db))
  // Nothing is kept about what is not there: it could be anything, and any number of it.
  if ('about' in reading && !(await isThere(db, reading.about))) return
  await db.transaction().execute(async trx => {
    if (reading.intent === 'read-all') return saveNoticeMark(trx, userId, through)
    if (!('ref' in reading.about)) return
    const subject = recordOf(reading.about.ref)
    if (reading.intent === 'unread') return saveNoticeRead(trx, userId, subject, through - 1)
    // A window that was left open does not undo what was read in another since.
    const known = (await findNoticeRead(trx, userId, subject)) ?? (await findNoticeMark(trx, userId))
    await saveNoticeRead(trx, userId, subject, Math.max(through, known))
  })
}

async function isThere(db: Db, about: About): Promise<boolean> {
  return 'ref' in about && (await readSubjects(db, [about.ref])).has(about.ref)
}
