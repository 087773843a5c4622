import { z } from 'zod'

/** An e-mail as it is stored and compared: trimmed, in lower case. */
export const emailSchema = z
  .string({ error: 'errors.required' })
  .trim()
  .toLowerCase()
  .min(1, 'errors.required')
  .max(200, 'errors.tooLong')
  .pipe(z.email('errors.invalidEmail'))

/** What was typed as a password to be checked; only new ones must obey the rule. */
const knownPassword = z.string({ error: 'errors.required' }).max(200, 'errors.tooLong')

export const signInSchema = z.object({
  email: emailSchema,
  password: knownPassword,
  /** Where to go afterwards; judged by `insidePath`. */
  volver: z.string().max(2000).optional(),
})
