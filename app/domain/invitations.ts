import { MEMBERSHIP_ROLES } from './vocabularies.ts'

export const INVITATION_DAYS = 14

/** What one can be invited to be: `coordinator` is of the network, the others of one party. */
export const INVITATION_ROLES = [...MEMBERSHIP_ROLES, 'coordinator'] as const
export type InvitationRole = (typeof INVITATION_ROLES)[number]
