/** A process of its own that says of a suggested partner, in a database file: `URL JSON`. Prints what came of it. */
import type { SignedIn } from '#app/domain/actors.ts'
import { dismissPartner, restorePartner } from '#app/services/partner-dismissals.server.ts'
import { openDatabase } from '#db/open.ts'
import { NOW } from './alliances.ts'

export interface PartnerTask {
  act: 'dismiss' | 'restore'
  actor: SignedIn
  once?: string
  /** Instant at which all begin, milliseconds. */
  startAt: number
}

const [url = '', task = '{}'] = process.argv.slice(2)
const { act, actor, once, startAt }: PartnerTask = JSON.parse(task)
const db = openDatabase(url)
const said = { slug: 'cacao', other: 'tic', rule: 'all', reason: 'Ya lo intentamos.', once } as const
while (Date.now() < startAt);
try {
  const work = act === 'dismiss' ? dismissPartner(db, actor, said, NOW) : restorePartner(db, actor, said, NOW)
  process.stdout.write(JSON.stringify({ slug: await work }))
} catch (error) {
  const { status = 500, message } = error as { status?: number; message: string }
  process.stdout.write(JSON.stringify({ status, message }))
}
await db.destroy()
