import { parseWithZod } from '@conform-to/zod/v4'
import { z } from 'zod'
import { addReadingSchema, attestSchema, correctReadingSchema, setGoalSchema } from '#app/domain/result-forms.ts'
import { done, invalid, pageAction } from '#app/server/handlers.server.ts'
import { demandResultIntent, type ResultIntent } from '#app/services/result-intents.server.ts'
import { addReading, attestReading, correctReading, setGoal } from '#app/services/results.server.ts'

type Args = Parameters<Parameters<typeof pageAction>[0]>[0]
type Answer = ReturnType<typeof done> | ReturnType<typeof invalid>

/** The forms of a result's page, told apart by `intent`. */
export const resultAction = pageAction(async (args): Promise<Answer> => {
  const { db, actor } = args.context
  const intent = await demandResultIntent(db, actor, args.params.id ?? '', args.form.get('intent'))
  if (!intent) {
    return invalid(parseWithZod(args.form, { schema: z.object({ intent: z.never('errors.invalidChoice') }) }))
  }
  return SENDERS[intent](args)
})

const back = (id: string, intent: ResultIntent) => done(`/resultados/${id}`, `results.notice.${intent}`)

async function sendReading({ context: { db, actor, now }, params, form, once }: Args): Promise<Answer> {
  const submission = parseWithZod(form, { schema: addReadingSchema })
  if (submission.status !== 'success') return invalid(submission)
  const id = await addReading(db, actor, { ...submission.value, id: params.id ?? '', once }, now)
  return back(id, 'add-reading')
}

async function sendCorrection({ context: { db, actor, now }, params, form, once }: Args): Promise<Answer> {
  const submission = parseWithZod(form, { schema: correctReadingSchema })
  if (submission.status !== 'success') return invalid(submission)
  const id = await correctReading(db, actor, { ...submission.value, id: params.id ?? '', once }, now)
  return back(id, 'correct-reading')
}

async function sendAttestation({ context: { db, actor, now }, params, form, once }: Args): Promise<Answer> {
  const submission = parseWithZod(form, { schema: attestSchema })
  if (submission.status !== 'success') return invalid(submission)
  const id = await attestReading(db, actor, { ...submission.value, id: params.id ?? '', once }, now)
  return back(id, 'attest')
}

async function sendGoal({ context: { db, actor, now }, params, form, once }: Args): Promise<Answer> {
  const submission = parseWithZod(form, { schema: setGoalSchema })
  if (submission.status !== 'success') return invalid(submission)
  const id = await setGoal(db, actor, { ...submission.value, id: params.id ?? '', once }, now)
  return back(id, 'set-goal')
}

const SENDERS: Record<ResultIntent, (args: Args) => Promise<Answer>> = {
  'add-reading': sendReading,
  'correct-reading': sendCorrection,
  attest: sendAttestation,
  'set-goal': sendGoal,
}
