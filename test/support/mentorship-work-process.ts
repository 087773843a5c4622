/** A process of its own that does one thing to a mentorship in a database file: `URL JSON`. It begins at a word. */
import { once } from 'node:events'
import type { SignedIn } from '#app/domain/actors.ts'
import { signAgreement, writeAgreement } from '#app/services/mentorship-agreement.server.ts'
import { completeMentorship, endMentorshipEarly } from '#app/services/mentorship-closing.server.ts'
import { settleLesson } from '#app/services/mentorship-lessons.server.ts'
import { writeSession } from '#app/services/mentorship-sessions.server.ts'
import { openDatabase } from '#db/open.ts'
import { agreed, MEETING } from './mentorship-work.ts'
import { NOW, onPage } from './mentorships.ts'

export interface WorkTask {
  act: 'sign' | 'rewrite' | 'complete' | 'end-early' | 'change-session' | 'write-lesson' | 'approve-lesson'
  actor: SignedIn
  id: string
  version?: number
  session?: string
  /** Told apart by what they write. */
  word?: string
  once?: string
}

const [url = '', told = '{}'] = process.argv.slice(2)
const { act, actor, id, version = 1, session = '', word = '', once: form }: WorkTask = JSON.parse(told)
const db = openDatabase(url)
const page = <M extends object>(more: M) => ({ ...onPage(id, more), once: form })

const acts = {
  sign: () => signAgreement(db, actor, page({ version }), NOW),
  rewrite: () => writeAgreement(db, actor, page(agreed({ version, terms: word })), NOW),
  complete: () => completeMentorship(db, actor, page({}), NOW),
  'end-early': () => endMentorshipEarly(db, actor, page({ reason: word }), NOW),
  'change-session': () => {
    const changed = { ...MEETING, intent: 'change-session' as const, session, version, place: word }
    return writeSession(db, actor, page(changed), NOW)
  },
  'write-lesson': () => settleLesson(db, actor, page({ intent: 'write-lesson' as const, text: word, version }), NOW),
  'approve-lesson': () => settleLesson(db, actor, page({ intent: 'approve-lesson' as const, version }), NOW),
}

process.stdout.write('ready\n')
await once(process.stdin, 'data')
try {
  await acts[act]()
  process.stdout.write('{"status":303}')
} catch (error) {
  const { status = 500, message } = error as { status?: number; message: string }
  process.stdout.write(JSON.stringify({ status, message }))
}
await db.destroy()
process.stdin.destroy()
