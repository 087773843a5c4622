import { parseWithZod } from '@conform-to/zod/v4'
import { data } from '@remix-run/node'
import { demand, ownParty } from '#app/domain/permissions.ts'
import { recordProjectSchema } from '#app/domain/project-forms.ts'
import { done, type FormAnswer, invalid, pageAction } from '#app/server/handlers.server.ts'
import { type ShownParty, toShown } from '#app/services/alliance-form.server.ts'
import { chooseForProject, type UnclearProject } from '#app/services/project-parties.server.ts'
import { recordProject } from '#app/services/project-recording.server.ts'
import { sentBefore } from '#app/services/transactions.server.ts'

/** The form as it was filled, and what it asks back about its parties. */
export interface NewProjectAnswer extends FormAnswer {
  meanings?: Record<number, ShownParty[]>
}

export const recordAction = pageAction(async ({ context, form, once }) => {
  const { db, actor, env, now } = context
  demand(actor, 'project.record', ownParty(actor))
  const before = await sentBefore(db, once)
  if (before) return done(`/proyectos/${before}`, 'projects.notice.recorded')

  const submission = parseWithZod(form, { schema: recordProjectSchema })
  // Said at once with what is wrong in other fields: nobody corrects a form twice.
  const isAlone = form.getAll('party').every(typed => String(typed).trim() === '')
  if (submission.status !== 'success') {
    return invalid(submission, isAlone ? { 'party[0]': ['projects.errors.otherParty'] } : undefined)
  }
  const found = await chooseForProject(db, actor, submission.value)
  if ('unclear' in found) return askBack(invalid(submission, found.unclear.errors).data, found.unclear)
  const { title, description, startDate, endDate, evidenceUrl } = submission.value
  const words = { title, description, startDate, endDate, evidenceUrl }
  const slug = await recordProject(db, actor, { ...words, ...found.chosen, publicUrl: env.PUBLIC_URL, once }, now)
  return done(`/proyectos/${slug}`, 'projects.notice.recorded')
})

function askBack(answer: FormAnswer, { meanings }: UnclearProject) {
  const shown = Object.entries(meanings).map(([index, choices]) => [index, choices.map(toShown)] as const)
  const asked: NewProjectAnswer = { ...answer, meanings: Object.fromEntries(shown) }
  return data(asked, { status: 400 })
}
