import type { Language, MembershipRole } from '#app/domain/vocabularies.ts'
import type { Flag, Instant } from './columns.ts'

export interface UserTable {
  id: string
  /** Lower-cased; unique. Null once the person has been erased. */
  email: string | null
  name: string
  passwordHash: string | null
  isCoordinator: Flag
  language: Language
  /** 1 for the demonstration accounts; `npm start` refuses a database that holds one. */
  demo: Flag
  createdAt: Instant
  erasedAt: Instant | null
}

export interface SessionTable {
  /** SHA-256 of the session id, hex; the id itself lives only in the cookie. */
  idHash: string
  userId: string
  /** The party this session acts for; null: the first membership, or nobody. */
  actingFor: string | null
  device: string
  createdAt: Instant
  lastSeenAt: Instant
  /** Moves with use (idle limit). */
  expiresAt: Instant
  /** Never moves (absolute limit). */
  absoluteExpiresAt: Instant
}

export interface MembershipTable {
  id: string
  userId: string
  partyId: string
  role: MembershipRole
  startedAt: Instant
  /** Memberships end without losing records. At most one open one per person and party (partial unique index). */
  endedAt: Instant | null
}

export interface InvitationTable {
  id: string
  tokenHash: string
  email: string
  /** Null: an invitation to the coordination. */
  partyId: string | null
  role: MembershipRole | 'coordinator'
  invitedBy: string | null
  createdAt: Instant
  expiresAt: Instant
  acceptedAt: Instant | null
  revokedAt: Instant | null
}

/** Single-use, expiring, stored hashed: password recovery and change of e-mail. */
export interface AccountTokenTable {
  id: string
  tokenHash: string
  purpose: 'recovery' | 'email-change'
  userId: string
  /** The new address of an e-mail change. */
  email: string | null
  createdAt: Instant
  expiresAt: Instant
  usedAt: Instant | null
}

export interface ConsentTable {
  id: string
  userId: string
  noticeVersion: string
  language: Language
  acceptedAt: Instant
}

export interface AccessRequestTable {
  id: string
  name: string
  email: string
  /** The party asked for, where it is listed. */
  partyId: string | null
  organizationName: string | null
  message: string
  status: 'open' | 'invited' | 'dismissed'
  createdAt: Instant
  handledBy: string | null
  handledAt: Instant | null
}

/** "Reportar un error" and "Sugerir una corrección", from anyone. */
export interface ErrorReportTable {
  id: string
  kind: 'error' | 'correction'
  subjectType: string
  subjectId: string
  message: string
  email: string | null
  reportedBy: string | null
  status: 'open' | 'resolved' | 'dismissed'
  resolution: string | null
  createdAt: Instant
  handledBy: string | null
  handledAt: Instant | null
}

/** Points spent per key (sign-in failures by account, by address, contact forms …) until `expiresAt`. */
export interface RateLimitTable {
  key: string
  points: number
  expiresAt: Instant
}

/** Remembers what a sent form led to, so that the same form sent twice makes one record. */
export interface FormReceiptTable {
  /** SHA-256 over the actor, the address and everything the form held. */
  token: string
  /** What the use case gave back (a slug, a code, an id); the second sending is answered with it. */
  result: string
  createdAt: Instant
}
