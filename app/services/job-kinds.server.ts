import { dayInBogota } from '#app/domain/dates.ts'
import type { Db } from '#db/schema.ts'
import { cleanUp } from './cleanup.server.ts'
import { settleInitiatives } from './initiative-jobs.server.ts'
import type { MailTransport } from './mail-transport.server.ts'
import { settleMentorships, tellRecalled } from './mentorship-jobs.server.ts'
import { tellOverdueMilestones } from './project-overdue.server.ts'
import { sendRecovery } from './recovery.server.ts'
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
}
export type JobKind = keyof JobPayloads

/** What jobs need from outside. */
export interface JobDeps {
  mail: MailTransport
  /** Where the links of mails lead, no slash at the end. */
  publicUrl: string
  /** Where uploaded files lie. */
  filesFolder: string
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
]
