import { parseWithZod } from '@conform-to/zod/v4'
import { answerMentorshipSchema, askMentorshipSchema } from '#app/domain/mentorship-forms.ts'
import { done, invalid } from '#app/server/handlers.server.ts'
import {
  acceptMentorship,
  declineMentorship,
  recallMentorship,
  waitlistMentorship,
  withdrawMentorship,
} from '#app/services/mentorship-answers.server.ts'
import type { AnswerIntent } from '#app/services/mentorship-intents.server.ts'
import { askAboutMentorship } from '#app/services/mentorship-questions.server.ts'
import type { Sender } from './sender.server.ts'

const sendAnswer: Sender = async ({ context, form, once }, id) => {
  const { db, actor, now, env } = context
  const submission = parseWithZod(form, { schema: answerMentorshipSchema })
  if (submission.status !== 'success') return invalid(submission)
  const { value } = submission
  const input = { id, once, publicUrl: env.PUBLIC_URL }
  switch (value.intent) {
    case 'accept':
      await acceptMentorship(db, actor, input, now)
      break
    case 'decline':
      await declineMentorship(db, actor, { ...input, ...value }, now)
      break
    case 'waitlist':
      await waitlistMentorship(db, actor, input, now)
      break
    case 'recall':
      await recallMentorship(db, actor, input, now)
      break
    case 'withdraw':
      await withdrawMentorship(db, actor, { ...input, ...value }, now)
  }
  return done(`/mentorias/${id}`, `mentorships.notice.${value.intent}`)
}

const sendQuestion: Sender = async ({ context: { db, actor, now, env }, form, once }, id) => {
  const submission = parseWithZod(form, { schema: askMentorshipSchema })
  if (submission.status !== 'success') return invalid(submission)
  const { body } = submission.value
  await askAboutMentorship(db, actor, { id, body, once, publicUrl: env.PUBLIC_URL }, now)
  return done(`/mentorias/${id}#preguntas`, 'mentorships.notice.ask')
}

/** What each form of asking and answering does. */
export const ANSWER_SENDERS: Record<AnswerIntent, Sender> = {
  accept: sendAnswer,
  decline: sendAnswer,
  waitlist: sendAnswer,
  recall: sendAnswer,
  withdraw: sendAnswer,
  ask: sendQuestion,
}
