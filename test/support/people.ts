import type { SignedIn } from '#app/domain/actors.ts'
import { MAIL_TOPICS, type MailPreferences } from '#app/domain/mail-preferences.ts'
import { hashPassword } from '#app/services/passwords.server.ts'
import { newId } from '#db/ids.ts'
import { listMembershipsOfUser } from '#db/queries/memberships.ts'
import { findUserByEmail, insertUser } from '#db/queries/users.ts'
import type { Db, NewRow } from '#db/schema.ts'

export const TEST_PASSWORD = 'una clave larga de prueba'
const AT = '2026-01-15T12:00:00.000Z'

interface Further {
  password?: boolean
  /** How often they hear of a topic; of what their party takes part in at once, so that a test meets every mail. */
  hears?: Partial<MailPreferences>
}

/** A person with an account; gives the id. The password, where one is wanted, is `TEST_PASSWORD`. */
export async function createUser(
  db: Db,
  { password = false, hears = { 'taking-part': 'at-once' }, ...more }: Partial<NewRow<'user'>> & Further = {},
): Promise<string> {
  const id = newId()
  await insertUser(db, {
    id,
    email: `${id}@entidad.org`,
    name: 'Persona de prueba',
    passwordHash: password ? await hashPassword(TEST_PASSWORD) : null,
    isCoordinator: 0,
    language: 'es',
    demo: 0,
    createdAt: AT,
    erasedAt: null,
    ...more,
  })
  const userId = more.id ?? id
  const chosen = MAIL_TOPICS.flatMap(kind => (hears[kind] ? [{ userId, kind, frequency: hears[kind] }] : []))
  if (chosen.length > 0) await db.insertInto('mailPreference').values(chosen).execute()
  return userId
}

/** Whoever has this address, acting for the first of its parties. */
export async function actorOf(db: Db, email: string): Promise<SignedIn> {
  const user = await findUserByEmail(db, email)
  if (!user) throw new Error(`no account: ${email}`)
  const memberships = await listMembershipsOfUser(db, user.id)
  return {
    kind: 'user',
    userId: user.id,
    isCoordinator: user.isCoordinator === 1,
    memberships: memberships.map(({ partyId, role }) => ({ partyId, role })),
    actingFor: memberships[0]?.partyId ?? null,
    language: 'es',
  }
}
