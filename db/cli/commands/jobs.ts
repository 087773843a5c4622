import type { Env } from '#app/server/env.ts'
import { readLastDigestRuns } from '#app/services/digest-progress.server.ts'
import { enterSchedule, jobDeps, runDueJobs } from '#app/services/jobs.server.ts'
import { appSecret } from '#app/services/secret.server.ts'
import type { Db } from '#db/schema.ts'
import { type CliContext, isDemonstration } from '../context.ts'

/** `jobs`: does what is due now, once. Gives false when something failed. */
export async function jobsCommand({ db, env, clock }: CliContext): Promise<boolean> {
  await enterSchedule(db, clock())
  const { done, failed } = await runDueJobs(db, { ...jobDeps(env), secret: await secretOf(db, env) }, clock())
  console.log(`${done} trabajos hechos · jobs done`)
  for (const { key, isDone, peopleDone, peopleSkipped, peopleTotal, mails } of await readLastDigestRuns(db)) {
    const skipped = peopleSkipped > 0 ? `, ${peopleSkipped} sin preparar · not prepared` : ''
    const people = `${peopleDone}/${peopleTotal} personas · people`
    console.log(`${isDone ? '✓' : '…'} ${key}: ${people}, ${mails} correos · mails${skipped}`)
  }
  for (const { kind, error } of failed) console.log(`✗ ${kind}: ${error instanceof Error ? error.message : error}`)
  return failed.length === 0
}

/** Without the server's own secret, the links in the mails of a network that is no demonstration would open nothing. */
async function secretOf(db: Db, env: Env): Promise<() => string> {
  if (env.APP_SECRET || (await isDemonstration(db))) return () => appSecret(env)
  return () => {
    throw new Error('APP_SECRET: hace falta para escribir los enlaces de los correos · needed for the links of mails')
  }
}
