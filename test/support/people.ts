import { hashPassword } from '#app/services/passwords.server.ts'
import { newId } from '#db/ids.ts'
import { insertUser } from '#db/queries/users.ts'
import type { Db, NewRow } from '#db/schema.ts'

export const TEST_PASSWORD = 'una clave larga de prueba'
const AT = '2026-01-15T12:00:00.000Z'

/** A person with an account; gives the id. The password, where one is wanted, is `TEST_PASSWORD`. */
export async function createUser(
  db: Db,
  { password = false, ...more }: Partial<NewRow<'user'>> & { password?: boolean } = {},
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
  return id
}
