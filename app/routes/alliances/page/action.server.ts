import { parseWithZod } from '@conform-to/zod/v4'
import { addEvidenceSchema, answerAllianceSchema } from '#app/domain/alliance-forms.ts'
import { done, invalid, pageAction } from '#app/server/handlers.server.ts'
import {
  confirmAlliance,
  declineAlliance,
  disputeAlliance,
  endAlliance,
  renewAlliance,
  withdrawAlliance,
} from '#app/services/alliance-answers.server.ts'
import { addEvidence } from '#app/services/alliance-evidence.server.ts'
import { demandPartyOf } from '#app/services/alliance-state.server.ts'
import { filesFolder, judgeFile, withUpload } from '#app/services/files.server.ts'

type Args = Parameters<Parameters<typeof pageAction>[0]>[0]

/** The forms of an alliance's page, told apart by `intent`. */
export const allianceAction = pageAction(async args =>
  args.form.get('intent') === 'add-evidence' ? addEvidenceTo(args) : answerTo(args),
)

async function answerTo({ context, params, form, once }: Args) {
  const { db, actor, now, env } = context
  const slug = params.slug ?? ''
  await demandPartyOf(db, actor, 'alliance.answer', slug)
  const submission = parseWithZod(form, { schema: answerAllianceSchema })
  if (submission.status !== 'success') return invalid(submission)
  const answer = { slug, publicUrl: env.PUBLIC_URL, once }
  const { value } = submission
  const page = `/alianzas/${slug}`
  switch (value.intent) {
    case 'confirm':
      await confirmAlliance(db, actor, { ...answer, ...value }, now)
      return done(page, 'alliances.notice.confirmed')
    case 'decline':
      await declineAlliance(db, actor, { ...answer, ...value }, now)
      return done(page, 'alliances.notice.declined')
    case 'withdraw':
      await withdrawAlliance(db, actor, { ...answer, ...value }, now)
      return done(page, 'alliances.notice.withdrawn')
    case 'dispute':
      await disputeAlliance(db, actor, { ...answer, ...value }, now)
      return done(page, 'alliances.notice.disputed')
    case 'end':
      await endAlliance(db, actor, { ...answer, ...value }, now)
      return done(page, 'alliances.notice.ended')
    case 'renew':
      await renewAlliance(db, actor, { ...answer, ...value }, now)
      return done(page, 'alliances.notice.renewed')
  }
}

async function addEvidenceTo({ context, params, form, once }: Args) {
  const { db, actor, now, env } = context
  const slug = params.slug ?? ''
  await demandPartyOf(db, actor, 'alliance.add-evidence', slug)
  const submission = parseWithZod(form, { schema: addEvidenceSchema })
  if (submission.status !== 'success') return invalid(submission)
  const { evidenceFile, evidenceUrl, label } = submission.value
  const judged = evidenceFile ? await judgeFile(evidenceFile) : null
  if (judged && 'error' in judged) return invalid(submission, { evidenceFile: [judged.error] })
  const file = evidenceFile && judged ? { content: evidenceFile, ...judged } : null
  await withUpload(db, filesFolder(env.DATA_DIR), file, upload =>
    addEvidence(db, actor, { slug, url: evidenceUrl, upload, label, once }, now),
  )
  return done(`/alianzas/${slug}#evidencia`, 'alliances.notice.evidenceAdded')
}
