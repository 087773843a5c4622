import { deleteTokensExpiredBefore } from '#db/queries/account-tokens.ts'
import { deleteDigestRunsBefore } from '#db/queries/digests.ts'
import { deleteFormReceiptsBefore } from '#db/queries/form-receipts.ts'
import { deleteJobsEndedBefore } from '#db/queries/jobs.ts'
import { deleteOutboxMailsBefore } from '#db/queries/outbox.ts'
import { deleteRateLimitsExpiredBefore } from '#db/queries/rate-limits.ts'
import { deleteSessionsExpiredBefore } from '#db/queries/sessions.ts'
import { removeOrphanFiles } from './files.server.ts'
import type { JobHandler } from './job-kinds.server.ts'

const DAY_MS = 24 * 3_600_000
/** How long a form sent again is still known, and what was sent or done is kept to be looked up. */
const RECEIPTS_DAYS = 2
const LOOK_UP_DAYS = 30

/** Forgets, once a day, what has run out. */
export const cleanUp: JobHandler<Record<string, never>> = async (db, _payload, { filesFolder }, now) => {
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS)
  await deleteSessionsExpiredBefore(db, now)
  await deleteTokensExpiredBefore(db, now)
  await deleteRateLimitsExpiredBefore(db, now)
  await deleteFormReceiptsBefore(db, daysAgo(RECEIPTS_DAYS))
  await deleteDigestRunsBefore(db, daysAgo(LOOK_UP_DAYS))
  await deleteOutboxMailsBefore(db, daysAgo(LOOK_UP_DAYS))
  await deleteJobsEndedBefore(db, daysAgo(LOOK_UP_DAYS))
  await removeOrphanFiles(db, filesFolder, now)
}
