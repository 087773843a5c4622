import type { Language, MembershipRole } from './vocabularies.ts'

export interface Membership {
  partyId: string
  role: MembershipRole
}

/** Somebody nobody has signed in as. */
export interface Anonymous {
  kind: 'anonymous'
}

/** A signed-in person: who they are, and the party this session acts for. */
export interface SignedIn {
  kind: 'user'
  userId: string
  isCoordinator: boolean
  memberships: readonly Membership[]
  /** The party that acts: one of the memberships, or null for those who have none. */
  actingFor: string | null
  language: Language
}

/** The application itself: imports, scheduled work. */
export interface System {
  kind: 'system'
}

export type Actor = Anonymous | SignedIn | System
export const ANONYMOUS: Anonymous = { kind: 'anonymous' }
export const SYSTEM: System = { kind: 'system' }
