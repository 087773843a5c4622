import { z } from 'zod'
import { isRealDate } from './dates.ts'
import { isWebAddress } from './web-address.ts'

/** What nobody sees and what turns the order of the text around it: pasted in by accident, or to pass for something else. */
const UNSEEN = /(?![\n\t])\p{Cc}|[\u200B\u2060-\u2064\uFEFF\u202A-\u202E\u2066-\u2069]/gu
/** A letter, a digit, a sign: anything but spaces, marks without a letter and letters that are drawn as nothing. */
const SEEN = /[^\s\p{C}\p{M}\p{Z}\u115F\u1160\u2800\u3164\uFFA0]/u

/**
 * Typed text as it is kept: composed letters, one kind of line end, nothing that cannot be seen, trimmed; empty where
 * nobody would see anything of it.
 */
export function cleanText(typed: string): string {
  const text = typed.normalize('NFC').replace(/\r\n?/g, '\n').replace(UNSEEN, '').trim()
  return SEEN.test(text) ? text : ''
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
    .array(z.string().transform(cleanText).pipe(z.string().max(max, 'errors.tooLong')).optional().default(''))
    .max(parties, tooMany)
    .default([])

/** Whether what ends does so on the day it starts or later. Days, `YYYY-MM-DD`. */
export const endsAfterItStarts = ({ startDate, endDate }: { startDate: string; endDate?: string | undefined }) =>
  !endDate || endDate >= startDate
