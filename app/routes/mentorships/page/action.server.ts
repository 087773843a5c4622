import { parseWithZod } from '@conform-to/zod/v4'
import { z } from 'zod'
import { invalid, pageAction } from '#app/server/handlers.server.ts'
import { demandMentorshipIntent, type MentorshipIntent } from '#app/services/mentorship-intents.server.ts'
import type { Sender } from './sender.server.ts'
import { ANSWER_SENDERS } from './senders.server.ts'
import { WORK_SENDERS } from './work/senders.server.ts'

const SENDERS: Record<MentorshipIntent, Sender> = { ...ANSWER_SENDERS, ...WORK_SENDERS }

/** The forms of a mentorship's page, told apart by `intent`. */
export const mentorshipAction = pageAction(async args => {
  const { context, params, form } = args
  const id = params.id ?? ''
  const intent = await demandMentorshipIntent(context.db, context.actor, id, form.get('intent'))
  if (intent) return SENDERS[intent](args, id)
  return invalid(parseWithZod(form, { schema: z.object({ intent: z.never('errors.invalidChoice') }) }))
})
