import { parseWithZod } from '@conform-to/zod/v4'
import { data } from '@remix-run/node'
import { initiativeDraftSchema, initiativeSchema } from '#app/domain/initiative-forms.ts'
import { closingProblem } from '#app/domain/initiatives.ts'
import { done, type FormAnswer, invalid, type pageAction } from '#app/server/handlers.server.ts'
import { findChoices, type UnclearChoices } from '#app/services/initiative-choices.server.ts'
import { publishInitiative, saveDraft } from '#app/services/initiative-drafts.server.ts'
import { editInitiative } from '#app/services/initiative-edits.server.ts'
import { sentBefore } from '#app/services/transactions.server.ts'

type Args = Parameters<Parameters<typeof pageAction>[0]>[0]

/** The form as it was filled, and what each entry that is not clear may mean. */
export interface InitiativeAnswer extends FormAnswer {
  meanings?: { typed: string; names: string[] }[]
}

/** Where the form is: which initiative it is of, if any, and whose. */
interface Place {
  slug?: string
  leaderId: string
}

/** Keeps what there is so far. */
export async function saveAction({ context, form, once }: Args, { slug, leaderId }: Place) {
  const { db, actor, now } = context
  const submission = parseWithZod(form, { schema: initiativeDraftSchema })
  if (submission.status !== 'success') return invalid(submission)
  const found = await findChoices(db, leaderId, submission.value)
  if ('unclear' in found) return askBack(submission, found.unclear)
  const saved = await saveDraft(db, actor, { ...submission.value, slug, chosen: found.chosen, once }, now)
  // Kept by the page itself while somebody types: nothing to tell, nowhere to go.
  if (form.get('auto') === '1') return data({ result: null, problem: null } satisfies FormAnswer)
  return done(`/iniciativas/${saved}/editar`, 'initiatives.notice.saved')
}

export async function publishAction({ context, form, once }: Args, { slug, leaderId }: Place) {
  const { db, actor, now, env } = context
  const before = await sentBefore(db, once)
  if (before) return done(`/iniciativas/${before}`, 'initiatives.notice.published')
  const submission = parseWithZod(form, { schema: initiativeSchema })
  if (submission.status !== 'success') return invalid(submission)
  const wrongDay = closingProblem(submission.value.closesOn, now)
  if (wrongDay) return invalid(submission, { closesOn: [wrongDay] })
  const found = await findChoices(db, leaderId, submission.value)
  if ('unclear' in found) return askBack(submission, found.unclear)
  const { chosen } = found
  const proposal = { ...submission.value, slug, chosen, publicUrl: env.PUBLIC_URL, once }
  const published = await publishInitiative(db, actor, proposal, now)
  return done(`/iniciativas/${published}`, 'initiatives.notice.published')
}

export async function editAction({ context, form, once }: Args, { slug = '', leaderId }: Place) {
  const { db, actor, now, env } = context
  const submission = parseWithZod(form, { schema: initiativeSchema })
  if (submission.status !== 'success') return invalid(submission)
  const wrongDay = closingProblem(submission.value.closesOn, now)
  if (wrongDay) return invalid(submission, { closesOn: [wrongDay] })
  const found = await findChoices(db, leaderId, submission.value)
  if ('unclear' in found) return askBack(submission, found.unclear)
  const { chosen } = found
  await editInitiative(db, actor, { ...submission.value, slug, chosen, publicUrl: env.PUBLIC_URL, once }, now)
  return done(`/iniciativas/${slug}`, 'initiatives.notice.edited')
}

function askBack(submission: Parameters<typeof invalid>[0], { errors, meanings }: UnclearChoices) {
  const shown = meanings.map(({ typed, choices }) => ({ typed, names: choices.slice(0, 5).map(one => one.name) }))
  const answer: InitiativeAnswer = { ...invalid(submission, errors).data, meanings: shown }
  return data(answer, { status: 400 })
}
