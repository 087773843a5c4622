import type { Actor } from '#app/domain/actors.ts'
import { demand } from '#app/domain/permissions.ts'
import { countOpenAccessRequests } from '#db/queries/access-requests.ts'
import { countClustersByManagement, countReportedBottlenecks } from '#db/queries/coordination.ts'
import { countOpenErrorReports } from '#db/queries/error-reports.ts'
import { listOpenInvitations } from '#db/queries/invitations.ts'
import { countFailedJobs } from '#db/queries/jobs.ts'
import { countPendingDimensions } from '#db/queries/mentorship-offers.ts'
import { listPeople } from '#db/queries/users.ts'
import type { Db } from '#db/schema.ts'
import { readLastDigestRuns } from './digest-progress.server.ts'
import { readOfferRows } from './mentorship-list.server.ts'

/** What waits for the coordination. */
export interface Waiting {
  access: number
  errors: number
  bottlenecks: number
  /** Dimensions that clusters offer mentorship in without a survey's reading. */
  mentors: number
}

/** The numbers beside the links of the coordination's pages. */
export async function readWaiting(db: Db, actor: Actor): Promise<Waiting> {
  demand(actor, 'coordination.enter')
  const [access, errors, bottlenecks, mentors] = await Promise.all([
    countOpenAccessRequests(db),
    countOpenErrorReports(db),
    countReportedBottlenecks(db),
    countPendingDimensions(db),
  ])
  return { access, errors, bottlenecks, mentors }
}

/** What waits, who is in the network, mentors whose managers left, and mail that could not be sent. */
export async function readOverview(db: Db, actor: Actor, now: Date) {
  const waiting = await readWaiting(db, actor)
  const [clusters, people, invitations, failedJobs, digests, offers] = await Promise.all([
    countClustersByManagement(db),
    listPeople(db),
    listOpenInvitations(db, null, now),
    countFailedJobs(db),
    readLastDigestRuns(db),
    readOfferRows(db),
  ])
  const leftMentors = offers.filter(({ isLeft }) => isLeft).map(({ cluster }) => cluster.name)
  return { waiting, clusters, people: people.length, invitations: invitations.length, failedJobs, digests, leftMentors }
}
