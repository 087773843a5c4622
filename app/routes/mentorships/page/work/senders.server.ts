import { parseWithZod } from '@conform-to/zod/v4'
import {
  agreementSchema,
  attachSchema,
  contactSchema,
  feedbackSchema,
  lessonSchema,
  signSchema,
  turnSchema,
} from '#app/domain/mentorship-work-forms.ts'
import { done, invalid } from '#app/server/handlers.server.ts'
import { signAgreement, writeAgreement } from '#app/services/mentorship-agreement.server.ts'
import { completeMentorship, endMentorshipEarly } from '#app/services/mentorship-closing.server.ts'
import { changeContact } from '#app/services/mentorship-contacts.server.ts'
import { giveFeedback } from '#app/services/mentorship-feedback.server.ts'
import { settleLesson } from '#app/services/mentorship-lessons.server.ts'
import { pauseMentorship, resumeMentorship } from '#app/services/mentorship-pauses.server.ts'
import { attachReading } from '#app/services/mentorship-readings.server.ts'
import type { WorkIntent } from '#app/services/mentorship-work-intents.server.ts'
import type { Sender, SenderArgs } from '../sender.server.ts'

const inputOf = ({ context: { env }, once }: SenderArgs, id: string) => ({ id, once, publicUrl: env.PUBLIC_URL })

const back = (id: string, intent: WorkIntent, anchor = '') =>
  done(`/mentorias/${id}${anchor}`, `mentorshipWork.notice.${intent}`)

const sendAgreement: Sender = async (args, id) => {
  const submission = parseWithZod(args.form, { schema: agreementSchema })
  if (submission.status !== 'success') return invalid(submission)
  const { db, actor, now } = args.context
  await writeAgreement(db, actor, { ...submission.value, ...inputOf(args, id) }, now)
  return back(id, 'agree', '#acuerdo')
}

const sendSignature: Sender = async (args, id) => {
  const submission = parseWithZod(args.form, { schema: signSchema })
  if (submission.status !== 'success') return invalid(submission)
  const { db, actor, now } = args.context
  await signAgreement(db, actor, { ...submission.value, ...inputOf(args, id) }, now)
  return back(id, 'sign', '#acuerdo')
}

const sendContact: Sender = async (args, id) => {
  const submission = parseWithZod(args.form, { schema: contactSchema })
  if (submission.status !== 'success') return invalid(submission)
  const { db, actor, now } = args.context
  await changeContact(db, actor, { ...submission.value, ...inputOf(args, id) }, now)
  return back(id, 'contact')
}

const sendTurn: Sender = async (args, id) => {
  const submission = parseWithZod(args.form, { schema: turnSchema })
  if (submission.status !== 'success') return invalid(submission)
  const { db, actor, now } = args.context
  const { value } = submission
  const input = inputOf(args, id)
  switch (value.intent) {
    case 'pause':
      await pauseMentorship(db, actor, { ...input, reason: value.reason }, now)
      break
    case 'resume':
      await resumeMentorship(db, actor, input, now)
      break
    case 'complete':
      await completeMentorship(db, actor, input, now)
      break
    case 'end-early':
      await endMentorshipEarly(db, actor, { ...input, reason: value.reason }, now)
  }
  return back(id, value.intent)
}

const sendFeedback: Sender = async (args, id) => {
  const submission = parseWithZod(args.form, { schema: feedbackSchema })
  if (submission.status !== 'success') return invalid(submission)
  const { db, actor, now } = args.context
  await giveFeedback(db, actor, { ...submission.value, ...inputOf(args, id) }, now)
  return back(id, 'feedback', '#valoracion')
}

const attach: Sender = async (args, id) => {
  const submission = parseWithZod(args.form, { schema: attachSchema })
  if (submission.status !== 'success') return invalid(submission)
  const { db, actor, now } = args.context
  await attachReading(db, actor, { ...submission.value, ...inputOf(args, id) }, now)
  return back(id, 'attach-reading', '#cambio')
}

const sendLesson: Sender = async (args, id) => {
  const submission = parseWithZod(args.form, { schema: lessonSchema })
  if (submission.status !== 'success') return invalid(submission)
  const { db, actor, now } = args.context
  await settleLesson(db, actor, { ...submission.value, ...inputOf(args, id) }, now)
  return back(id, submission.value.intent, '#aprendizaje')
}

/** What each form of the agreement, the turns and the end does. */
export const WORK_SENDERS: Record<WorkIntent, Sender> = {
  agree: sendAgreement,
  sign: sendSignature,
  contact: sendContact,
  pause: sendTurn,
  resume: sendTurn,
  complete: sendTurn,
  'end-early': sendTurn,
  feedback: sendFeedback,
  'attach-reading': attach,
  'write-lesson': sendLesson,
  'approve-lesson': sendLesson,
}
