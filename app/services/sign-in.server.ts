import { deviceOf } from '#app/domain/devices.ts'
import type { Db } from '#db/schema.ts'
import { endSession, startSession } from './auth.server.ts'
import { checkPassword, type PasswordTry } from './password-check.server.ts'

export interface SignInInput extends PasswordTry {
  userAgent: string | null
  /** The session the browser already had: it ends. */
  previousSession: string | null
}

/**
 * The raw id of a new session, or null when e-mail and password do not belong together.
 *
 * @throws DomainError 429 after too many failures
 */
export async function signIn(db: Db, input: SignInInput, now: Date): Promise<string | null> {
  const user = await checkPassword(db, input, now)
  if (!user) return null
  if (input.previousSession) await endSession(db, input.previousSession, now)
  return startSession(db, user.id, deviceOf(input.userAgent), now)
}
