import { parseWithZod } from '@conform-to/zod/v4'
import { z } from 'zod'
import { correctReadingSchema, showReadingsSchema, withdrawReadingSchema } from '#app/domain/maturity-forms.ts'
import { done, invalid, pageAction } from '#app/server/handlers.server.ts'
import { demandMaturityIntent } from '#app/services/maturity-intents.server.ts'
import { showReadings } from '#app/services/maturity-publishing.server.ts'
import { correctReading } from '#app/services/maturity-recording.server.ts'
import { withdrawReading } from '#app/services/maturity-withdrawal.server.ts'

type Args = Parameters<Parameters<typeof pageAction>[0]>[0]
type Answer = ReturnType<typeof done> | ReturnType<typeof invalid>

/** The forms of the page of readings, told apart by `intent`. */
export const readingsAction = pageAction(async (args): Promise<Answer> => {
  const { context, params, form } = args
  const intent = await demandMaturityIntent(context.db, context.actor, params.slug ?? '', form.get('intent'))
  if (intent === 'correct') return correct(args)
  if (intent === 'withdraw') return withdraw(args)
  if (intent) return show(args)
  return invalid(parseWithZod(form, { schema: z.object({ intent: z.never('errors.invalidChoice') }) }))
})

const back = (slug: string, intent: string) => done(`/clusteres/${slug}/madurez`, `maturity.notice.${intent}`)

async function correct({ context: { db, actor, now }, params, form, once }: Args): Promise<Answer> {
  const submission = parseWithZod(form, { schema: correctReadingSchema })
  if (submission.status !== 'success') return invalid(submission)
  const slug = await correctReading(db, actor, { ...submission.value, slug: params.slug ?? '', once }, now)
  return back(slug, 'correct')
}

async function withdraw({ context: { db, actor, now }, params, form, once }: Args): Promise<Answer> {
  const submission = parseWithZod(form, { schema: withdrawReadingSchema })
  if (submission.status !== 'success') return invalid(submission)
  const slug = await withdrawReading(db, actor, { ...submission.value, slug: params.slug ?? '', once }, now)
  return back(slug, 'withdraw')
}

async function show({ context: { db, actor, now }, params, form, once }: Args): Promise<Answer> {
  const submission = parseWithZod(form, { schema: showReadingsSchema })
  if (submission.status !== 'success') return invalid(submission)
  const slug = await showReadings(db, actor, { ...submission.value, slug: params.slug ?? '', once }, now)
  return back(slug, submission.value.intent)
}
