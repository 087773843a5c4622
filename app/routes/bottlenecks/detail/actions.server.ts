import { parseWithZod } from '@conform-to/zod/v4'
import type { AppLoadContext } from '@remix-run/node'
import { z } from 'zod'
import {
  acceptSuggestionSchema,
  dismissSuggestionSchema,
  moveBottleneckSchema,
  postNewsSchema,
  reportSeveritySchema,
  withdrawSeveritySchema,
} from '#app/domain/bottleneck-forms.ts'
import { done, invalid } from '#app/server/handlers.server.ts'
import type { BottleneckIntent } from '#app/services/bottleneck-access.server.ts'
import { checkDecision, type Decision, moveBottleneck } from '#app/services/bottleneck-moves.server.ts'
import { postNews } from '#app/services/bottleneck-news.server.ts'
import { reportSeverity, withdrawSeverity } from '#app/services/bottleneck-severities.server.ts'
import { acceptSuggestion, dismissSuggestion } from '#app/services/status-suggestions.server.ts'

interface Sent {
  context: AppLoadContext
  address: string
  form: FormData
  once: string | undefined
}
type Answer = ReturnType<typeof done> | ReturnType<typeof invalid>

const pageOf = (address: string, anchor = '') => `/cuellos-de-botella/${address}${anchor}`

async function sendSeverity({ context, address, form, once }: Sent): Promise<Answer> {
  const submission = parseWithZod(form, { schema: reportSeveritySchema })
  if (submission.status !== 'success') return invalid(submission)
  const at = await reportSeverity(context.db, context.actor, { ...submission.value, address, once }, context.now)
  return done(pageOf(at), 'bottlenecks.notice.severityReported')
}

async function sendWithdrawal({ context, address, form, once }: Sent): Promise<Answer> {
  const submission = parseWithZod(form, { schema: withdrawSeveritySchema })
  if (submission.status !== 'success') return invalid(submission)
  const at = await withdrawSeverity(context.db, context.actor, { ...submission.value, address, once }, context.now)
  return done(pageOf(at), 'bottlenecks.notice.severityWithdrawn')
}

async function sendNews({ context, address, form, once }: Sent): Promise<Answer> {
  const submission = parseWithZod(form, { schema: postNewsSchema })
  if (submission.status !== 'success') return invalid(submission)
  const at = await postNews(context.db, context.actor, { ...submission.value, address, once }, context.now)
  return done(pageOf(at, '#novedades'), 'bottlenecks.notice.newsPosted')
}

async function sendDecision({ context, address, form, once }: Sent): Promise<Answer> {
  const submission = parseWithZod(form, { schema: moveBottleneckSchema })
  if (submission.status !== 'success') return invalid(submission)
  const { responsible, targetDate, resolvability, horizon, ...rest } = submission.value
  // A field that was sent empty takes away what there was; one that was not sent leaves it.
  const sent = <T>(name: string, value: T | undefined) => (form.has(name) ? (value ?? null) : undefined)
  const decision: Decision = {
    ...rest,
    address,
    once,
    publicUrl: context.env.PUBLIC_URL,
    responsible: sent('responsible', responsible),
    targetDate: sent('targetDate', targetDate),
    resolvability: sent('resolvability', resolvability),
    horizon: sent('horizon', horizon),
  }
  const errors = await checkDecision(context.db, decision)
  if (Object.keys(errors).length > 0) return invalid(submission, errors)
  const at = await moveBottleneck(context.db, context.actor, decision, context.now)
  return done(pageOf(at), 'bottlenecks.notice.decided')
}

async function sendAcceptance({ context, address, form, once }: Sent): Promise<Answer> {
  const submission = parseWithZod(form, { schema: acceptSuggestionSchema })
  if (submission.status !== 'success') return invalid(submission)
  const input = { ...submission.value, address, once, publicUrl: context.env.PUBLIC_URL }
  const at = await acceptSuggestion(context.db, context.actor, input, context.now)
  return done(pageOf(at), 'suggestions.accepted')
}

async function sendDismissal({ context, address, form, once }: Sent): Promise<Answer> {
  const submission = parseWithZod(form, { schema: dismissSuggestionSchema })
  if (submission.status !== 'success') return invalid(submission)
  const at = await dismissSuggestion(context.db, context.actor, { ...submission.value, address, once }, context.now)
  return done(pageOf(at), 'suggestions.dismissed')
}

const unknownIntent = ({ form }: Sent): Answer =>
  invalid(parseWithZod(form, { schema: z.object({ intent: z.never('errors.invalidChoice') }) }))

/** Answers the form whose button said `intent`. */
export function answer(intent: BottleneckIntent | null, sent: Sent): Promise<Answer> | Answer {
  switch (intent) {
    case 'report-severity':
      return sendSeverity(sent)
    case 'withdraw-severity':
      return sendWithdrawal(sent)
    case 'post-news':
      return sendNews(sent)
    case 'move':
      return sendDecision(sent)
    case 'accept-suggestion':
      return sendAcceptance(sent)
    case 'dismiss-suggestion':
      return sendDismissal(sent)
    case null:
      return unknownIntent(sent)
  }
}
