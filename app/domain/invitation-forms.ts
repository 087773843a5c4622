import { z } from 'zod'
import { emailSchema, personNameField, yesField } from './accounts.ts'
import { choiceField } from './fields.ts'
import { INVITATION_ROLES } from './invitations.ts'
import { newPasswordSchema } from './passwords.ts'
import { MEMBERSHIP_ROLES } from './vocabularies.ts'

/** A manager invites to the own party. */
export const teamInvitationSchema = z.object({ email: emailSchema, role: choiceField(MEMBERSHIP_ROLES) })

/** The coordination invites anyone to anything: `party` is a slug or a name, and goes with every role but one. */
export const invitationSchema = z
  .object({ email: emailSchema, role: choiceField(INVITATION_ROLES), party: z.string().trim().max(200).optional() })
  .refine(({ role, party }) => role === 'coordinator' || party, {
    path: ['party'],
    message: 'accounts.errors.partyMissing',
  })

/** The coordination answers a request for access with an invitation. */
export const accessAnswerSchema = z.object({
  request: z.string().min(1),
  role: choiceField(MEMBERSHIP_ROLES),
  party: z.string({ error: 'accounts.errors.partyMissing' }).trim().min(1, 'accounts.errors.partyMissing').max(200),
})

const consent = yesField('accounts.errors.consent')

/** Accepting with a new account. */
export const acceptInvitationSchema = z.object({ name: personNameField, password: newPasswordSchema, consent })

/** Accepting with the account one is signed in with. */
export const joinSchema = z.object({ consent })
