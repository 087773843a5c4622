import { notFound } from '#app/domain/errors.ts'
import { newId } from '#db/ids.ts'
import { deleteTokensOfUser, findUsableToken, insertAccountToken, updateTokenUsed } from '#db/queries/account-tokens.ts'
import { deleteSessionsOfUser } from '#db/queries/sessions.ts'
import { findUserByEmail, getUser, updateUserPassword } from '#db/queries/users.ts'
import type { Db } from '#db/schema.ts'
import type { JobHandler } from './job-kinds.server.ts'
import { enqueueJob } from './job-queue.server.ts'
import { tellByMail } from './mail.server.ts'
import { forgetFailures } from './password-check.server.ts'
import { hashPassword } from './passwords.server.ts'
import { type Limit, readerAt, spendUse } from './rate-limit.server.ts'
import { hashToken, newToken } from './tokens.server.ts'

const HOUR_MS = 3_600_000
const messageKey = 'accounts.errors.tooManyRequests'
const BY_ACCOUNT: Limit = { name: 'recovery-account', uses: 3, windowMs: HOUR_MS, messageKey }
const BY_ADDRESS: Limit = { name: 'recovery-address', uses: 20, windowMs: HOUR_MS, messageKey }
const GONE = 'accounts.recovery.gone'

/**
 * Asks for a link to choose a new password. Whether there is such an account is looked at afterwards, by a job, so
 * that neither the answer nor its time tells.
 *
 * @throws DomainError 429 after three for the e-mail or twenty from the address in an hour
 */
export async function requestRecovery(db: Db, input: { email: string; ip: string }, now: Date): Promise<void> {
  await spendUse(db, BY_ADDRESS, readerAt(input.ip), now)
  await spendUse(db, BY_ACCOUNT, input.email, now)
  await enqueueJob(db, { kind: 'recovery.send', payload: { email: input.email } }, now)
}

/** Mails the link, valid for an hour, to whoever has an account; earlier links stop working. */
export const sendRecovery: JobHandler<{ email: string }> = async (db, { email }, { publicUrl }, now) => {
  await db.transaction().execute(async trx => {
    const user = await findUserByEmail(trx, email)
    if (!user) return
    const token = newToken()
    await deleteTokensOfUser(trx, user.id, 'recovery')
    await insertAccountToken(trx, {
      id: newId(),
      tokenHash: hashToken(token),
      purpose: 'recovery',
      userId: user.id,
      email: null,
      createdAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + HOUR_MS).toISOString(),
      usedAt: null,
    })
    const link = `${publicUrl}/recuperar/${token}`
    await tellByMail(trx, { email, language: user.language }, 'recovery', { link }, now)
  })
}

/** @throws 404 when the link was used, has expired or never was */
export async function demandRecoveryLink(db: Db, token: string, now: Date): Promise<void> {
  if (!(await findUsableToken(db, hashToken(token), 'recovery', now))) throw notFound(GONE)
}

/**
 * Sets a new password with a link that was mailed: every session ends, and the person is told.
 *
 * @throws 404 when the link was used, has expired or never was: of many that try at once, one gets through
 */
export async function resetPassword(db: Db, token: string, newPassword: string, now: Date): Promise<void> {
  await demandRecoveryLink(db, token, now)
  const passwordHash = await hashPassword(newPassword)
  const email = await db.transaction().execute(async trx => {
    const found = await findUsableToken(trx, hashToken(token), 'recovery', now)
    if (!found || !(await updateTokenUsed(trx, found.id, now))) throw notFound(GONE)
    const user = await getUser(trx, found.userId)
    if (!user.email) throw notFound(GONE)
    await updateUserPassword(trx, user.id, passwordHash)
    await deleteSessionsOfUser(trx, user.id)
    await tellByMail(trx, { email: user.email, language: user.language }, 'passwordChanged', {}, now)
    return user.email
  })
  await forgetFailures(db, email)
}
