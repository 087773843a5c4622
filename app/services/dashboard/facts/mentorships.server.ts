import { dayOfInstant } from '#app/domain/dates.ts'
import { isPublicMentorship } from '#app/domain/mentorships.ts'
import { listDashboardMentorships } from '#db/queries/dashboard.ts'
import { listAcceptances } from '#db/queries/mentorships.ts'
import type { Db } from '#db/schema.ts'
import { keptUntilNextEvent } from '../../kept.server.ts'
import { readParties, ScopeOfAll } from './parties.server.ts'

/** Every mentorship that was asked for, whatever became of it: for counting, never for naming. Kept until the next event. */
export function readMentorshipFacts(db: Db) {
  return keptUntilNextEvent(db, 'dashboard-mentorships', async () => {
    const [rows, acceptances, parties] = await Promise.all([
      listDashboardMentorships(db),
      listAcceptances(db),
      readParties(db),
    ])
    return rows.map(({ id, requestedAt, ...row }) => {
      const accepted = isPublicMentorship(row.status) ? acceptances.get(id) : undefined
      return {
        ...row,
        requestedAt,
        acceptedOn: accepted === undefined ? null : dayOfInstant(accepted),
        scope: new ScopeOfAll(parties, [row.mentorId, row.menteeId]),
        /** Of the one who asks. */
        asker: parties.scopeOf(row.menteeId),
      }
    })
  })
}
export type MentorshipFact = Awaited<ReturnType<typeof readMentorshipFacts>>[number]
