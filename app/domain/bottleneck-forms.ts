import { z } from 'zod'
import { BOTTLENECK_LIMITS, BOTTLENECK_STATUSES, SEVERITIES } from './bottlenecks.ts'
import { choiceField, dayField, lineField, textField, versionField, webAddressField } from './fields.ts'
import { HORIZONS, RESOLVABILITIES } from './priority.ts'
import { SUGGESTION_CAUSES } from './status-suggestions.ts'
import { BOTTLENECK_CATEGORIES, isOneOf, PRODUCTIVE_SECTORS, REGIONS } from './vocabularies.ts'

const severity = z
  .number({ error: issue => (issue.input === undefined ? 'bottlenecks.errors.severity' : 'errors.invalidChoice') })
  .int('errors.invalidChoice')
  .min(1, 'errors.invalidChoice')
  .max(SEVERITIES.length, 'errors.invalidChoice')

/** The form «nos afecta». `version` is the one the page showed: absent where there was nothing yet. */
export const reportSeveritySchema = z.object({
  severity,
  note: textField(BOTTLENECK_LIMITS.note).optional(),
  evidenceUrl: webAddressField.optional(),
  version: versionField.optional(),
})
export type ReportSeverityInput = z.output<typeof reportSeveritySchema>

export const withdrawSeveritySchema = z.object({ version: versionField.optional() })
export type WithdrawSeverityInput = z.output<typeof withdrawSeveritySchema>

export const reportBottleneckSchema = z.object({
  title: lineField(BOTTLENECK_LIMITS.title, 'bottlenecks.errors.title'),
  description: textField(BOTTLENECK_LIMITS.description, 'bottlenecks.errors.description'),
  productiveSector: choiceField(PRODUCTIVE_SECTORS, 'bottlenecks.errors.sector'),
  category: choiceField(BOTTLENECK_CATEGORIES, 'bottlenecks.errors.category'),
  region: z
    .array(z.string(), { error: 'bottlenecks.errors.region' })
    .min(1, 'bottlenecks.errors.region')
    .refine(regions => regions.every(region => isOneOf(REGIONS, region)), 'errors.invalidChoice')
    .transform(regions => REGIONS.filter(region => regions.includes(region))),
  severity,
  /** Ticked by who has seen the similar ones that `shown` lists (slugs with spaces between). */
  different: z.literal('on', { error: 'errors.invalidChoice' }).optional(),
  shown: z.string().max(2000, 'errors.tooLong').optional(),
})
export type ReportBottleneckInput = z.output<typeof reportBottleneckSchema>

/** What the coordination decides. The status may be the one it stands in: then only what is said about it changes. */
export const moveBottleneckSchema = z
  .object({
    status: choiceField(BOTTLENECK_STATUSES),
    reason: textField(BOTTLENECK_LIMITS.reason, 'bottlenecks.errors.reason'),
    /** Slug of an organisation. */
    responsible: lineField(200).optional(),
    targetDate: dayField().optional(),
    resolvability: choiceField(RESOLVABILITIES).optional(),
    horizon: choiceField(HORIZONS).optional(),
    /** Code of the entry that a dismissed report repeats. */
    sameAs: lineField(20).optional(),
    version: versionField.optional(),
  })
  .refine(({ sameAs, status }) => !sameAs || status === 'dismissed', {
    path: ['sameAs'],
    error: 'bottlenecks.errors.sameAsDismissed',
  })
export type MoveBottleneckInput = z.output<typeof moveBottleneckSchema>

export const postNewsSchema = z.object({ body: textField(BOTTLENECK_LIMITS.news, 'bottlenecks.errors.news') })
export type PostNewsInput = z.output<typeof postNewsSchema>

const suggestion = {
  status: choiceField(BOTTLENECK_STATUSES),
  cause: choiceField(SUGGESTION_CAUSES),
  causeId: z.string({ error: 'errors.invalidChoice' }).max(60, 'errors.invalidChoice'),
}

/** The coordination takes what the chain suggests, its reason filled in already, or dismisses it. */
export const acceptSuggestionSchema = z.object({
  ...suggestion,
  reason: textField(BOTTLENECK_LIMITS.reason, 'bottlenecks.errors.reason'),
  version: versionField.optional(),
})
export const dismissSuggestionSchema = z.object(suggestion)
