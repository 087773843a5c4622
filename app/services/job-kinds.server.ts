import type { Db } from '#db/schema.ts'
import { cleanUp } from './cleanup.server.ts'
import type { MailTransport } from './mail-transport.server.ts'
import { sendRecovery } from './recovery.server.ts'
import { sendMail } from './send-mail.server.ts'

/** What each kind of job carries; ids and little else, since it is stored. */
export interface JobPayloads {
  'mail.send': { outboxId: string }
  'recovery.send': { email: string }
  'cleanup.daily': Record<string, never>
}
export type JobKind = keyof JobPayloads

/** What jobs need from outside. */
export interface JobDeps {
  mail: MailTransport
  /** Where the links of mails lead, no slash at the end. */
  publicUrl: string
}

/** Does the work of one job. It may be done twice (a crash before it was marked), so it must not matter. */
export type JobHandler<P> = (db: Db, payload: P, deps: JobDeps, now: Date) => Promise<void>

export const JOB_KINDS: { [K in JobKind]: JobHandler<JobPayloads[K]> } = {
  'mail.send': sendMail,
  'recovery.send': sendRecovery,
  'cleanup.daily': cleanUp,
}

/** Work that comes back: `keyOf` says what is due at an instant; entered once under that key. */
export const SCHEDULE: { kind: JobKind & 'cleanup.daily'; keyOf: (now: Date) => string }[] = [
  { kind: 'cleanup.daily', keyOf: now => `daily-cleanup:${now.toISOString().slice(0, 10)}` },
]
