import { enterSchedule, jobDeps, runDueJobs } from '#app/services/jobs.server.ts'
import type { CliContext } from '../context.ts'

/** `jobs`: does what is due now, once. Gives false when something failed. */
export async function jobsCommand({ db, env, clock }: CliContext): Promise<boolean> {
  await enterSchedule(db, clock())
  const { done, failed } = await runDueJobs(db, jobDeps(env), clock())
  console.log(`${done} trabajos hechos · jobs done`)
  for (const { kind, error } of failed) console.log(`✗ ${kind}: ${error instanceof Error ? error.message : error}`)
  return failed.length === 0
}
