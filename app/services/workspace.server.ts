import type { Actor, SignedIn } from '#app/domain/actors.ts'
import { groupBy } from '#app/domain/group.ts'
import { can, ownParty } from '#app/domain/permissions.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { findLastSeq } from '#db/queries/events.ts'
import { listPartiesOfUser } from '#db/queries/viewer.ts'
import type { Db } from '#db/schema.ts'
import { toEventViews } from './event-views.server.ts'
import { listNews } from './news.server.ts'
import { readNextSteps } from './next-steps.server.ts'
import { readWaiting } from './waiting.server.ts'

const WAITING_SHOWN = 4
const NEWS_SHOWN = 6
/** Read before those about the same record are one line. */
const NEWS_READ = 60

/**
 * What the start page shows whoever is signed in: what waits for them, what moved of what they follow or take part in,
 * and what they could do next. Null for others.
 */
export async function readWorkspace(db: Db, actor: Actor, language: Language, now: Date) {
  if (actor.kind !== 'user') return null
  const party = (await listPartiesOfUser(db, actor.userId)).find(one => one.id === actor.actingFor)
  const waits = can(actor, 'inbox.read', ownParty(actor))
  const waiting = waits ? (await readWaiting(db, actor, language, now)).items : []
  return {
    party: party ? { name: party.name, slug: party.slug, kind: party.kind } : null,
    waits,
    waiting: waiting.slice(0, WAITING_SHOWN),
    waitingTotal: waiting.length,
    news: await readMoved(db, actor, language),
    steps: await readNextSteps(db, actor, language, now),
  }
}
export type Workspace = NonNullable<Awaited<ReturnType<typeof readWorkspace>>>

/** The newest of each record, with how much else there is of it. */
async function readMoved(db: Db, actor: SignedIn, language: Language) {
  const { userId, isCoordinator, memberships } = actor
  const reader = { userId, isCoordinator, partyIds: memberships.map(one => one.partyId) }
  const span = { after: 0, through: await findLastSeq(db), limit: NEWS_READ }
  const rows = (await listNews(db, reader, span)).map(news => news.row)
  const of = groupBy(rows, row => `${row.subjectType}/${row.subjectId}`)
  const newest = [...new Map([...rows].reverse().map(row => [`${row.subjectType}/${row.subjectId}`, row])).values()]
    .sort((a, b) => b.seq - a.seq)
    .slice(0, NEWS_SHOWN)
  const views = await toEventViews(db, newest, language)
  return views.map((event, index) => {
    const row = newest[index]
    return { event, more: row ? of(`${row.subjectType}/${row.subjectId}`).length - 1 : 0 }
  })
}
