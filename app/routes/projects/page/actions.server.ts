import { parseWithZod } from '@conform-to/zod/v4'
import { z } from 'zod'
import { addEvidenceSchema } from '#app/domain/alliance-forms.ts'
import { answerProjectSchema, budgetSchema, milestoneSchema, postUpdateSchema } from '#app/domain/project-forms.ts'
import { done, invalid, pageAction } from '#app/server/handlers.server.ts'
import { filesFolder, judgeFile, withUpload } from '#app/services/files.server.ts'
import { answerProject } from '#app/services/project-answers.server.ts'
import { writeBudget } from '#app/services/project-budget.server.ts'
import { demandProjectIntent, type ProjectIntent } from '#app/services/project-intents.server.ts'
import { writeMilestone } from '#app/services/project-milestones.server.ts'
import { addProjectEvidence, postUpdate } from '#app/services/project-updates.server.ts'

type Args = Parameters<Parameters<typeof pageAction>[0]>[0]
type Answer = ReturnType<typeof done> | ReturnType<typeof invalid>

/** The forms of a project's page, told apart by `intent`. */
export const projectAction = pageAction(async (args): Promise<Answer> => {
  const { db, actor } = args.context
  const intent = await demandProjectIntent(db, actor, args.params.slug ?? '', args.form)
  if (!intent) {
    return invalid(parseWithZod(args.form, { schema: z.object({ intent: z.never('errors.invalidChoice') }) }))
  }
  return SENDERS[intent](args)
})

const back = (slug: string, intent: ProjectIntent, anchor = '') =>
  done(`/proyectos/${slug}${anchor}`, `projects.notice.${intent}`)

async function sendAnswer({ context: { db, actor, now, env }, params, form, once }: Args): Promise<Answer> {
  const submission = parseWithZod(form, { schema: answerProjectSchema })
  if (submission.status !== 'success') return invalid(submission)
  const { value } = submission
  const slug = params.slug ?? ''
  await answerProject(db, actor, { ...value, slug, publicUrl: env.PUBLIC_URL, once }, now)
  return back(slug, value.intent)
}

async function sendMilestone({ context: { db, actor, now }, params, form, once }: Args): Promise<Answer> {
  const submission = parseWithZod(form, { schema: milestoneSchema })
  if (submission.status !== 'success') return invalid(submission)
  const slug = await writeMilestone(db, actor, { ...submission.value, slug: params.slug ?? '', once }, now)
  return back(slug, submission.value.intent, '#hitos')
}

async function sendBudget({ context: { db, actor, now }, params, form, once }: Args): Promise<Answer> {
  const submission = parseWithZod(form, { schema: budgetSchema })
  if (submission.status !== 'success') return invalid(submission)
  const slug = await writeBudget(db, actor, { ...submission.value, slug: params.slug ?? '', once }, now)
  return back(slug, submission.value.intent, '#presupuesto')
}

async function sendUpdate({ context: { db, actor, now }, params, form, once }: Args): Promise<Answer> {
  const submission = parseWithZod(form, { schema: postUpdateSchema })
  if (submission.status !== 'success') return invalid(submission)
  const slug = await postUpdate(db, actor, { body: submission.value.body, slug: params.slug ?? '', once }, now)
  return back(slug, 'post-update', '#novedades')
}

async function sendEvidence({ context: { db, actor, now, env }, params, form, once }: Args): Promise<Answer> {
  const submission = parseWithZod(form, { schema: addEvidenceSchema })
  if (submission.status !== 'success') return invalid(submission)
  const { evidenceFile, evidenceUrl, label } = submission.value
  const judged = evidenceFile ? await judgeFile(evidenceFile) : null
  if (judged && 'error' in judged) return invalid(submission, { evidenceFile: [judged.error] })
  const file = evidenceFile && judged ? { content: evidenceFile, ...judged } : null
  const slug = params.slug ?? ''
  await withUpload(db, filesFolder(env.DATA_DIR), file, upload =>
    addProjectEvidence(db, actor, { slug, url: evidenceUrl, upload, label, once }, now),
  )
  return back(slug, 'add-evidence', '#evidencia')
}

const SENDERS: Record<ProjectIntent, (args: Args) => Promise<Answer>> = {
  confirm: sendAnswer,
  decline: sendAnswer,
  dispute: sendAnswer,
  start: sendAnswer,
  suspend: sendAnswer,
  resume: sendAnswer,
  complete: sendAnswer,
  cancel: sendAnswer,
  'add-milestone': sendMilestone,
  'change-milestone': sendMilestone,
  'drop-milestone': sendMilestone,
  'milestone-done': sendMilestone,
  'reopen-milestone': sendMilestone,
  'add-budget': sendBudget,
  'change-budget': sendBudget,
  'remove-budget': sendBudget,
  'post-update': sendUpdate,
  'add-evidence': sendEvidence,
}
