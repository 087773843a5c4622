import { z } from 'zod'
import { choiceField, dayField, lineField, textField, webAddressField } from './fields.ts'
import { READING_LIMITS } from './maturity.ts'
import { ANSWERS, type Answers, ASSESSED, type Assessed, fieldOf, STATEMENTS } from './maturity-questionnaire.ts'
import { type LevelOf, levelField, levelsOf, type MaturityScale, readOnScale } from './maturity-scales.ts'

const said = {
  readOn: dayField('maturity.errors.readOn'),
  statedBy: lineField(READING_LIMITS.statedBy, 'maturity.errors.statedBy'),
  sourceUrl: webAddressField.optional(),
}

/** `/clusteres/:slug/madurez/nueva`: what an edition says of a cluster; what it did not read stays empty. */
export function recordReadingsSchema(scale: MaturityScale) {
  const level = z.enum(levelsOf(scale), 'errors.invalidChoice').optional()
  return z
    .object({
      edition: lineField(READING_LIMITS.edition, 'maturity.errors.edition'),
      ...said,
      ...Object.fromEntries(readOnScale(scale).map(assessed => [levelField(assessed), level])),
    })
    .transform((typed, context) => {
      const { edition, readOn, statedBy, sourceUrl, ...rest } = typed
      const byField = rest as Record<string, LevelOf | undefined>
      const levels = readOnScale(scale).flatMap(assessed => {
        const read = byField[levelField(assessed)]
        return read ? [{ assessed, level: read }] : []
      })
      if (levels.length > 0) return { scale, edition, readOn, statedBy, sourceUrl, levels }
      context.addIssue({ code: 'custom', path: [levelField('general')], message: 'maturity.errors.noLevel' })
      return z.NEVER
    })
}
export type RecordReadingsInput = z.output<ReturnType<typeof recordReadingsSchema>>

const one = z.string({ error: 'errors.invalidChoice' }).max(60, 'errors.invalidChoice')

/** The coordination puts another reading in the place of one. Whether the scale has the level, the service sees. */
export const correctReadingSchema = z.object({
  intent: z.literal('correct'),
  reading: one,
  level: one,
  ...said,
  reason: textField(READING_LIMITS.reason, 'maturity.errors.reason'),
})
export type CorrectReadingInput = Omit<z.output<typeof correctReadingSchema>, 'intent'>

/** The coordination withdraws a reading that nothing takes the place of. */
export const withdrawReadingSchema = z.object({
  intent: z.literal('withdraw'),
  reading: one,
  reason: textField(READING_LIMITS.reason, 'maturity.errors.withdrawalReason'),
})
export type WithdrawReadingInput = Omit<z.output<typeof withdrawReadingSchema>, 'intent'>

export const showReadingsSchema = z.object({
  intent: z.enum(['publish', 'hide'], 'errors.invalidChoice'),
  /** Given back, to say beside which table what is wrong. */
  measurement: z.string().max(900, 'errors.invalidChoice').optional(),
  reading: z
    .array(one, 'maturity.errors.noneChosen')
    .min(1, 'maturity.errors.noneChosen')
    .max(200, 'errors.invalidChoice'),
})
export type ShowReadingsInput = z.output<typeof showReadingsSchema>

const answer = choiceField(ANSWERS, 'maturity.errors.answer').optional()

/**
 * `/clusteres/:slug/madurez/autoevaluacion`: the three answers of a dimension, or none; at least one dimension. Whoever
 * left one of the three out is told which.
 */
export const selfAssessmentSchema = z
  .object({
    show: z.literal('on').optional(),
    ...Object.fromEntries(ASSESSED.flatMap(name => STATEMENTS.map(statement => [fieldOf(name, statement), answer]))),
  })
  .transform(({ show, ...typed }, context) => {
    const byField = typed as Record<string, Answers['start'] | undefined>
    const answers: Partial<Record<Assessed, Answers>> = {}
    for (const name of ASSESSED) {
      const missing = STATEMENTS.filter(statement => byField[fieldOf(name, statement)] === undefined)
      if (missing.length === STATEMENTS.length) continue
      for (const statement of missing) {
        context.addIssue({ code: 'custom', path: [fieldOf(name, statement)], message: 'maturity.errors.answer' })
      }
      answers[name] = Object.fromEntries(STATEMENTS.map(s => [s, byField[fieldOf(name, s)]])) as Answers
    }
    if (Object.keys(answers).length === 0) {
      context.addIssue({ code: 'custom', path: [], message: 'maturity.errors.nothingAnswered' })
    }
    return { isPublic: show === 'on', answers }
  })
export type SelfAssessmentInput = z.output<typeof selfAssessmentSchema>
