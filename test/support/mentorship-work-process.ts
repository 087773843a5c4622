/** A process of its own that does things to what is worked on in mentorships. */
import type { SignedIn } from '#app/domain/actors.ts'
import { signAgreement, writeAgreement } from '#app/services/mentorship-agreement.server.ts'
import { completeMentorship, endMentorshipEarly } from '#app/services/mentorship-closing.server.ts'
import { settleLesson } from '#app/services/mentorship-lessons.server.ts'
import { writeSession } from '#app/services/mentorship-sessions.server.ts'
import { takePart } from './at-once-process.ts'
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

takePart<WorkTask>((db, { act, actor, id, version = 1, session = '', word = '', once }) => {
  const page = <M extends object>(more: M) => ({ ...onPage(id, more), once })
  const changed = { ...MEETING, intent: 'change-session' as const, session, version, place: word }
  const lesson = { intent: 'write-lesson' as const, text: word, version }
  return {
    sign: () => signAgreement(db, actor, page({ version }), NOW),
    rewrite: () => writeAgreement(db, actor, page(agreed({ version, terms: word })), NOW),
    complete: () => completeMentorship(db, actor, page({}), NOW),
    'end-early': () => endMentorshipEarly(db, actor, page({ reason: word }), NOW),
    'change-session': () => writeSession(db, actor, page(changed), NOW),
    'write-lesson': () => settleLesson(db, actor, page(lesson), NOW),
    'approve-lesson': () => settleLesson(db, actor, page({ intent: 'approve-lesson' as const, version }), NOW),
  }[act]
})
