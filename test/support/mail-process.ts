/**
 * A process of its own that does what is due, once, as the server does every second: to be killed while it does. Says
 * `ready` when it begins and how many mails, digests and bulletins are left when it ends.
 */
import { enterSchedule, jobDeps, runDueJobs } from '#app/services/jobs.server.ts'
import { openDatabase } from '#db/open.ts'

export interface MailTask {
  /** Of the database. */
  url: string
  dataDir: string
  smtpUrl: string | undefined
  /** ISO-8601 instant. */
  now: string
}

const task = JSON.parse(process.argv[2] ?? '') as MailTask
const db = openDatabase(task.url)
const deps = jobDeps({
  PUBLIC_URL: 'https://interclusters.test',
  DATA_DIR: task.dataDir,
  APP_SECRET: 'a secret of thirty-two characters or more',
  SMTP_URL: task.smtpUrl,
  MAIL_FROM: 'Interclúster <no-responder@red.test>',
})
const now = new Date(task.now)
process.stdout.write('ready\n')
await enterSchedule(db, now)
await runDueJobs(db, deps, now)
const left = await db
  .selectFrom('job')
  .select(eb => eb.fn.countAll().as('n'))
  .where('doneAt', 'is', null)
  .where(eb =>
    eb.or([eb('kind', '=', 'mail.send'), eb('kind', 'like', 'digests.%'), eb('kind', 'like', 'bulletins.%')]),
  )
  .executeTakeFirstOrThrow()
process.stdout.write(`left ${Number(left.n)}\n`)
await db.destroy()
