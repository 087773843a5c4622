import { dayInBogota } from '#app/domain/dates.ts'
import { digestKey } from '#app/domain/digests.ts'
import type { Db } from '#db/schema.ts'
import { mailBulletin } from './bulletin-mail.server.ts'
import { cleanUp } from './cleanup.server.ts'
import { beginDailyDigests, beginDigestsAtOnce, beginWeeklyDigests, writeDigestBatch } from './digest-runs.server.ts'
import { settleInitiatives } from './initiative-jobs.server.ts'
import type { MailTransport } from './mail-transport.server.ts'
import { settleMentorships, tellRecalled } from './mentorship-jobs.server.ts'
import { tellOverdueMilestones } from './project-overdue.server.ts'
import { sendRecovery } from './recovery.server.ts'
import { relayoutNetwork } from './relayout.server.ts'
import { sendMail } from './send-mail.server.ts'

/** What each kind of job carries; ids and little else, since it is stored. */
export interface JobPayloads {
  'mail.send': { outboxId: string }
  'recovery.send': { email: string }
  'cleanup.daily': Record<string, never>
  'initiatives.settle': Record<string, never>
  'projects.overdue': Record<string, never>
  'mentorships.settle': Record<string, never>
  'mentorships.tell-recalled': { mentorshipId: string }
  'network.relayout': { askedBy: string | null }
  'bulletins.mail': { bulletinId: string }
  'digests.at-once': Record<string, never>
  'digests.daily': Record<string, never>
  'digests.weekly': Record<string, never>
  /** Of the run `key`, the people after the id `after`. */
  'digests.batch': { key: string; after: string }
}
export type JobKind = keyof JobPayloads

/** What jobs need from outside. */
export interface JobDeps {
  mail: MailTransport
  /** Where the links of mails lead, no slash at the end. */
  publicUrl: string
  /** Where uploaded files lie. */
  filesFolder: string
  /** What the links of mails are sealed with. */
  secret: () => string
  /** Tells whoever runs the server what a job passed over without failing; never an e-mail, a name or what somebody wrote. */
  warn?: (facts: Record<string, string | number>, what: string) => void
}

/** Does the work of one job. It may be done twice (a crash before it was marked), so it must not matter. */
export type JobHandler<P> = (db: Db, payload: P, deps: JobDeps, now: Date) => Promise<void>

export const JOB_KINDS: { [K in JobKind]: JobHandler<JobPayloads[K]> } = {
  'mail.send': sendMail,
  'recovery.send': sendRecovery,
  'cleanup.daily': cleanUp,
  'initiatives.settle': settleInitiatives,
  'projects.overdue': tellOverdueMilestones,
  'mentorships.settle': settleMentorships,
  'mentorships.tell-recalled': tellRecalled,
  'network.relayout': relayoutNetwork,
  'bulletins.mail': mailBulletin,
  'digests.at-once': beginDigestsAtOnce,
  'digests.daily': beginDailyDigests,
  'digests.weekly': beginWeeklyDigests,
  'digests.batch': writeDigestBatch,
}

/** Kinds that need nothing to be told. */
type ScheduledKind = { [K in JobKind]: JobPayloads[K] extends Record<string, never> ? K : never }[JobKind]

/** Work that comes back: `keyOf` says what is due at an instant; entered once under that key. */
export const SCHEDULE: { kind: ScheduledKind; keyOf: (now: Date) => string }[] = [
  { kind: 'cleanup.daily', keyOf: now => `daily-cleanup:${now.toISOString().slice(0, 10)}` },
  // Deadlines have jobs of their own; this catches those that came in without one.
  { kind: 'initiatives.settle', keyOf: now => `initiatives.settle:${now.toISOString().slice(0, 13)}` },
  { kind: 'mentorships.settle', keyOf: now => `mentorships.settle:${now.toISOString().slice(0, 13)}` },
  // A milestone's day ends in Bogotá.
  { kind: 'projects.overdue', keyOf: now => `projects.overdue:${dayInBogota(now)}` },
  // Due at six in Bogotá; after a pause of the server, the last that was due.
  { kind: 'digests.daily', keyOf: now => `digests.${digestKey('daily', now)}` },
  { kind: 'digests.weekly', keyOf: now => `digests.${digestKey('weekly', now)}` },
  { kind: 'digests.at-once', keyOf: now => `digests.at-once:${minutesOf(now, 5)}` },
]

/** The last full `step` of minutes: `2026-11-20T15:05`. */
function minutesOf(now: Date, step: number): string {
  const length = step * 60_000
  return new Date(Math.floor(now.getTime() / length) * length).toISOString().slice(0, 'YYYY-MM-DDTHH:MM'.length)
}
