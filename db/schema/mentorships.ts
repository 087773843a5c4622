import type { Generated } from 'kysely'
import type { MentorshipFormat, MentorshipStatus } from '#app/domain/mentorships.ts'
import type { ChainLink, MaturityDimension, Provenance, TopicCode } from '#app/domain/vocabularies.ts'
import type { Flag, Instant, IsoDate, JsonText } from './columns.ts'

/** What a cluster offers as a mentor; each cluster has at most one. */
export interface MentorshipOfferTable {
  id: string
  clusterId: string
  /** A closed offer takes no new requests; what is under way goes on. */
  status: 'open' | 'closed'
  /** Mentorships at once: accepted, active and paused ones. */
  capacity: number
  /** How long one usually takes. */
  months: number
  format: MentorshipFormat
  /** JSON: `Language[]`. */
  languages: JsonText
  conditions: string | null
  version: Generated<number>
  createdAt: Instant
  updatedAt: Instant
}

/** A dimension a cluster offers to accompany others in. */
export interface MentorshipOfferDimensionTable {
  offerId: string
  dimension: MaturityDimension
  /** `pending` waits for the coordination; only `qualified` ones are matched. */
  status: 'pending' | 'qualified' | 'refused'
  /** The sourced reading that qualifies it; null where the coordination accepted it. */
  readingId: string | null
  /** The coordination's reason, where it decided. */
  reason: string | null
  decidedBy: string | null
  decidedAt: Instant | null
}

export interface MentorshipOfferTopicTable {
  offerId: string
  kind: 'chain-link' | 'support-need'
  code: ChainLink | TopicCode
}

/** One cluster accompanied by another in one dimension, from the request to the end. */
export interface MentorshipTable {
  id: string
  mentorId: string
  menteeId: string
  dimension: MaturityDimension
  status: MentorshipStatus
  /** `confirmado` once the mentor has accepted. */
  provenance: Provenance
  /** `mentor/mentee/dimension` while it is not over: the same two have one at a time in a dimension. */
  openKey: string | null
  /** Which of the mentor's places it takes while it counts for the capacity; unique for each mentor. */
  seat: number | null
  /** What the asker wrote, for the two of them and the coordination: */
  goal: string
  tried: string | null
  expected: string
  /** Roles, in words. */
  participants: string | null
  /** When the asker would like to begin. */
  startDate: IsoDate | null
  /** Of declining, withdrawing, pausing or ending early; for the two of them and the coordination. */
  reason: string | null
  /** Who declined, withdrew, completed or ended it. */
  endedBy: string | null
  /** Another mentor that the one who declined proposes. */
  suggestedMentorId: string | null
  mentorContactId: string | null
  menteeContactId: string | null
  /** The asker's reading of the dimension when it began, and the one after it. */
  startReadingId: string | null
  endReadingId: string | null
  requestedAt: Instant
  /** Last day to answer; null while it does not wait for an answer. */
  answerBy: IsoDate | null
  waitlistedAt: Instant | null
  /** When the mentor accepted, declined or put it in line first. */
  answeredAt: Instant | null
  /** The day it became active. */
  validFrom: IsoDate | null
  /** The day it was completed or ended early. */
  validTo: IsoDate | null
  /** After how many days of waiting for an answer the mentor was reminded last; 0 before the first time. */
  remindedDays: Generated<number>
  /** Raised by every change of state: who read an older one is too late. */
  turn: Generated<number>
  createdAt: Instant
  updatedAt: Instant
}

/** Questions and answers between the two before it begins. */
export interface MentorshipQuestionTable {
  id: string
  mentorshipId: string
  partyId: string
  authorId: string | null
  text: string
  createdAt: Instant
}

/** What both sides sign. A change raises the version, and signatures count for the version they were given to. */
export interface MentorshipAgreementTable {
  mentorshipId: string
  version: number
  sessions: number
  months: number
  format: MentorshipFormat
  terms: string | null
  proposedBy: string
  updatedAt: Instant
}

/** One to three goals, each with the indicator that shows it was reached. */
export interface MentorshipGoalTable {
  id: string
  mentorshipId: string
  position: number
  text: string
  indicator: string
  target: string | null
}

export interface MentorshipSignatureTable {
  mentorshipId: string
  partyId: string
  version: number
  signedBy: string | null
  signedAt: Instant
}

/** A meeting. Notes and attendees are for the two clusters only: not even the coordination reads them. */
export interface MentorshipSessionTable {
  id: string
  mentorshipId: string
  startsAt: Instant
  minutes: number
  format: MentorshipFormat
  /** A place or an address to connect to. */
  place: string | null
  status: 'planned' | 'held' | 'cancelled'
  attendees: string | null
  notes: string | null
  version: Generated<number>
  recordedBy: string | null
  onBehalfOf: string | null
  createdAt: Instant
  updatedAt: Instant
}

export interface MentorshipCommitmentTable {
  id: string
  mentorshipId: string
  sessionId: string | null
  ownerId: string
  text: string
  dueOn: IsoDate
  doneOn: IsoDate | null
  droppedAt: Instant | null
  version: Generated<number>
  createdAt: Instant
  updatedAt: Instant
}

/** How far a goal is, whole percent, as one side sees it; the newest counts. */
export interface MentorshipProgressTable {
  id: string
  goalId: string
  partyId: string
  percent: number
  note: string | null
  recordedBy: string | null
  recordedAt: Instant
}

/** What one side says when it is over; never public. */
export interface MentorshipFeedbackTable {
  mentorshipId: string
  partyId: string
  /** 1 to 5. */
  usefulness: number
  wouldRepeat: Flag
  worked: string | null
  toImprove: string | null
  givenBy: string | null
  givenAt: Instant
}

/** "Lo que aprendimos": one text, public once both sides approved the same version. */
export interface MentorshipLessonTable {
  mentorshipId: string
  text: string
  version: number
  proposedBy: string
  mentorApprovedVersion: number | null
  menteeApprovedVersion: number | null
  publishedAt: Instant | null
  updatedAt: Instant
}
