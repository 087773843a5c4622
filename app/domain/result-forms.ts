import { z } from 'zod'
import { readDecimal } from './decimals.ts'
import { choiceField, dayField, lineField, textField, versionField } from './fields.ts'
import { DIRECTIONS } from './initiatives.ts'
import { RESULT_LIMITS, WHOLE } from './results.ts'
import { isWebAddress } from './web-address.ts'

/** A decimal number, kept as text with a dot: `12,5` → `12.5`. */
const decimalField = (missing = 'results.errors.value') =>
  z.string({ error: missing }).transform((typed, context) => {
    const number = readDecimal(typed)
    if (number !== null) return number
    context.addIssue({ code: 'custom', message: 'results.errors.number' })
    return z.NEVER
  })

const goal = {
  baseline: decimalField().optional(),
  baselineDate: dayField().optional(),
  target: decimalField().optional(),
}
interface GoalFields {
  baseline?: string | undefined
  baselineDate?: string | undefined
}

/** A baseline has its day. */
const datedBaseline = ({ baseline, baselineDate }: GoalFields, context: z.RefinementCtx) => {
  if (baseline !== undefined && baselineDate === undefined) {
    context.addIssue({ code: 'custom', path: ['baselineDate'], message: 'results.errors.baselineDate' })
  }
}

/** `/resultados/nuevo`: what a project is going to measure. */
export const defineResultSchema = z
  .object({
    indicator: lineField(RESULT_LIMITS.indicator, 'results.errors.indicator'),
    unit: lineField(RESULT_LIMITS.unit, 'results.errors.unit'),
    direction: choiceField(DIRECTIONS, 'results.errors.direction'),
    ...goal,
  })
  .superRefine(datedBaseline)
export type DefineResultInput = z.output<typeof defineResultSchema>

const reading = {
  value: decimalField(),
  date: dayField('results.errors.date'),
  source: textField(RESULT_LIMITS.source, 'results.errors.source'),
  note: textField(RESULT_LIMITS.note).optional(),
  /** A third body that vouches for it: then `source` is the address of its document. */
  attestedBy: lineField(RESULT_LIMITS.body).optional(),
}
const thirdBody = (input: { attestedBy?: string | undefined; source: string }, context: z.RefinementCtx) => {
  if (input.attestedBy !== undefined && !isWebAddress(input.source)) {
    context.addIssue({ code: 'custom', path: ['source'], message: 'results.errors.sourceAddress' })
  }
}
const one = z.string({ error: 'errors.invalidChoice' }).max(60)

export const addReadingSchema = z.object({ intent: z.literal('add-reading'), ...reading }).superRefine(thirdBody)
export const correctReadingSchema = z
  .object({
    intent: z.literal('correct-reading'),
    reading: one,
    ...reading,
    reason: textField(RESULT_LIMITS.reason, 'results.errors.reason'),
  })
  .superRefine(thirdBody)
export const attestSchema = z.object({ intent: z.literal('attest'), reading: one })
export const setGoalSchema = z
  .object({ intent: z.literal('set-goal'), version: versionField, ...goal })
  .superRefine(datedBaseline)

export type ReadingInput = Omit<z.output<typeof addReadingSchema>, 'intent'>
export type CorrectionInput = Omit<z.output<typeof correctReadingSchema>, 'intent'>
export type GoalInput = Omit<z.output<typeof setGoalSchema>, 'intent'>

/** `/proyectos/:slug/aportes`: one share for each bottleneck of the project, in its order; an empty one claims nothing. */
export const sharesSchema = z.object({
  bottleneck: z.array(z.string().max(80, 'errors.invalidChoice')).max(20, 'errors.invalidChoice').default([]),
  share: z
    .array(
      z
        .string()
        .optional()
        .default('')
        .transform((typed, context) => {
          const text = typed.replace('%', '').trim()
          if (text === '') return null
          const percent = /^\d{1,3}$/.test(text) ? Number(text) : 0
          if (percent >= 1 && percent <= WHOLE) return percent
          context.addIssue({ code: 'custom', message: 'results.errors.share' })
          return z.NEVER
        }),
    )
    .max(20, 'errors.invalidChoice')
    .default([]),
})
export type SharesInput = z.output<typeof sharesSchema>
