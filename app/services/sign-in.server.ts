import { deviceOf } from '#app/domain/devices.ts'
import { findUserByEmail } from '#db/queries/users.ts'
import type { Db } from '#db/schema.ts'
import { endSession, startSession } from './auth.server.ts'
import { oneAtATime } from './one-at-a-time.server.ts'
import { verifyPassword } from './passwords.server.ts'
import { demandUseLeft, forgetUses, type Limit, readerAt, spendUse } from './rate-limit.server.ts'

const QUARTER_HOUR_MS = 15 * 60_000
const messageKey = 'accounts.errors.tooManySignIns'
const FAILURES_BY_ACCOUNT: Limit = { name: 'sign-in-account', uses: 5, windowMs: QUARTER_HOUR_MS, messageKey }
const FAILURES_BY_ADDRESS: Limit = { name: 'sign-in-address', uses: 100, windowMs: QUARTER_HOUR_MS, messageKey }

export interface SignInInput {
  /** In lower case. */
  email: string
  password: string
  ip: string
  userAgent: string | null
  /** The session the browser already had: it ends. */
  previousSession: string | null
}

/**
 * The raw id of a new session, or null when e-mail and password do not belong together. Nobody learns which e-mails
 * exist: an unknown one costs as much time, and counts as much, as a wrong password.
 *
 * @throws DomainError 429 after five failures for the account or a hundred from the address in 15 minutes
 */
export async function signIn(db: Db, input: SignInInput, now: Date): Promise<string | null> {
  const address = readerAt(input.ip)
  // One after the other, so that tries sent all at once do not pass before the first of them is counted.
  return oneAtATime(`sign-in ${input.email}`, async () => {
    await demandUseLeft(db, FAILURES_BY_ADDRESS, address, now)
    await demandUseLeft(db, FAILURES_BY_ACCOUNT, input.email, now)
    const user = await findUserByEmail(db, input.email)
    const right = await verifyPassword(user?.passwordHash, input.password)
    if (!user || !right) {
      await spendUse(db, FAILURES_BY_ADDRESS, address, now)
      await spendUse(db, FAILURES_BY_ACCOUNT, input.email, now)
      return null
    }
    await forgetUses(db, FAILURES_BY_ACCOUNT, input.email)
    if (input.previousSession) await endSession(db, input.previousSession, now)
    return startSession(db, user.id, deviceOf(input.userAgent), now)
  })
}
