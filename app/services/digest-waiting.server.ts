import type { Waiting } from '#app/domain/waiting.ts'
import type { Db } from '#db/schema.ts'
import { actorsOf, type DigestPerson } from './digest-people.server.ts'
import { type Inbox, readInbox } from './inbox.server.ts'
import { toWaiting } from './waiting.server.ts'

/** One thing that waits for somebody, with what names it from one digest to the next. */
export type WaitingLine = Waiting & { toldKey: string }

/** What waits for people, whichever of their parties it waits for; parties are read once for all who act for them. */
export function waitingReader(db: Db, now: Date): (person: DigestPerson) => Promise<WaitingLine[]> {
  const inboxes = new Map<string, Promise<Inbox>>()
  return async person => {
    const lists = await Promise.all(
      actorsOf(person).map(async actor => {
        const [role] = actor.memberships.filter(({ partyId }) => partyId === actor.actingFor)
        const key = actor.actingFor ? `${actor.actingFor} ${role?.role}` : 'coordination'
        const known = inboxes.get(key) ?? readInbox(db, actor, now)
        inboxes.set(key, known)
        return linesOf(await known, key, person, now)
      }),
    )
    return lists.flat()
  }
}

/** A thing waits anew when what it asks is another; in one language for all, since people change theirs. */
function linesOf(inbox: Inbox, whose: string, { language }: DigestPerson, now: Date): WaitingLine[] {
  const asked = new Map(toWaiting(inbox, 'es', now).map(({ key, what }) => [key, what]))
  return toWaiting(inbox, language, now).map(one => ({
    ...one,
    toldKey: `${whose.split(' ')[0]}/${one.key}/${asked.get(one.key)}`,
  }))
}
