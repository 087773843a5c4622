import { z } from 'zod'
import { choiceField, dayField, lineField, textField, versionField } from './fields.ts'
import { SESSION_MINUTES } from './mentorship-work.ts'
import { type AgreementTerms, GOAL_PLACES } from './mentorship-work-agreement.ts'
import { MENTORSHIP_FORMATS, MENTORSHIP_LIMITS } from './mentorships.ts'

const LIMITS = MENTORSHIP_LIMITS

/** A whole number between two, as people type it. */
const wholeField = ({ from, to }: { from: number; to: number }, error: string) =>
  z
    .string({ error })
    .trim()
    .regex(/^\d{1,4}$/, error)
    .transform(Number)
    .pipe(z.number().min(from, error).max(to, error))

const format = choiceField(MENTORSHIP_FORMATS, 'mentorshipWork.errors.format')
const idField = z
  .string({ error: 'errors.invalidChoice' })
  .trim()
  .min(1, 'errors.invalidChoice')
  .max(60, 'errors.invalidChoice')

const goalText = lineField(LIMITS.goalText).optional()
const indicator = lineField(LIMITS.indicator).optional()
const target = lineField(LIMITS.target).optional()

/** The agreement: one to three goals in numbered fields, each with its indicator; `version` is the one it changes, 0 for none. */
export const agreementSchema = z
  .object({
    goal1: lineField(LIMITS.goalText, 'mentorshipWork.errors.goal'),
    indicator1: lineField(LIMITS.indicator, 'mentorshipWork.errors.indicator'),
    target1: target,
    goal2: goalText,
    indicator2: indicator,
    target2: target,
    goal3: goalText,
    indicator3: indicator,
    target3: target,
    sessions: wholeField(LIMITS.sessions, 'mentorshipWork.errors.sessions'),
    months: wholeField(LIMITS.months, 'mentorshipWork.errors.months'),
    format,
    terms: textField(LIMITS.terms).optional(),
    version: versionField,
  })
  .superRefine((form, context) => {
    for (const place of [2, 3] as const) {
      const [goal, shows, reaches] = [form[`goal${place}`], form[`indicator${place}`], form[`target${place}`]]
      const wrong = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
      if (goal && !shows) wrong(`indicator${place}`, 'mentorshipWork.errors.indicator')
      if (!goal && (shows || reaches)) wrong(`goal${place}`, 'mentorshipWork.errors.goalOfIndicator')
    }
  })
  .transform(({ sessions, months, format, terms, version, ...fields }): AgreementTerms & { version: number } => {
    const goals = GOAL_PLACES.flatMap(place => {
      const number = place as 1 | 2 | 3
      const [text, shows] = [fields[`goal${number}`], fields[`indicator${number}`]]
      return text && shows ? [{ text, indicator: shows, target: fields[`target${number}`] ?? null }] : []
    })
    return { goals, sessions, months, format, terms: terms ?? null, version }
  })
export type AgreementInput = z.output<typeof agreementSchema>

export const signSchema = z.object({ version: versionField })

const reason = textField(LIMITS.reason, 'mentorshipWork.errors.reason')

/** Pausing and ending early say why; resuming and completing need no words. */
export const turnSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('pause'), reason }),
    z.object({ intent: z.literal('resume') }),
    z.object({ intent: z.literal('complete') }),
    z.object({ intent: z.literal('end-early'), reason }),
  ],
  { error: 'errors.invalidChoice' },
)
export type TurnInput = z.output<typeof turnSchema>

/** `contact` is the account of one of the cluster's own people. */
export const contactSchema = z.object({ contact: idField })

/** `reading` is the one the asker was shown. */
export const attachSchema = z.object({ reading: idField })

const meeting = {
  day: dayField('mentorshipWork.errors.day'),
  /** `HH:MM` in Bogotá. */
  time: z
    .string({ error: 'mentorshipWork.errors.time' })
    .trim()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'mentorshipWork.errors.time'),
  minutes: wholeField(SESSION_MINUTES, 'mentorshipWork.errors.minutes'),
  format,
  place: lineField(LIMITS.place).optional(),
}
/** For the two clusters only. */
const record = {
  attendees: textField(LIMITS.attendees, 'mentorshipWork.errors.attendees'),
  notes: textField(LIMITS.notes, 'mentorshipWork.errors.notes'),
}
const ofSession = { session: idField, version: versionField }

export const sessionSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('plan-session'), ...meeting }),
    /** One that took place without being planned here. */
    z.object({ intent: z.literal('record-session'), ...meeting, ...record }),
    z.object({ intent: z.literal('change-session'), ...ofSession, ...meeting }),
    z.object({ intent: z.literal('hold-session'), ...ofSession, ...record }),
    z.object({ intent: z.literal('amend-session'), ...ofSession, ...record }),
    z.object({ intent: z.literal('cancel-session'), ...ofSession }),
  ],
  { error: 'errors.invalidChoice' },
)
export type SessionInput = z.output<typeof sessionSchema>
export type MeetingInput = Extract<SessionInput, { intent: 'plan-session' }>

const promise = {
  text: textField(LIMITS.commitment, 'mentorshipWork.errors.commitment'),
  owner: choiceField(['mentor', 'mentee'], 'mentorshipWork.errors.owner'),
  dueOn: dayField('mentorshipWork.errors.dueOn'),
}
const ofCommitment = { commitment: idField, version: versionField }

export const commitmentSchema = z.discriminatedUnion(
  'intent',
  [
    /** `session` is the one it was agreed in. */
    z.object({ intent: z.literal('add-commitment'), ...promise, session: idField.optional() }),
    z.object({ intent: z.literal('change-commitment'), ...ofCommitment, ...promise }),
    z.object({
      intent: z.literal('commitment-done'),
      ...ofCommitment,
      doneOn: dayField('mentorshipWork.errors.doneOn'),
    }),
    z.object({ intent: z.literal('drop-commitment'), ...ofCommitment }),
  ],
  { error: 'errors.invalidChoice' },
)
export type CommitmentInput = z.output<typeof commitmentSchema>

export const progressSchema = z.object({
  goal: idField,
  percent: wholeField({ from: 0, to: 100 }, 'mentorshipWork.errors.percent'),
  note: textField(LIMITS.progressNote).optional(),
})
export type ProgressInput = z.output<typeof progressSchema>

export const feedbackSchema = z.object({
  usefulness: wholeField({ from: 1, to: 5 }, 'mentorshipWork.errors.usefulness'),
  wouldRepeat: choiceField(['yes', 'no'], 'mentorshipWork.errors.wouldRepeat'),
  worked: textField(LIMITS.feedback).optional(),
  toImprove: textField(LIMITS.feedback).optional(),
})
export type FeedbackInput = z.output<typeof feedbackSchema>

export const lessonSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({
      intent: z.literal('write-lesson'),
      text: textField(LIMITS.lesson, 'mentorshipWork.errors.lesson'),
      version: versionField,
    }),
    z.object({ intent: z.literal('approve-lesson'), version: versionField }),
  ],
  { error: 'errors.invalidChoice' },
)
export type LessonInput = z.output<typeof lessonSchema>
