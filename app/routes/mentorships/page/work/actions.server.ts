import { parseWithZod } from '@conform-to/zod/v4'
import { z } from 'zod'
import { instantInBogota } from '#app/domain/dates.ts'
import {
  commitmentSchema,
  progressSchema,
  type SessionInput,
  sessionSchema,
} from '#app/domain/mentorship-work-forms.ts'
import { done, invalid, pageAction } from '#app/server/handlers.server.ts'
import { writeCommitment } from '#app/services/mentorship-commitments.server.ts'
import { noteProgress } from '#app/services/mentorship-progress.server.ts'
import { writeSession } from '#app/services/mentorship-sessions.server.ts'
import { type DailyIntent, demandDailyIntent } from '#app/services/mentorship-work-intents.server.ts'
import type { Sender, SenderArgs } from '../sender.server.ts'

/** The forms of the work, told apart by `intent`. */
export const workAction = pageAction(async args => {
  const { context, params, form } = args
  const id = params.id ?? ''
  const intent = await demandDailyIntent(context.db, context.actor, id, form.get('intent'))
  if (intent) return SENDERS[intent](args, id)
  return invalid(parseWithZod(form, { schema: z.object({ intent: z.never('errors.invalidChoice') }) }))
})

const inputOf = ({ context: { env }, once }: SenderArgs, id: string) => ({ id, once, publicUrl: env.PUBLIC_URL })

const back = (id: string, intent: DailyIntent, anchor: string) =>
  done(`/mentorias/${id}/trabajo#${anchor}`, `mentorshipWork.notice.${intent}`)

const sendSession: Sender = async (args, id) => {
  const { db, actor, now } = args.context
  const submission = parseWithZod(args.form, { schema: sessionSchema })
  if (submission.status !== 'success') return invalid(submission)
  const { value } = submission
  const wrongDay = dayProblem(value, now)
  if (wrongDay) return invalid(submission, { day: [wrongDay] })
  await writeSession(db, actor, { ...value, ...inputOf(args, id) }, now)
  return back(id, value.intent, 'sesiones')
}

/** What is planned lies ahead; what is recorded has begun. */
function dayProblem(input: SessionInput, now: Date): string | null {
  if (input.intent !== 'plan-session' && input.intent !== 'record-session') return null
  const isAhead = instantInBogota(input.day, input.time) > now
  if (input.intent === 'plan-session') return isAhead ? null : 'mentorshipWork.errors.sessionInPast'
  return isAhead ? 'mentorshipWork.errors.sessionAhead' : null
}

const sendCommitment: Sender = async (args, id) => {
  const { db, actor, now } = args.context
  const submission = parseWithZod(args.form, { schema: commitmentSchema })
  if (submission.status !== 'success') return invalid(submission)
  await writeCommitment(db, actor, { ...submission.value, ...inputOf(args, id) }, now)
  return back(id, submission.value.intent, 'compromisos')
}

const sendProgress: Sender = async (args, id) => {
  const { db, actor, now } = args.context
  const submission = parseWithZod(args.form, { schema: progressSchema })
  if (submission.status !== 'success') return invalid(submission)
  await noteProgress(db, actor, { ...submission.value, ...inputOf(args, id) }, now)
  return back(id, 'progress', 'avance')
}

const SENDERS: Record<DailyIntent, Sender> = {
  'plan-session': sendSession,
  'record-session': sendSession,
  'change-session': sendSession,
  'hold-session': sendSession,
  'amend-session': sendSession,
  'cancel-session': sendSession,
  'add-commitment': sendCommitment,
  'change-commitment': sendCommitment,
  'commitment-done': sendCommitment,
  'drop-commitment': sendCommitment,
  progress: sendProgress,
}
