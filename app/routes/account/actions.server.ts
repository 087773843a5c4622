import { parseWithZod } from '@conform-to/zod/v4'
import type { AppLoadContext } from '@remix-run/node'
import { emailChangeSchema, eraseSchema, passwordChangeSchema, profileSchema } from '#app/domain/accounts.ts'
import { notFound } from '#app/domain/errors.ts'
import { done, invalid } from '#app/server/handlers.server.ts'
import { insidePath } from '#app/server/redirects.ts'
import { withSession } from '#app/server/session-cookie.server.ts'
import {
  demandSignedIn,
  endOneSession,
  endOtherSessions,
  switchActingFor,
  updateProfile,
} from '#app/services/account.server.ts'
import { changePassword, requestEmailChange } from '#app/services/account-credentials.server.ts'
import { eraseOwnAccount } from '#app/services/erasure.server.ts'
import { leaveParty } from '#app/services/people.server.ts'

interface Sent {
  context: AppLoadContext
  form: FormData
  once: string | undefined
}
type Answer = Response | ReturnType<typeof invalid>

const WRONG_PASSWORD = { currentPassword: ['accounts.errors.wrongPassword'] }
const text = (form: FormData, name: string) => String(form.get(name) ?? '')

/** The forms of `/cuenta`, by the `intent` of their button. */
const ANSWERS: Record<string, (sent: Sent) => Promise<Answer>> = {
  switch: async ({ context, form }) => {
    const { db, actor, sessionId } = context
    const party = await switchActingFor(db, actor, sessionId, text(form, 'actingFor'))
    return done(insidePath(text(form, 'volver'), '/cuenta'), 'accounts.notice.switched', { party })
  },

  leave: async ({ context, form, once }) => {
    const { db, actor, env, now } = context
    const input = { membershipId: text(form, 'membership'), handBack: false, publicUrl: env.PUBLIC_URL }
    await leaveParty(db, actor, input, now, once)
    return done('/cuenta', 'accounts.notice.left')
  },

  'hand-back': async ({ context, form, once }) => {
    const { db, actor, env, now } = context
    const input = { membershipId: text(form, 'membership'), handBack: true, publicUrl: env.PUBLIC_URL }
    await leaveParty(db, actor, input, now, once)
    return done('/cuenta', 'accounts.notice.handedBack')
  },

  profile: async ({ context, form }) => {
    const submission = parseWithZod(form, { schema: profileSchema })
    if (submission.status !== 'success') return invalid(submission)
    await updateProfile(context.db, context.actor, submission.value)
    return done('/cuenta', 'accounts.notice.profileSaved')
  },

  email: async ({ context, form, once }) => {
    const submission = parseWithZod(form, { schema: emailChangeSchema })
    if (submission.status !== 'success') return invalid(submission)
    const { db, actor, env, ip, now } = context
    const input = { ...submission.value, ip }
    if (!(await requestEmailChange(db, actor, input, now, env.PUBLIC_URL, once))) {
      return invalid(submission, WRONG_PASSWORD)
    }
    return done('/cuenta', 'accounts.notice.emailSent', { email: input.email })
  },

  password: async ({ context, form, once }) => {
    const submission = parseWithZod(form, { schema: passwordChangeSchema })
    if (submission.status !== 'success') return invalid(submission)
    const { db, actor, ip, now, sessionId } = context
    if (!(await changePassword(db, actor, sessionId, { ...submission.value, ip }, now, once))) {
      return invalid(submission, WRONG_PASSWORD)
    }
    return done('/cuenta', 'accounts.notice.passwordChanged')
  },

  'end-session': async ({ context, form }) => {
    await endOneSession(context.db, context.actor, text(form, 'session'))
    return done('/cuenta', 'accounts.notice.sessionEnded')
  },

  'end-others': async ({ context }) => {
    await endOtherSessions(context.db, context.actor, context.sessionId)
    return done('/cuenta', 'accounts.notice.sessionsEnded')
  },

  erase: async ({ context, form }) => {
    const submission = parseWithZod(form, { schema: eraseSchema })
    if (submission.status !== 'success') return invalid(submission)
    const { db, actor, env, ip, now } = context
    const proof = { currentPassword: submission.value.currentPassword, ip }
    if (!(await eraseOwnAccount(db, actor, proof, env.PUBLIC_URL, now))) return invalid(submission, WRONG_PASSWORD)
    return withSession(done('/', 'accounts.notice.erased'), context, null)
  },
}

export async function answer(sent: Sent): Promise<Answer> {
  demandSignedIn(sent.context.actor)
  const intent = text(sent.form, 'intent')
  const act = Object.hasOwn(ANSWERS, intent) ? ANSWERS[intent] : undefined
  if (!act) throw notFound()
  return act(sent)
}
