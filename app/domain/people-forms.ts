import { z } from 'zod'
import { yesField } from './accounts.ts'

/** Erasing somebody cannot be undone: it is said twice. */
export const erasePersonSchema = z.object({
  person: z.string().min(1),
  understood: yesField('accounts.errors.understood'),
})
