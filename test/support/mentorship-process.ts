/** A process of its own that does things to mentorships. */
import type { SignedIn } from '#app/domain/actors.ts'
import {
  acceptMentorship,
  declineMentorship,
  recallMentorship,
  waitlistMentorship,
  withdrawMentorship,
} from '#app/services/mentorship-answers.server.ts'
import { takePart } from './at-once-process.ts'
import { ask, changeOffer, DIMENSION, NOW, onPage, settle } from './mentorships.ts'

export interface MentorshipTask {
  act: 'ask' | 'accept' | 'decline' | 'waitlist' | 'recall' | 'withdraw' | 'settle' | 'offer'
  actor: SignedIn
  id?: string
  once?: string
  /** Of the offer, and what its form had shown. */
  capacity?: number
  version?: number
  /** What its clock shows, ISO; `NOW` unless told. */
  now?: string
}

takePart<MentorshipTask>((db, { act, actor, id = '', once, now: at, capacity = 1, version = 0 }) => {
  const now = at ? new Date(at) : NOW
  const page = onPage(id, { once })
  return {
    ask: () => ask(db, actor, { once }, now),
    accept: () => acceptMentorship(db, actor, page, now),
    decline: () => declineMentorship(db, actor, { ...page, reason: 'No hay tiempo.' }, now),
    waitlist: () => waitlistMentorship(db, actor, page, now),
    recall: () => recallMentorship(db, actor, page, now),
    withdraw: () => withdrawMentorship(db, actor, page, now),
    settle: async () => {
      await settle(db, now)
      return id
    },
    offer: async () => {
      await changeOffer(db, actor, capacity, [DIMENSION], version, now)
      return id
    },
  }[act]
})
