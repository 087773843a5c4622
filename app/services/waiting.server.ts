import type { Actor } from '#app/domain/actors.ts'
import { dayInBogota } from '#app/domain/dates.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { compareWaiting, type Waiting } from '#app/domain/waiting.ts'
import { formatFor } from '#app/i18n/format.ts'
import { serverI18n } from '#app/i18n/i18n.server.ts'
import type { Db } from '#db/schema.ts'
import { type Inbox, readInbox } from './inbox.server.ts'
import { mentorReviewWaiting, mentorshipWaiting } from './waiting-mentorships.server.ts'
import { allianceWaiting, bottleneckWaiting, profileWaiting, reviewWaiting } from './waiting-records.server.ts'
import type { Words } from './waiting-words.server.ts'
import { initiativeWaiting, projectWaiting } from './waiting-work.server.ts'

/**
 * What waits for an answer from the acting party or the coordination, each with the one step that settles it, the most
 * pressing first: what `/pendientes`, the start page and the digests say.
 *
 * @throws 403 for whoever acts for nobody
 */
export async function readWaiting(db: Db, actor: Actor, language: Language, now: Date) {
  const inbox = await readInbox(db, actor, now)
  return { party: inbox.party, canAnswer: inbox.canAnswer, items: toWaiting(inbox, language, now) }
}

/** What an inbox holds, in words. */
export function toWaiting(inbox: Inbox, language: Language, now: Date): Waiting[] {
  const words: Words = {
    t: serverI18n(language).t,
    format: formatFor(language),
    language,
    today: dayInBogota(now),
  }
  return [
    ...inbox.tasks.map(task => allianceWaiting(words, task, inbox.canAnswer)),
    ...inbox.initiativeTasks.map(task => initiativeWaiting(words, task)),
    ...inbox.projectTasks.map(task => projectWaiting(words, task)),
    ...inbox.mentorshipTasks.map(task => mentorshipWaiting(words, task)),
    ...inbox.bottleneckTasks.map(task => bottleneckWaiting(words, task)),
    ...inbox.reviews.map(review => reviewWaiting(words, review)),
    ...inbox.mentors.map(mentor => mentorReviewWaiting(words, mentor)),
    ...profileWaiting(words, inbox),
  ].sort(compareWaiting)
}
