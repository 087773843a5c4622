import { parseWithZod } from '@conform-to/zod/v4'
import { data } from '@remix-run/node'
import { proposeAllianceSchema } from '#app/domain/alliance-forms.ts'
import { demand, ownParty } from '#app/domain/permissions.ts'
import { done, type FormAnswer, invalid, pageAction } from '#app/server/handlers.server.ts'
import { type ShownParty, toShown } from '#app/services/alliance-form.server.ts'
import { chooseParties, type UnclearParties } from '#app/services/alliance-parties.server.ts'
import { proposeAlliance } from '#app/services/alliances.server.ts'
import { filesFolder, judgeFile, withUpload } from '#app/services/files.server.ts'
import { sentBefore } from '#app/services/transactions.server.ts'

/** The form as it was filled, and what it asks back about its parties. */
export interface ProposalAnswer extends FormAnswer {
  meanings?: Record<number, ShownParty[]>
  similar?: ShownParty[]
}

export const proposeAction = pageAction(async ({ context, form, once }) => {
  const { db, actor, env, now } = context
  demand(actor, 'alliance.propose', ownParty(actor))
  const before = await sentBefore(db, once)
  if (before) return done(`/alianzas/${before}`, 'alliances.notice.proposed')

  const submission = parseWithZod(form, { schema: proposeAllianceSchema })
  if (submission.status !== 'success') return invalid(submission)
  const { evidenceFile, ...fields } = submission.value
  const judged = evidenceFile ? await judgeFile(evidenceFile) : null
  if (judged && 'error' in judged) return invalid(submission, { evidenceFile: [judged.error] })
  const found = await chooseParties(db, actor, fields)
  if ('unclear' in found) return askBack(invalid(submission, found.unclear.errors).data, found.unclear)

  const file = evidenceFile && judged ? { content: evidenceFile, ...judged } : null
  const slug = await withUpload(db, filesFolder(env.DATA_DIR), file, upload =>
    proposeAlliance(db, actor, { ...fields, ...found.chosen, upload, publicUrl: env.PUBLIC_URL, once }, now),
  )
  return done(`/alianzas/${slug}`, 'alliances.notice.proposed')
})

function askBack(answer: FormAnswer, { meanings, similar }: UnclearParties) {
  const shown = Object.entries(meanings).map(([index, choices]) => [index, choices.map(toShown)] as const)
  const asked: ProposalAnswer = { ...answer, meanings: Object.fromEntries(shown), similar: similar.map(toShown) }
  return data(asked, { status: 400 })
}
