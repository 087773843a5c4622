import { parseWithZod } from '@conform-to/zod/v4'
import { commitSchema, initiativeActSchema } from '#app/domain/initiative-forms.ts'
import { closingProblem } from '#app/domain/initiatives.ts'
import { done, invalid, pageAction } from '#app/server/handlers.server.ts'
import { demandIntent } from '#app/services/initiative-access.server.ts'
import {
  changeCommitment,
  declineInvitation,
  joinInitiative,
  renewCommitment,
  withdrawCommitment,
} from '#app/services/initiative-commitments.server.ts'
import { castVote, decideInitiative } from '#app/services/initiative-decisions.server.ts'
import { cancelInitiative, reopenInitiative } from '#app/services/initiative-life.server.ts'
import { askAboutInitiative } from '#app/services/initiative-questions.server.ts'

type Args = Parameters<Parameters<typeof pageAction>[0]>[0]

/** The forms of an initiative's page, told apart by `intent`. */
export const initiativeAction = pageAction(async args => {
  const { context, params, form } = args
  const intent = form.get('intent')
  const slug = await demandIntent(context.db, context.actor, params.slug ?? '', intent)
  return intent === 'commit' || intent === 'change' ? commitTo(args, slug) : actOn(args, slug)
})

async function commitTo({ context, form, once }: Args, slug: string) {
  const { db, actor, now, env } = context
  const submission = parseWithZod(form, { schema: commitSchema })
  if (submission.status !== 'success') return invalid(submission)
  const { intent, ...commitment } = submission.value
  const input = { ...commitment, slug, publicUrl: env.PUBLIC_URL, once }
  if (intent === 'commit') {
    await joinInitiative(db, actor, input, now)
    return done(`/iniciativas/${slug}`, 'initiatives.notice.committed')
  }
  await changeCommitment(db, actor, input, now)
  return done(`/iniciativas/${slug}`, 'initiatives.notice.changed')
}

async function actOn({ context, form, once }: Args, slug: string) {
  const { db, actor, now, env } = context
  const submission = parseWithZod(form, { schema: initiativeActSchema })
  if (submission.status !== 'success') return invalid(submission)
  const { value } = submission
  const input = { ...value, slug, publicUrl: env.PUBLIC_URL, once }
  const page = `/iniciativas/${slug}`
  switch (value.intent) {
    case 'renew':
      await renewCommitment(db, actor, input, now)
      return done(page, 'initiatives.notice.renewed')
    case 'withdraw':
      await withdrawCommitment(db, actor, input, now)
      return done(page, 'initiatives.notice.withdrawn')
    case 'decline-invitation':
      await declineInvitation(db, actor, { ...input, ...value }, now)
      return done(page, 'initiatives.notice.declined')
    case 'vote':
      await castVote(db, actor, { ...input, ...value }, now)
      return done(page, 'initiatives.notice.voted')
    case 'ask':
      await askAboutInitiative(db, actor, { ...input, ...value }, now)
      return done(`${page}#preguntas`, 'initiatives.notice.asked')
    case 'decide':
      await decideInitiative(db, actor, input, now)
      return done(page, 'initiatives.notice.deciding')
    case 'cancel':
      await cancelInitiative(db, actor, input, now)
      return done(page, 'initiatives.notice.cancelled')
    case 'reopen': {
      const wrongDay = closingProblem(value.closesOn, now)
      if (wrongDay) return invalid(submission, { closesOn: [wrongDay] })
      await reopenInitiative(db, actor, { ...input, ...value }, now)
      return done(page, 'initiatives.notice.reopened')
    }
  }
}
