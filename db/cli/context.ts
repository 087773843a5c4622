import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Clock, clockFrom } from '#app/server/clock.ts'
import { type Env, readEnv } from '#app/server/env.ts'
import { openDatabase } from '#db/open.ts'
import { countUsers, hasTable } from '#db/queries/maintenance.ts'
import type { Db } from '#db/schema.ts'

export interface CliContext {
  env: Env
  db: Db
  clock: Clock
  /** Of the uploaded files. */
  filesDir: string
}

/** The environment as commands by hand need it: the secrets of the server are none of theirs. */
export function readCliEnv(): Env {
  const { NODE_ENV = 'development', INTERCLUSTER_MODE = 'demo' } = process.env
  return readEnv({ ...process.env, NODE_ENV, INTERCLUSTER_MODE })
}

export const databasePath = (env: Env): string => resolve(env.DATABASE_URL.slice('file:'.length))
export const filesDir = (env: Env): string => resolve(env.DATA_DIR, 'files')

/**
 * Opens the database that the environment names, for the time of `work`.
 *
 * @param create whether a database that does not exist is made
 * @throws Error when there is no database, or when APP_NOW is set on one without demonstration accounts
 */
export async function withDatabase<T>(work: (context: CliContext) => Promise<T>, create = false): Promise<T> {
  const env = readCliEnv()
  if (!create && !existsSync(databasePath(env))) throw new Error(`${databasePath(env)}: no existe · not found`)
  const db = openDatabase(env.DATABASE_URL)
  try {
    if (env.APP_NOW && !(await isDemonstration(db))) throw new Error('APP_NOW: only in demonstration mode')
    return await work({ env, db, clock: clockFrom(env.APP_NOW), filesDir: filesDir(env) })
  } finally {
    await db.destroy()
  }
}

/** Whether it is one that shows the application, by its environment or by the accounts it holds. */
export async function isDemonstration(db: Db): Promise<boolean> {
  if (process.env.INTERCLUSTER_MODE === 'demo') return true
  return (await hasTable(db, 'user')) && (await countUsers(db, 'demo')) > 0
}
