import { findUserByEmail } from '#db/queries/users.ts'
import type { Db, Row } from '#db/schema.ts'
import { oneAtATime } from './one-at-a-time.server.ts'
import { verifyPassword } from './passwords.server.ts'
import { demandUseLeft, forgetUses, type Limit, readerAt, spendUse } from './rate-limit.server.ts'

const QUARTER_HOUR_MS = 15 * 60_000
const messageKey = 'accounts.errors.tooManySignIns'
const FAILURES_BY_ACCOUNT: Limit = { name: 'sign-in-account', uses: 5, windowMs: QUARTER_HOUR_MS, messageKey }
const FAILURES_BY_ADDRESS: Limit = { name: 'sign-in-address', uses: 100, windowMs: QUARTER_HOUR_MS, messageKey }

export interface PasswordTry {
  /** In lower case. */
  email: string
  password: string
  ip: string
}

/**
 * The account that e-mail and password belong to, if they belong together. Nobody learns which e-mails exist: an
 * unknown one costs as much time, and counts as much, as a wrong password.
 *
 * @throws DomainError 429 after five failures for the account or a hundred from the address in 15 minutes
 */
export async function checkPassword(db: Db, tried: PasswordTry, now: Date): Promise<Row<'user'> | null> {
  const address = readerAt(tried.ip)
  // One after the other, so that tries sent all at once do not pass before the first of them is counted.
  return oneAtATime(`password ${tried.email}`, async () => {
    await demandUseLeft(db, FAILURES_BY_ADDRESS, address, now)
    await demandUseLeft(db, FAILURES_BY_ACCOUNT, tried.email, now)
    const user = await findUserByEmail(db, tried.email)
    const right = await verifyPassword(user?.passwordHash, tried.password)
    if (user && right) {
      await forgetFailures(db, tried.email)
      return user
    }
    await spendUse(db, FAILURES_BY_ADDRESS, address, now)
    await spendUse(db, FAILURES_BY_ACCOUNT, tried.email, now)
    return null
  })
}

/** A new password, proved by mail, opens an account that was closed by failures. */
export async function forgetFailures(db: Db, email: string): Promise<void> {
  await forgetUses(db, FAILURES_BY_ACCOUNT, email)
}
