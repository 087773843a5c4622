import { dayOfInstant } from '#app/domain/dates.ts'
import { isPublicMentorship } from '#app/domain/mentorships.ts'
import { listAcceptancesOf, listDashboardMentorships } from '#db/queries/dashboard.ts'
import type { Db } from '#db/schema.ts'
import { keptByRecord } from '../../kept.server.ts'
import { madeOfEach } from '../../made-of.server.ts'
import { byId } from './order.server.ts'
import { type Parties, readParties, ScopeOfAll } from './parties.server.ts'

/** Every mentorship that was asked for, by id, whatever became of it: for counting, never for naming. */
export const readMentorshipRecords = (db: Db) =>
  keptByRecord(db, 'dashboard-mentorships', { type: 'mentorship', facts: [], order: byId }, async ids => {
    const [rows, acceptances] = await Promise.all([listDashboardMentorships(db, ids), listAcceptancesOf(db, ids)])
    return rows.map(({ requestedAt, ...row }) => {
      const accepted = isPublicMentorship(row.status) ? acceptances.get(row.id) : undefined
      return {
        ...row,
        requestedAt,
        requestedOn: dayOfInstant(requestedAt),
        acceptedOn: accepted === undefined ? null : dayOfInstant(accepted),
      }
    })
  })

const factsOf = madeOfEach((row: Awaited<ReturnType<typeof readMentorshipRecords>>[number], parties: Parties) => ({
  ...row,
  scope: new ScopeOfAll(parties, [{ slug: row.mentorId }, { slug: row.menteeId }]),
  /** Of the one who asks. */
  asker: parties.scopeOf(row.menteeId),
}))

/** The same with the places and macro-sectors of both. */
export async function readMentorshipFacts(db: Db) {
  const [mentorships, parties] = await Promise.all([readMentorshipRecords(db), readParties(db)])
  return factsOf(mentorships, parties)
}
export type MentorshipFact = Awaited<ReturnType<typeof readMentorshipFacts>>[number]
