import type { Generated } from 'kysely'
import type { EventAudience, EventSubjectType, EventVerb } from '#app/domain/events.ts'
import type { SubjectType } from '#app/domain/vocabularies.ts'
import type { Instant, IsoDate, JsonText } from './columns.ts'

/** The append-only log; triggers refuse update and delete. */
export interface EventLogTable {
  /** Given by the database: the order and the cursor of everything. */
  seq: Generated<number>
  id: string
  verb: EventVerb
  subjectType: EventSubjectType
  subjectId: string
  /** The person; null for imports and scheduled work. Shown to parties and coordination only. */
  actorId: string | null
  /** The party the person acted for; null for the coordination, the system or a person of no party. */
  onBehalfOf: string | null
  audience: EventAudience
  recordedAt: Instant
  occurredOn: IsoDate | null
  /** Ids, codes and numbers only; never names, addresses or free text. */
  payload: JsonText
}

/** Which other records an event also belongs to: the timeline of a cluster shows its alliances' events. */
export interface EventMentionTable {
  seq: number
  subjectType: SubjectType
  subjectId: string
}

/** Mail written in the transaction of what it tells; sent afterwards by a job. */
export interface OutboxTable {
  id: string
  /** Stable Message-ID, so that a repeat is dropped by the reader's mail program. */
  messageId: string
  toEmail: string
  kind: string
  subject: string
  text: string
  html: string | null
  /** JSON object of further headers. */
  headers: JsonText
  createdAt: Instant
  sentAt: Instant | null
  /** The record it tells of, as the path of its page: with `createdAt`, which events its reader need not be told again. */
  about: string | null
}

export interface JobTable {
  id: string
  kind: string
  payload: JsonText
  runAt: Instant
  attempts: number
  /** Who works on it, until when; a lease that ran out is free again. */
  leaseOwner: string | null
  leaseUntil: Instant | null
  doneAt: Instant | null
  /** Set when it has been tried too often. */
  failedAt: Instant | null
  lastError: string | null
  /** Unique: scheduled work is entered once, whoever enters it. */
  uniqueKey: string | null
}
