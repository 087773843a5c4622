import type { Actor } from '#app/domain/actors.ts'
import { conflict, notFound } from '#app/domain/errors.ts'
import { newId } from '#db/ids.ts'
import { hashSessionId } from '#db/lucia-adapter.ts'
import { deleteTokensOfUser, findUsableToken, insertAccountToken, updateTokenUsed } from '#db/queries/account-tokens.ts'
import { updateOutboxAddress } from '#db/queries/outbox.ts'
import { deleteSessionsOfUser } from '#db/queries/sessions.ts'
import { findUserByEmail, getUser, updateUserEmail, updateUserPassword } from '#db/queries/users.ts'
import type { Db, Row } from '#db/schema.ts'
import { demandSignedIn } from './account.server.ts'
import { tellByMail } from './mail.server.ts'
import { CHOSEN_KINDS } from './mail-topics.server.ts'
import { checkPassword } from './password-check.server.ts'
import { hashPassword } from './passwords.server.ts'
import { hashToken, newToken } from './tokens.server.ts'
import { wasSent, writeOnce } from './transactions.server.ts'

const DAY_MS = 24 * 3_600_000
const GONE = 'accounts.emailChange.gone'

/** What a change of one's own credentials is proved with. */
export interface Proof {
  currentPassword: string
  ip: string
}

/** The person's account if the password is theirs, else null. Tries count as tries to sign in. */
export async function proveOwner(db: Db, actor: Actor, proof: Proof, now: Date): Promise<Row<'user'> | null> {
  const { email } = await getUser(db, demandSignedIn(actor).userId)
  return checkPassword(db, { email: email ?? '', password: proof.currentPassword, ip: proof.ip }, now)
}

/**
 * Sets a new password and ends every other session. False when the current one is wrong.
 *
 * @throws 429 after too many wrong ones
 */
export async function changePassword(
  db: Db,
  actor: Actor,
  sessionId: string | null,
  input: Proof & { newPassword: string },
  now: Date,
  once?: string,
): Promise<boolean> {
  if (await wasSent(db, once)) return true
  const user = await proveOwner(db, actor, input, now)
  if (!user?.email) return false
  const receiver = { email: user.email, language: user.language }
  const passwordHash = await hashPassword(input.newPassword)
  await writeOnce(db, once, now, async trx => {
    await updateUserPassword(trx, user.id, passwordHash)
    await deleteSessionsOfUser(trx, user.id, sessionId ? hashSessionId(sessionId) : undefined)
    await deleteTokensOfUser(trx, user.id, 'recovery')
    await tellByMail(trx, receiver, 'passwordChanged', {}, now)
    return user.id
  })
  return true
}

/**
 * Asks to move the account to another address: a link goes there, and nothing changes until it is opened. An address
 * that has an account gets none, and the answer is the same. False when the current password is wrong.
 *
 * @throws 429 after too many wrong passwords
 */
export async function requestEmailChange(
  db: Db,
  actor: Actor,
  input: Proof & { email: string },
  now: Date,
  publicUrl: string,
  once?: string,
): Promise<boolean> {
  if (await wasSent(db, once)) return true
  const user = await proveOwner(db, actor, input, now)
  if (!user) return false
  const token = newToken()
  await writeOnce(db, once, now, async trx => {
    await deleteTokensOfUser(trx, user.id, 'email-change')
    await insertAccountToken(trx, {
      id: newId(),
      tokenHash: hashToken(token),
      purpose: 'email-change',
      userId: user.id,
      email: input.email,
      createdAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + DAY_MS).toISOString(),
      usedAt: null,
    })
    const link = `${publicUrl}/cuenta/correo/${token}`
    const isTaken = (await findUserByEmail(trx, input.email)) !== undefined
    if (!isTaken) await tellByMail(trx, { email: input.email, language: user.language }, 'emailChange', { link }, now)
    return user.id
  })
  return true
}

/** @throws 404 when the link was used, has expired or never was */
export async function readEmailChange(db: Db, token: string, now: Date): Promise<{ email: string }> {
  const found = await findUsableToken(db, hashToken(token), 'email-change', now)
  if (!found?.email) throw notFound(GONE)
  return { email: found.email }
}

/**
 * Moves the account to the address that was confirmed, with the mails of what it follows and takes part in, and tells the
 * old one.
 *
 * @throws 404 when the link was used or has expired, 409 when the address has got an account since
 */
export async function confirmEmailChange(db: Db, token: string, now: Date): Promise<void> {
  await db.transaction().execute(async trx => {
    const found = await findUsableToken(trx, hashToken(token), 'email-change', now)
    if (!found?.email || !(await updateTokenUsed(trx, found.id, now))) throw notFound(GONE)
    if (await findUserByEmail(trx, found.email)) throw conflict('accounts.errors.emailTaken')
    const user = await getUser(trx, found.userId)
    await updateUserEmail(trx, user.id, found.email)
    // Digests know by it what they need not tell again, and erasing finds it. What is about the account stays where it was.
    if (user.email) await updateOutboxAddress(trx, { from: user.email, to: found.email, kinds: CHOSEN_KINDS })
    await deleteTokensOfUser(trx, user.id, 'recovery')
    if (user.email) await tellByMail(trx, { email: user.email, language: user.language }, 'emailChanged', {}, now)
  })
}
