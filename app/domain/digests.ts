import { addDays, dayInBogota, type IsoDate, instantInBogota } from './dates.ts'
import type { Named } from './event-view.ts'
import type { EventVerb } from './events.ts'
import type { DigestFrequency, NewsTopic } from './mail-preferences.ts'
import type { NewsReason } from './news.ts'

/** The digests that come at an hour; weekly ones on Mondays. */
export type TimedDigest = Exclude<DigestFrequency, 'at-once'>
export const DIGEST_TIME = '06:00'
const DIGEST_HOUR_MS = 6 * 3_600_000
const DAYS: Record<TimedDigest, number> = { daily: 1, weekly: 7 }

/** Lines of a section, so that a digest is read in two minutes; the rest is counted and linked. */
export const WAITING_LINES = 7
export const NEWS_LINES = 8

/** 0 for Monday. */
const weekday = (day: IsoDate) => (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7

/** The day whose digest is the last that was due. */
export function digestDay(frequency: TimedDigest, now: Date): IsoDate {
  const day = dayInBogota(new Date(now.getTime() - DIGEST_HOUR_MS))
  return frequency === 'daily' ? day : addDays(day, -weekday(day))
}

/** What names that digest: `daily:2026-11-20`, `weekly:2026-W47`. */
export function digestKey(frequency: TimedDigest, now: Date): string {
  const day = digestDay(frequency, now)
  return `${frequency}:${frequency === 'daily' ? day : isoWeek(day)}`
}

/** When the next digest comes. */
export function nextDigestAt(frequency: TimedDigest, now: Date): Date {
  return instantInBogota(addDays(digestDay(frequency, now), DAYS[frequency]), DIGEST_TIME)
}

/** How long an account counts as new: its first digest tells everything since it was made, however long none came. */
const NEW_DAYS = 30

/**
 * From when on a first digest tells news: since there is an account; where that is old, a day or a week back, so that
 * nobody is flooded with what is past.
 */
export function firstDigestFrom(frequency: DigestFrequency, createdAt: string, now: Date): string {
  const back = (days: number) => new Date(now.getTime() - days * 24 * 3_600_000).toISOString()
  if (createdAt > back(NEW_DAYS)) return createdAt
  return back(frequency === 'at-once' ? 0 : DAYS[frequency])
}

/** The week of ISO 8601 that a day is in: `2026-W47`. */
export function isoWeek(day: IsoDate): string {
  const thursday = addDays(day, 3 - weekday(day))
  const year = thursday.slice(0, 4)
  const days = Math.round((Date.parse(thursday) - Date.parse(`${year}-01-01`)) / 86_400_000)
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}`
}

/** Under which topic an event is told that is news for these reasons: what one takes part in comes first. */
export const topicOfNews = (reasons: readonly NewsReason[]): NewsTopic =>
  reasons.some(({ kind }) => kind === 'taking-part') ? 'taking-part' : 'following'

/** Of an event that says "this waits for you now": told by the line of what waits, where there is one. */
const ASKING_VERBS: ReadonlySet<EventVerb> = new Set<EventVerb>([
  'alliance.proposed',
  'alliance.edited',
  'alliance.disputed',
  'bottleneck.reported',
  'initiative.published',
  'initiative.edited',
  'initiative.deciding',
  'initiative.reopened',
  'project.recorded',
  'project.edited',
  'project.disputed',
  'project.milestone-overdue',
  'mentorship.requested',
  'mentorship.accepted',
  'mentorship.recalled',
  'mentorship.agreement-written',
  'mentorship.completed',
  'mentorship.lesson-written',
])

export const isAsking = (verb: EventVerb): boolean => ASKING_VERBS.has(verb)

/** What of that which waits was not told before: what is new in the list, and what was asked for again since. */
export function untold<T extends { toldKey: string; href: string }>(
  waiting: readonly T[],
  told: ReadonlySet<string>,
  askedAgain: ReadonlySet<string>,
): T[] {
  return waiting.filter(({ toldKey, href }) => !told.has(toldKey) || askedAgain.has(href))
}

/** Things in the order they come, those about the same record as one group, where its first stands. */
export function byRecord<T extends { record: string }>(items: readonly T[]): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>()
  for (const item of items) {
    const group = groups.get(item.record)
    if (group) group.push(item)
    else groups.set(item.record, [item])
  }
  return [...groups.values()]
}

/** One line of a digest. */
export interface DigestLine {
  /** The sentence, the record it is about as a name that leads somewhere. */
  parts: (string | Named)[]
  /** In small: with whom, until when; what else happened to it. */
  note: string
  /** Path inside the site. */
  href: string
}

export interface DigestSection {
  title: string
  lines: DigestLine[]
  /** What did not fit. */
  more: DigestLink | null
}

export interface DigestLink {
  label: string
  href: string
}

/** A digest in words, before it is made a mail or part of a page. */
export interface Digest {
  subject: string
  sections: DigestSection[]
  /** What was told before and waits still; null where nothing does. */
  still: DigestLink | null
}

/** How far the last digests of a frequency are. */
export interface DigestProgress {
  frequency: TimedDigest
  key: string
  startedAt: string
  isDone: boolean
  /** People looked at, of how many; those who came meanwhile are none too many. */
  peopleDone: number
  peopleTotal: number
  /** Of those looked at, the ones whose digest could not be made. */
  peopleSkipped: number
  /** Digests written: nobody gets one with nothing in it. */
  mails: number
}
