import type { Actor } from '#app/domain/actors.ts'
import { conflict, notFound } from '#app/domain/errors.ts'
import { demand } from '#app/domain/permissions.ts'
import { serverI18n } from '#app/i18n/i18n.server.ts'
import { updateAccessRequestsErased } from '#db/queries/access-requests.ts'
import { deleteTokensOfUser } from '#db/queries/account-tokens.ts'
import { updateErrorReportsErased } from '#db/queries/error-reports.ts'
import { recordEvent } from '#db/queries/events.ts'
import { deleteFollowsOfUser } from '#db/queries/follows.ts'
import { updateInvitationsErased } from '#db/queries/invitations.ts'
import { deleteMailStateOfUser } from '#db/queries/mail-preferences.ts'
import { deleteNoticeStateOfUser } from '#db/queries/notices.ts'
import { deleteOutboxMailsTo } from '#db/queries/outbox.ts'
import { deleteSessionsOfUser } from '#db/queries/sessions.ts'
import { deleteTopicFollowsOfUser } from '#db/queries/topic-follows.ts'
import { countCoordinators, findUser, updateUserErased } from '#db/queries/users.ts'
import type { Db, Trx } from '#db/schema.ts'
import { type Proof, proveOwner } from './account-credentials.server.ts'
import { endAllMemberships, NETWORK } from './memberships.server.ts'
import { writeOnce } from './transactions.server.ts'

/**
 * Erases one's own account. What the person did stays in the history, signed by nobody; a party that only they managed
 * goes back to the coordination. False when the password is wrong.
 *
 * @throws 409 for the last coordinator, 429 after too many wrong passwords
 */
export async function eraseOwnAccount(
  db: Db,
  actor: Actor,
  proof: Proof,
  publicUrl: string,
  now: Date,
): Promise<boolean> {
  const user = await proveOwner(db, actor, proof, now)
  if (!user) return false
  await db.transaction().execute(trx => erase(trx, actor, user.id, publicUrl, now))
  return true
}

/** Erases somebody's account, as the coordination, when they ask for it. */
export async function erasePerson(
  db: Db,
  actor: Actor,
  input: { userId: string; publicUrl: string },
  now: Date,
  once?: string,
): Promise<void> {
  demand(actor, 'coordination.enter')
  await writeOnce(db, once, now, async trx => {
    await erase(trx, actor, input.userId, input.publicUrl, now)
    return input.userId
  })
}

async function erase(trx: Trx, actor: Actor, userId: string, publicUrl: string, now: Date): Promise<void> {
  const user = await findUser(trx, userId)
  if (!user || user.erasedAt) throw notFound()
  await endAllMemberships(trx, actor, userId, publicUrl, now)
  await updateUserErased(trx, userId, serverI18n(user.language).t('accounts.erasedName'), now)
  if (user.isCoordinator && (await countCoordinators(trx)) === 0) throw conflict('accounts.errors.lastCoordinator')
  await deleteSessionsOfUser(trx, userId)
  await deleteFollowsOfUser(trx, userId)
  await deleteTopicFollowsOfUser(trx, userId)
  await deleteNoticeStateOfUser(trx, userId)
  await deleteMailStateOfUser(trx, userId)
  await deleteTokensOfUser(trx, userId)
  await updateErrorReportsErased(trx, userId, user.email)
  if (user.email) {
    await updateInvitationsErased(trx, user.email, now)
    await updateAccessRequestsErased(trx, user.email)
    await deleteOutboxMailsTo(trx, user.email)
  }
  await recordEvent(
    trx,
    actor,
    { verb: 'person.erased', subject: NETWORK, audience: 'coordination', payload: { userId } },
    now,
  )
}
