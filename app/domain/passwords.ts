import { z } from 'zod'
import { COMMON_PASSWORDS } from './common-passwords.ts'

export const PASSWORD_MIN = 15
export const PASSWORD_MAX = 200

/** A password as the list writes it: what people vary so that a common one passes. */
const plain = (password: string): string =>
  password
    .normalize('NFKD')
    .replace(/[\p{Diacritic}\s._-]/gu, '')
    .toLowerCase()

let common: Set<string> | undefined

/** Whether many people would think of it too: it is on the list, or one character over and over. */
export function isCommonPassword(password: string): boolean {
  common ??= new Set(COMMON_PASSWORDS.split(/\s+/).filter(Boolean))
  const written = plain(password)
  return common.has(written) || new Set(written).size <= 1
}

/** A new password: at least 15 characters, any characters, and not a common one. */
export const newPasswordSchema = z
  .string({ error: 'errors.required' })
  .max(PASSWORD_MAX, 'errors.tooLong')
  .refine(password => [...password].length >= PASSWORD_MIN, 'accounts.errors.passwordShort')
  .refine(password => !isCommonPassword(password), 'accounts.errors.passwordCommon')

/** A password typed to be checked: the rule is for new ones. */
export const knownPasswordSchema = z.string({ error: 'errors.required' }).max(PASSWORD_MAX, 'errors.tooLong')
