import { z } from 'zod'
import { BULLETIN_LIMITS, BULLETIN_SCOPES, isPeriod } from './bulletins.ts'
import { choiceField, cleanText, lineField, textField, versionField } from './fields.ts'
import { REGIONS } from './vocabularies.ts'

/** A text that may be left empty; null then. */
const mayBeEmpty = (max: number) =>
  z
    .string()
    .optional()
    .transform(typed => cleanText(typed ?? '') || null)
    .pipe(z.string().max(max, 'errors.tooLong').nullable())

/** Starting a bulletin: a quarter, and what it tells of. */
export const startBulletinSchema = z
  .object({
    period: z.string({ error: 'bulletinDesk.errors.period' }).refine(isPeriod, 'bulletinDesk.errors.period'),
    scope: choiceField(BULLETIN_SCOPES, 'bulletinDesk.errors.scope'),
    region: z.enum(REGIONS, { error: 'bulletinDesk.errors.region' }).optional(),
    /** A slug or a name, as it was typed or chosen. */
    cluster: z.string().trim().max(300, 'errors.tooLong').optional(),
  })
  .superRefine(({ scope, region, cluster }, context) => {
    const needs = (path: string) =>
      context.addIssue({ code: 'custom', path: [path], message: `bulletinDesk.errors.${path}` })
    if (scope === 'region' && !region) needs('region')
    if (scope === 'cluster' && !cluster) needs('cluster')
  })
export type StartBulletinForm = z.infer<typeof startBulletinSchema>

/** The text of a draft, as it is saved and as it is published. An English title goes with an English text. */
export const bulletinTextSchema = z
  .object({
    title: lineField(BULLETIN_LIMITS.title, 'bulletinDesk.errors.title'),
    body: textField(BULLETIN_LIMITS.body, 'bulletinDesk.errors.body'),
    titleEn: mayBeEmpty(BULLETIN_LIMITS.title),
    bodyEn: mayBeEmpty(BULLETIN_LIMITS.body),
    version: versionField,
  })
  .superRefine(({ titleEn, bodyEn }, context) => {
    const needs = (path: string) =>
      context.addIssue({ code: 'custom', path: [path], message: `bulletinDesk.errors.${path}` })
    if (titleEn === null && bodyEn !== null) needs('titleEn')
    if (titleEn !== null && bodyEn === null) needs('bodyEn')
  })
export type BulletinTextForm = z.infer<typeof bulletinTextSchema>

/** What is done with the text of a draft: what else a button may say is neither saved nor published. */
export const textIntentSchema = z.object({ intent: choiceField(['save', 'preview', 'review', 'publish']) })

/** Discarding a draft: whatever else was typed does not matter. */
export const discardBulletinSchema = z.object({ version: versionField })

export const correctionSchema = z.object({
  text: textField(BULLETIN_LIMITS.correction, 'bulletinDesk.errors.correction'),
  textEn: mayBeEmpty(BULLETIN_LIMITS.correction),
})
export type CorrectionForm = z.infer<typeof correctionSchema>
