/**
 * A process of its own that does things to mentorships in a database file: `URL JSON`. It says when it is ready and begins at
 * a word; then it prints what came of each.
 */
import { once } from 'node:events'
import type { SignedIn } from '#app/domain/actors.ts'
import {
  acceptMentorship,
  declineMentorship,
  recallMentorship,
  waitlistMentorship,
  withdrawMentorship,
} from '#app/services/mentorship-answers.server.ts'
import { openDatabase } from '#db/open.ts'
import { ask, changeOffer, DIMENSION, onPage, settle } from './mentorships.ts'

export interface MentorshipTask {
  act: 'ask' | 'accept' | 'decline' | 'waitlist' | 'recall' | 'withdraw' | 'settle' | 'offer'
  actor: SignedIn
  id?: string
  once?: string
  /** Of the offer, and what its form had shown. */
  capacity?: number
  version?: number
  /** What its clock shows, ISO. */
  now: string
}
export type TaskResult = { id: string } | { status: number; message: string }

const [url = '', told = '[]'] = process.argv.slice(2)
const db = openDatabase(url)

async function perform({ act, actor, id = '', once: form, now: at, ...offer }: MentorshipTask): Promise<TaskResult> {
  const now = new Date(at)
  const page = onPage(id, { once: form })
  const acts = {
    ask: () => ask(db, actor, { once: form }, now),
    accept: () => acceptMentorship(db, actor, page, now),
    decline: () => declineMentorship(db, actor, { ...page, reason: 'No hay tiempo.' }, now),
    waitlist: () => waitlistMentorship(db, actor, page, now),
    recall: () => recallMentorship(db, actor, page, now),
    withdraw: () => withdrawMentorship(db, actor, page, now),
    settle: () => settle(db, now),
    offer: async () => {
      await changeOffer(db, actor, offer.capacity ?? 1, [DIMENSION], offer.version ?? 0, now)
      return ''
    },
  }
  try {
    return { id: (await acts[act]()) ?? id }
  } catch (error) {
    const { status = 500, message } = error as { status?: number; message: string }
    return { status, message }
  }
}

const tasks: MentorshipTask[] = JSON.parse(told)
process.stdout.write('ready\n')
await once(process.stdin, 'data')
process.stdout.write(JSON.stringify(await Promise.all(tasks.map(perform))))
await db.destroy()
process.stdin.destroy()
