/** A process of its own that does one thing to a database file: `URL JSON`. Prints what came of it. */
import type { SignedIn } from '#app/domain/actors.ts'
import { confirmAlliance, withdrawAlliance } from '#app/services/alliance-answers.server.ts'
import { openDatabase } from '#db/open.ts'
import { NOW, PUBLIC_URL, propose } from './alliances.ts'

export interface Task {
  act: 'propose' | 'withdraw' | 'confirm'
  actor: SignedIn
  slug?: string
  version?: number
  once?: string
  /** Instant at which all begin, milliseconds. */
  startAt: number
}

const [url = '', task = '{}'] = process.argv.slice(2)
const { act, actor, startAt, slug = '', ...more }: Task = JSON.parse(task)
const db = openDatabase(url)
while (Date.now() < startAt);
try {
  const answer = { slug, publicUrl: PUBLIC_URL, ...more }
  const acts = {
    propose: () => propose(db, actor, more),
    withdraw: () => withdrawAlliance(db, actor, answer, NOW),
    confirm: () => confirmAlliance(db, actor, answer, NOW),
  }
  process.stdout.write(JSON.stringify({ slug: await acts[act]() }))
} catch (error) {
  const { status = 500, message } = error as { status?: number; message: string }
  process.stdout.write(JSON.stringify({ status, message }))
}
await db.destroy()
