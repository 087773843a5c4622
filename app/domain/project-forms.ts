import { z } from 'zod'
import {
  choiceField,
  dayField,
  endsAfterItStarts,
  lineField,
  perPartyField,
  textField,
  versionField,
  webAddressField,
} from './fields.ts'
import { FUNDING_FORMS, FUNDING_SOURCES, readPesos } from './project-money.ts'
import { PROJECT_LIMITS } from './projects.ts'

/** What was agreed: the fields that recording and changing have in common. Optional ones are absent, never empty. */
const agreed = {
  title: lineField(PROJECT_LIMITS.title, 'projects.errors.title'),
  description: textField(PROJECT_LIMITS.description, 'projects.errors.description'),
  startDate: dayField('projects.errors.startDate'),
  endDate: dayField().optional(),
  /** Codes of bottlenecks: `CB-017`; repeated. */
  bottleneck: z
    .array(z.string().trim().max(20, 'projects.errors.bottleneck').optional().default(''))
    .max(PROJECT_LIMITS.bottlenecks, 'projects.errors.tooManyBottlenecks')
    .default([]),
}

const perParty = (max: number) => perPartyField(max, PROJECT_LIMITS.parties, 'projects.errors.tooManyParties')

const DATES = z.object({ startDate: agreed.startDate, endDate: agreed.endDate })
const ENDS_BEFORE = {
  path: ['endDate'],
  error: 'projects.errors.endBeforeStart',
  // Said along with whatever else is wrong, not after it.
  when: ({ value }: { value: unknown }) => DATES.safeParse(value).success,
}

/** Roles the leader gives to others. */
export const OTHER_ROLES = ['partner', 'ally'] as const

/** The form that records a project. `party` are slugs, or names as they were typed, of the others; the leader is who records it. */
export const recordProjectSchema = z
  .object({
    ...agreed,
    leaderContribution: textField(PROJECT_LIMITS.contribution).optional(),
    party: perParty(PROJECT_LIMITS.name),
    role: z.array(choiceField(OTHER_ROLES).optional().default('partner')).max(PROJECT_LIMITS.parties).default([]),
    contribution: perParty(PROJECT_LIMITS.contribution),
    evidenceUrl: webAddressField.optional(),
  })
  .refine(endsAfterItStarts, ENDS_BEFORE)
export type RecordProjectInput = z.output<typeof recordProjectSchema>

/** The form that changes what was agreed; its parties stay, `contribution` follows their order. */
export const editProjectSchema = z
  .object({ ...agreed, contribution: perParty(PROJECT_LIMITS.contribution), version: versionField })
  .refine(endsAfterItStarts, ENDS_BEFORE)
export type EditProjectInput = z.output<typeof editProjectSchema>

const reason = textField(PROJECT_LIMITS.reason, 'projects.errors.reason')
const version = versionField.optional()

/** What parties and the leader say about the whole project, told apart by `intent`. */
export const answerProjectSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('confirm'), version }),
    z.object({ intent: z.literal('decline'), reason, version }),
    z.object({ intent: z.literal('dispute'), reason, version }),
    z.object({ intent: z.literal('start'), version }),
    z.object({ intent: z.literal('suspend'), reason, version }),
    z.object({ intent: z.literal('resume'), version }),
    z.object({
      intent: z.literal('complete'),
      report: textField(PROJECT_LIMITS.report, 'projects.errors.report'),
      endDate: dayField('projects.errors.endDate'),
      version,
    }),
    z.object({ intent: z.literal('cancel'), reason, version }),
  ],
  { error: 'errors.invalidChoice' },
)
export type AnswerProjectInput = z.output<typeof answerProjectSchema>

const milestone = {
  title: lineField(PROJECT_LIMITS.milestone, 'projects.errors.milestone'),
  /** Slug of one of the parties. */
  owner: lineField(PROJECT_LIMITS.name, 'projects.errors.owner'),
  dueOn: dayField('projects.errors.dueOn'),
}
const ofMilestone = { milestone: z.string({ error: 'errors.invalidChoice' }).max(60), version: versionField }
const evidenceUrl = webAddressField.optional()

export const milestoneSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('add-milestone'), ...milestone }),
    z.object({ intent: z.literal('change-milestone'), ...ofMilestone, ...milestone }),
    z.object({
      intent: z.literal('milestone-done'),
      ...ofMilestone,
      doneOn: dayField('projects.errors.doneOn'),
      note: textField(PROJECT_LIMITS.note).optional(),
      evidenceUrl,
    }),
    z.object({ intent: z.literal('reopen-milestone'), ...ofMilestone }),
    z.object({
      intent: z.literal('drop-milestone'),
      ...ofMilestone,
      note: textField(PROJECT_LIMITS.note, 'projects.errors.dropNote'),
    }),
  ],
  { error: 'errors.invalidChoice' },
)
export type MilestoneInput = z.output<typeof milestoneSchema>

/** A field of money in whole pesos. An empty one is zero. */
export const pesosField = z
  .string()
  .optional()
  .default('')
  .transform((typed, context) => {
    const pesos = typed.trim() === '' ? 0 : readPesos(typed)
    if (pesos !== null) return pesos
    context.addIssue({ code: 'custom', message: 'projects.errors.pesos' })
    return z.NEVER
  })

const line = {
  source: choiceField(FUNDING_SOURCES, 'projects.errors.source'),
  form: choiceField(FUNDING_FORMS, 'projects.errors.form'),
  funder: lineField(PROJECT_LIMITS.funder).optional(),
  committed: pesosField,
  received: pesosField,
  spent: pesosField,
}
const ofLine = { line: z.string({ error: 'errors.invalidChoice' }).max(60), version: versionField }

export const budgetSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('add-budget'), ...line }),
    z.object({ intent: z.literal('change-budget'), ...ofLine, ...line }),
    z.object({ intent: z.literal('remove-budget'), ...ofLine }),
  ],
  { error: 'errors.invalidChoice' },
)
export type BudgetInput = z.output<typeof budgetSchema>

export const postUpdateSchema = z.object({
  intent: z.literal('post-update'),
  body: textField(PROJECT_LIMITS.update, 'projects.errors.update'),
})
