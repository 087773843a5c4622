import { randomBytes } from 'node:crypto'
import { hashPassword } from '#app/services/passwords.server.ts'
import { migrate } from '#db/migrate.ts'
import { countParties, countUsers, hasTable } from '#db/queries/maintenance.ts'
import type { Db } from '#db/schema.ts'
import { seedDemo, seedDemoAccounts, seedDocumented } from '#db/seeds/index.ts'
import type { Env } from './env.ts'

export interface Prepared {
  migrations: string[]
  /** What an empty database was filled with. */
  seeded: 'documented' | 'demo' | null
  /** The password of demonstration accounts that were made just now, where nobody chose one: to be shown once. */
  newPassword: string | null
}

/**
 * Makes a database ready to serve: the newest schema, content when there is none (`SEED`), and in demonstration mode the
 * demonstration accounts when there is no account. Done again, it changes nothing.
 *
 * @throws Error in production, before anything is changed, on a database that holds demonstration accounts
 */
export async function prepareDatabase(db: Db, env: Env, now: Date): Promise<Prepared> {
  if (env.NODE_ENV === 'production' && !env.demoMode && (await holdsDemoAccounts(db))) {
    throw new Error('This database holds demonstration accounts: it is served by `npm run up` only')
  }
  const migrations = await migrate(db)
  const seeded = (await countParties(db)) === 0 && env.SEED !== 'empty' ? env.SEED : null
  if (seeded === 'documented') await seedDocumented(db, now)
  if (seeded === 'demo') await seedDemo(db, { now })
  const newPassword = env.demoMode ? await makeDemoAccounts(db, env, now) : null
  return { migrations, seeded, newPassword }
}

async function holdsDemoAccounts(db: Db): Promise<boolean> {
  return (await hasTable(db, 'user')) && (await countUsers(db, 'demo')) > 0
}

async function makeDemoAccounts(db: Db, env: Env, now: Date): Promise<string | null> {
  const password = env.DEMO_PASSWORD ?? randomBytes(15).toString('base64url')
  const made = await seedDemoAccounts(db, { password, hash: hashPassword, now })
  return made && !env.DEMO_PASSWORD ? password : null
}
