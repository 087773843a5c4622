import { z } from 'zod'
import { choiceField, lineField, textField } from './fields.ts'
import { knownPasswordSchema, newPasswordSchema } from './passwords.ts'
import { LANGUAGES } from './vocabularies.ts'

/** An e-mail as it is stored and compared: trimmed, in lower case. */
export const emailSchema = z
  .string({ error: 'errors.required' })
  .trim()
  .toLowerCase()
  .min(1, 'errors.required')
  .max(200, 'errors.tooLong')
  .pipe(z.email('errors.invalidEmail'))

const NAME_MAX = 120
export const personNameField = lineField(NAME_MAX)

/** A box that must be ticked. */
export const yesField = (missing: string) => z.literal('on', { error: missing })

export const signInSchema = z.object({
  email: emailSchema,
  password: knownPasswordSchema,
  /** Where to go afterwards; judged by `insidePath`. */
  volver: z.string().max(2000).optional(),
})

export const recoverySchema = z.object({ email: emailSchema })
export const resetPasswordSchema = z.object({ newPassword: newPasswordSchema })

export const profileSchema = z.object({ name: personNameField, language: choiceField(LANGUAGES) })
export const emailChangeSchema = z.object({ email: emailSchema, currentPassword: knownPasswordSchema })
export const passwordChangeSchema = z.object({ currentPassword: knownPasswordSchema, newPassword: newPasswordSchema })
export const eraseSchema = z.object({
  currentPassword: knownPasswordSchema,
  understood: yesField('accounts.errors.understood'),
})

export const accessRequestSchema = z.object({
  name: personNameField,
  email: emailSchema,
  /** The cluster or organisation, as they write it. */
  organization: lineField(200),
  message: textField(2000),
})
