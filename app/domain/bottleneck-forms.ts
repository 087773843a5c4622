import { z } from 'zod'
import { BOTTLENECK_STATUSES } from './bottlenecks.ts'
import { isRealDate } from './dates.ts'
import { HORIZONS, RESOLVABILITIES } from './priority.ts'
import { BOTTLENECK_CATEGORIES, PRODUCTIVE_SECTORS, REGIONS } from './vocabularies.ts'

/** Longest texts, in characters: the fields say so before the form is sent. */
export const BOTTLENECK_LIMITS = {
  title: 160,
  description: 4000,
  note: 1000,
  news: 4000,
  reason: 2000,
  url: 500,
} as const

const text = (max: number) =>
  z
    .string({ error: 'errors.required' })
    .transform(typed => typed.normalize('NFC').trim())
    .pipe(z.string().min(1, 'errors.required').max(max, 'errors.tooLong'))

const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: issue => (issue.input === undefined ? 'errors.required' : 'errors.invalidChoice') })

const severity = z
  .number({ error: issue => (issue.input === undefined ? 'bottlenecks.errors.severity' : 'errors.invalidChoice') })
  .int('errors.invalidChoice')
  .min(1, 'errors.invalidChoice')
  .max(5, 'errors.invalidChoice')

const webAddress = text(BOTTLENECK_LIMITS.url).refine(isWebAddress, 'errors.invalidUrl')

/** A whole address that a browser opens as a page: `https://…` or `http://…`. */
export function isWebAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  return (protocol === 'https:' || protocol === 'http:') && hostname.includes('.')
}

/** The version the page showed; 0 for what was not there yet. */
const version = z.number({ error: 'errors.required' }).int('errors.invalidChoice').min(0, 'errors.invalidChoice')

export const reportSeveritySchema = z.object({
  severity,
  note: text(BOTTLENECK_LIMITS.note).optional(),
  evidenceUrl: webAddress.optional(),
  version: version.default(0),
})
export type ReportSeverityInput = z.infer<typeof reportSeveritySchema>

export const withdrawSeveritySchema = z.object({ version: version.default(0) })

export const reportBottleneckSchema = z.object({
  title: text(BOTTLENECK_LIMITS.title),
  description: text(BOTTLENECK_LIMITS.description),
  productiveSector: choice(PRODUCTIVE_SECTORS),
  category: choice(BOTTLENECK_CATEGORIES),
  region: z.array(choice(REGIONS), { error: 'bottlenecks.errors.region' }).min(1, 'bottlenecks.errors.region'),
  severity,
  /** Ticked by who has seen the similar ones. */
  different: z.literal('on', { error: 'errors.invalidChoice' }).optional(),
  /** Which similar ones the form had shown: their slugs, with spaces. */
  shown: z.string().max(2000, 'errors.tooLong').optional(),
})
export type ReportBottleneckInput = z.infer<typeof reportBottleneckSchema>

export const moveBottleneckSchema = z.object({
  /** The status it stands in already: nothing moves, only what is said about it changes. */
  status: choice(BOTTLENECK_STATUSES),
  reason: text(BOTTLENECK_LIMITS.reason),
  /** Slug of an organisation. */
  responsible: text(200).optional(),
  targetDate: z
    .string()
    .trim()
    .refine(date => isRealDate(date) && date >= '2000-01-01' && date <= '2100-12-31', 'errors.invalidDate')
    .optional(),
  resolvability: choice(RESOLVABILITIES).optional(),
  horizon: choice(HORIZONS).optional(),
  /** Code of the entry that a dismissed report repeats. */
  sameAs: text(20).optional(),
  version: version.default(0),
})
export type MoveBottleneckInput = z.infer<typeof moveBottleneckSchema>

export const postNewsSchema = z.object({ body: text(BOTTLENECK_LIMITS.news) })
