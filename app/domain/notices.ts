import { addDays, type IsoDate } from './dates.ts'
import type { NewsItem, NewsReason, RecordRef } from './news.ts'

/** The news about one record: one notice. */
export interface Notice {
  subject: RecordRef
  /** The newest first. */
  items: readonly NewsItem[]
  /** The newest line. */
  newest: number
  isUnread: boolean
  /** Each once, the reasons of the newest first. */
  reasons: NewsReason[]
}

/** What somebody has read: all up to a line, and of some records up to another, which then is what counts. */
export interface ReadMarks {
  through: number
  records: ReadonlyMap<RecordRef, number>
}

/**
 * News as one notice for each record, the one with the newest line first. It is unread when its newest line is.
 *
 * @param items the newest first
 * @param oldestUnread what is older counts as read
 */
export function groupNotices(items: readonly NewsItem[], marks: ReadMarks, oldestUnread: number): Notice[] {
  const bySubject = new Map<RecordRef, NewsItem[]>()
  for (const item of items) {
    const known = bySubject.get(item.line.subject)
    if (known) known.push(item)
    else bySubject.set(item.line.subject, [item])
  }
  return [...bySubject].map(([subject, own]) => {
    const newest = own[0]?.line.seq ?? 0
    const read = marks.records.get(subject) ?? marks.through
    return { subject, items: own, newest, isUnread: newest > read && newest >= oldestUnread, reasons: reasonsOf(own) }
  })
}

function reasonsOf(items: readonly NewsItem[]): NewsReason[] {
  const reasons = new Map<string, NewsReason>()
  for (const reason of items.flatMap(item => item.reasons)) {
    const key = keyOf(reason)
    if (!reasons.has(key)) reasons.set(key, reason)
  }
  return [...reasons.values()]
}

function keyOf(reason: NewsReason): string {
  if (reason.kind === 'taking-part') return `party ${reason.partyId}`
  return reason.kind === 'record' ? `${reason.type}/${reason.id}` : `topic ${reason.topicFollowId}`
}

export const NOTICE_REASONS = ['participa', 'registro', 'filtro'] as const
export type NoticeReason = (typeof NOTICE_REASONS)[number]

const REASONS: Record<NewsReason['kind'], NoticeReason> = {
  'taking-part': 'participa',
  record: 'registro',
  topic: 'filtro',
}

/** The kinds of reasons of a notice, as its list filters by them. */
export const reasonKinds = ({ reasons }: Pick<Notice, 'reasons'>): NoticeReason[] => [
  ...new Set(reasons.map(({ kind }) => REASONS[kind])),
]

/** How long ago the newest of a notice was, as its list is divided. */
export const NOTICE_AGES = ['today', 'week', 'before'] as const
export type NoticeAge = (typeof NOTICE_AGES)[number]

/** @param day when it was, as a day; `today` likewise */
export function ageOf(day: IsoDate, today: IsoDate): NoticeAge {
  if (day >= today) return 'today'
  return day > addDays(today, -7) ? 'week' : 'before'
}
