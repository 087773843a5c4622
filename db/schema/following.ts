import type { Generated } from 'kysely'
import type { FollowLevel, FollowTopic } from '#app/domain/follows.ts'
import type { DigestFrequency, MailFrequency, MailTopic } from '#app/domain/mail-preferences.ts'
import type { SubjectType } from '#app/domain/vocabularies.ts'
import type { Instant, JsonText } from './columns.ts'

/**
 * Somebody's own word on hearing about a record. What the party one acts for takes part in is followed without a row;
 * level `none` says no to that.
 */
export interface FollowTable {
  userId: string
  subjectType: SubjectType
  subjectId: string
  level: Generated<FollowLevel>
  followedAt: Instant
}

/** Somebody wants to hear about what a filter of a list finds, a productive sector or a category of bottlenecks. */
export interface TopicFollowTable {
  id: string
  userId: string
  topic: FollowTopic
  /** What stands after the question mark of the list's address in its shortest form; the code of a sector or category. */
  query: string
  level: Generated<FollowLevel>
  followedAt: Instant
}

/** Every notice up to an event has been read. */
export interface NoticeMarkTable {
  userId: string
  throughSeq: number
}

/** The notices about one record have been read up to an event. */
export interface NoticeReadTable {
  userId: string
  subjectType: SubjectType
  subjectId: string
  throughSeq: number
}

/** How often somebody wants mail of a kind, where it is not the default. */
export interface MailPreferenceTable {
  userId: string
  kind: MailTopic
  frequency: MailFrequency
}

/** The last event that the digests told somebody, of a kind: no digest tells what another told. */
export interface MailCursorTable {
  userId: string
  kind: MailTopic
  throughSeq: number
  /** Of what waits: a list of the keys of what was told and waits still. */
  told: Generated<JsonText>
}

/** One writing of the digests of a day, of a week or of what just happened: where it stands, so that another process can go on. */
export interface DigestRunTable {
  /** `daily:2026-11-20`, `weekly:2026-W47`, `at-once:` and the newest event that it tells. */
  key: string
  frequency: DigestFrequency
  /** The newest event that it tells. */
  throughSeq: number
  /** People are taken in the order of their ids; empty before the first. */
  lastUserId: Generated<string>
  peopleTotal: number
  peopleDone: Generated<number>
  /** Of those, how many could not be written to; a later run tries again. */
  peopleSkipped: Generated<number>
  mails: Generated<number>
  startedAt: Instant
  finishedAt: Instant | null
}
