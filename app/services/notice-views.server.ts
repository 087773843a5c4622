import type { TFunction } from 'i18next'
import type { SignedIn } from '#app/domain/actors.ts'
import { groupRepeated } from '#app/domain/event-groups.ts'
import type { EventView, Named } from '#app/domain/event-view.ts'
import { type FollowLevel, lessThan } from '#app/domain/follows.ts'
import { groupBy } from '#app/domain/group.ts'
import { type NewsReason, type RecordRef, recordOf, refOf } from '#app/domain/news.ts'
import type { Notice } from '#app/domain/notices.ts'
import type { Language, SubjectType } from '#app/domain/vocabularies.ts'
import { serverI18n } from '#app/i18n/i18n.server.ts'
import { listPartyNames } from '#db/queries/clusters.ts'
import { listFollows } from '#db/queries/follows.ts'
import { listEventsBySeq } from '#db/queries/news.ts'
import type { Db } from '#db/schema.ts'
import { toEventViews } from './event-views.server.ts'
import { readDepartmentNames, readSubjects, recordName } from './record-names.server.ts'
import { topicText } from './topic-text.server.ts'

/** Lines of one notice that its page tells; its record's history has the others. */
const MOST_LINES = 10
/** Reasons that are said. */
const MOST_REASONS = 3

/** A notice as its page shows it, in one language. */
export interface NoticeView {
  about: RecordRef
  type: SubjectType
  record: Named
  /** The newest first; what was done several times within a minute is one. */
  events: EventView[]
  /** How many more lines there are than are told. */
  more: number
  newest: number
  /** Instant of the newest. */
  recordedAt: string
  isUnread: boolean
  reasons: SaidReason[]
  /** What one click makes of it: less; null when it is silenced already. */
  less: FollowLevel | null
}

/** Why one gets a notice, in words; where that is a topic, what one click makes of it. */
export interface SaidReason {
  text: string
  less: { about: string; name: string; wish: FollowLevel } | null
}

/** Notices with their names and words: a constant number of queries for a page of them. */
export async function toNoticeViews(
  db: Db,
  actor: SignedIn,
  notices: readonly Notice[],
  language: Language,
): Promise<NoticeView[]> {
  const { t } = serverI18n(language)
  const rows = await listEventsBySeq(
    db,
    notices.flatMap(({ items }) => items.slice(0, MOST_LINES).map(item => item.line.seq)),
  )
  const [views, follows, say] = await Promise.all([
    toEventViews(db, groupRepeated(rows.sort(bySubject)), language),
    listFollows(db, [actor.userId]),
    readReasonWords(db, notices, t, language),
  ])
  const refOfSeq = new Map(rows.map(row => [row.seq, refOf(row.subjectType, row.subjectId)]))
  const viewsOf = groupBy(views, view => refOfSeq.get(view.seq))
  const levels = new Map(follows.map(row => [refOf(row.subjectType, row.subjectId), row.level]))
  return notices.flatMap(notice => {
    const events = viewsOf(notice.subject)
    const [newest] = events
    if (!newest) return []
    const { type } = recordOf(notice.subject)
    return {
      about: notice.subject,
      type,
      record: { name: newest.subject.name, href: newest.subject.href },
      events,
      more: Math.max(0, notice.items.length - MOST_LINES),
      newest: notice.newest,
      recordedAt: newest.recordedAt,
      isUnread: notice.isUnread,
      reasons: notice.reasons.slice(0, MOST_REASONS).map(reason => say(notice.subject, reason)),
      less: lessThan(levels.get(notice.subject) ?? 'all'),
    }
  })
}

interface Line {
  seq: number
  subjectId: string
}

/** Lines of one record beside each other, so that what was repeated can be told as one; the newest first. */
const bySubject = (a: Line, b: Line) => (a.subjectId < b.subjectId ? -1 : a.subjectId > b.subjectId ? 1 : b.seq - a.seq)

async function readReasonWords(db: Db, notices: readonly Notice[], t: TFunction, language: Language) {
  const reasons = notices.flatMap(notice => notice.reasons)
  const [subjects, parties, departments] = await Promise.all([
    readSubjects(db, [...new Set(reasons.flatMap(one => (one.kind === 'record' ? refOf(one.type, one.id) : [])))]),
    listPartyNames(db, [...new Set(reasons.flatMap(one => (one.kind === 'taking-part' ? one.partyId : [])))]),
    readDepartmentNames(db),
  ])
  const partyNames = new Map(parties.map(({ id, name }) => [id, name]))
  const plain = (text: string): SaidReason => ({ text, less: null })
  return (subject: RecordRef, reason: NewsReason): SaidReason => {
    if (reason.kind === 'taking-part') {
      return plain(t('notices.because.taking-part', { name: partyNames.get(reason.partyId) ?? '' }))
    }
    if (reason.kind === 'topic') {
      const name = topicText(t, reason, departments)
      const wish = lessThan(reason.level)
      const less = wish && { about: `${reason.topic}?${reason.query}`, name, wish }
      return { text: t('notices.because.topic', { name }), less }
    }
    const ref = refOf(reason.type, reason.id)
    if (ref === subject) return plain(t('notices.because.itself'))
    const found = subjects.get(ref)
    return plain(t('notices.because.record', { name: found ? recordName(found, t, language) : '' }))
  }
}
