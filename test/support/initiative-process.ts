/** A process of its own that does one thing to an initiative in a database file: `URL JSON`. Prints what came of it. */
import type { SignedIn } from '#app/domain/actors.ts'
import { joinInitiative, withdrawCommitment } from '#app/services/initiative-commitments.server.ts'
import { castVote, decideInitiative } from '#app/services/initiative-decisions.server.ts'
import { editInitiative } from '#app/services/initiative-edits.server.ts'
import { openDatabase } from '#db/open.ts'
import { COMMITMENT, initiativeForm, onPage, publish, settle } from './initiatives.ts'

export interface InitiativeTask {
  act: 'publish' | 'commit' | 'withdraw' | 'edit' | 'decide' | 'vote' | 'settle'
  actor: SignedIn
  slug?: string
  version?: number
  once?: string
  /** What its clock shows, ISO. */
  now: string
  /** Instant at which all begin, milliseconds. */
  startAt: number
}

const [url = '', task = '{}'] = process.argv.slice(2)
const { act, actor, startAt, slug = '', version, once, now: at }: InitiativeTask = JSON.parse(task)
const db = openDatabase(url)
const now = new Date(at)
const form = onPage(slug, { version, once })
const changed = await initiativeForm(db, 'cacao', { purpose: 'Otro propósito', version })
while (Date.now() < startAt);
const acts = {
  publish: () => publish(db, actor, {}, { once }, now),
  commit: () => joinInitiative(db, actor, { ...form, ...COMMITMENT }, now),
  withdraw: () => withdrawCommitment(db, actor, form, now),
  edit: () => editInitiative(db, actor, { ...changed, slug }, now),
  decide: () => decideInitiative(db, actor, form, now),
  vote: () => castVote(db, actor, { ...form, vote: 'yes' as const }, now),
  settle: () => settle(db, now),
}
try {
  process.stdout.write(JSON.stringify({ slug: (await acts[act]()) ?? slug }))
} catch (error) {
  const { status = 500, message } = error as { status?: number; message: string }
  process.stdout.write(JSON.stringify({ status, message }))
}
await db.destroy()
