import { z } from 'zod'
import { isRealDate } from './dates.ts'
import { isWebAddress } from './web-address.ts'

/** Typed text as it is kept: composed letters, one kind of line end, no control characters, trimmed. */
export function cleanText(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .trim()
}

/** A text that must be there, of at most `max` characters. Messages are translation keys. */
export const textField = (max: number, missing = 'errors.required') =>
  z
    .string({ error: missing })
    .transform(cleanText)
    .pipe(z.string({ error: missing }).min(1, missing).max(max, 'errors.tooLong'))

/** A text of one line: a title, a name. */
export const lineField = (max: number, missing = 'errors.required') =>
  z
    .string({ error: missing })
    .transform(typed => cleanText(typed).replace(/\s+/g, ' '))
    .pipe(z.string({ error: missing }).min(1, missing).max(max, 'errors.tooLong'))

/** One of a vocabulary. */
export const choiceField = <const T extends readonly [string, ...string[]]>(values: T, missing = 'errors.required') =>
  z.enum(values, { error: issue => (issue.input === undefined ? missing : 'errors.invalidChoice') })

/** A day that exists, `YYYY-MM-DD`, in the years the product speaks of. */
export const dayField = (missing = 'errors.required') =>
  z
    .string({ error: missing })
    .trim()
    .refine(day => isRealDate(day) && day >= '1950-01-01' && day <= '2100-12-31', 'errors.invalidDate')

export const webAddressField = z
  .string()
  .transform(cleanText)
  .pipe(z.string().max(500, 'errors.tooLong').refine(isWebAddress, 'errors.invalidUrl'))

/** The version of a record that the page showed. */
export const versionField = z.coerce.number({ error: 'errors.invalidChoice' }).int('errors.invalidChoice').min(0)

/**
 * One entry per party of a form, in order; an empty one keeps its place, so that roles and contributions stay with theirs.
 *
 * @param max characters of an entry
 * @param tooMany what is said of more than `parties` entries
 */
export const perPartyField = (max: number, parties: number, tooMany: string) =>
  z
    .array(
      z
        .string()
        .transform(typed => typed.trim())
        .pipe(z.string().max(max, 'errors.tooLong'))
        .optional()
        .default(''),
    )
    .max(parties, tooMany)
    .default([])

/** Whether what ends does so on the day it starts or later. Days, `YYYY-MM-DD`. */
export const endsAfterItStarts = ({ startDate, endDate }: { startDate: string; endDate?: string | undefined }) =>
  !endDate || endDate >= startDate
