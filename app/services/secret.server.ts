import { randomBytes, randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Env } from '#app/server/env.ts'

/**
 * What links are sealed with: APP_SECRET. A demonstration, which may have none, makes one of its own and keeps it beside
 * its data, so that the links of its mails outlive the process.
 */
export function appSecret({ APP_SECRET, DATA_DIR }: Pick<Env, 'APP_SECRET' | 'DATA_DIR'>): string {
  if (APP_SECRET) return APP_SECRET
  const file = join(DATA_DIR, 'app-secret')
  return read(file) ?? make(DATA_DIR, file)
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

/** Of two processes that make it at once, both read what one made: it is there whole or not at all. */
function make(folder: string, file: string): string {
  mkdirSync(folder, { recursive: true })
  const unfinished = join(folder, `.${randomUUID()}`)
  writeFileSync(unfinished, randomBytes(32).toString('base64url'), { mode: 0o600 })
  try {
    linkSync(unfinished, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(unfinished)
  }
  return readFileSync(file, 'utf8')
}
