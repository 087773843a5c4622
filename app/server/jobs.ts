import type { JobDeps } from '#app/services/job-kinds.server.ts'
import { enterSchedule, jobDeps, reasonOf, runDueJobs } from '#app/services/jobs.server.ts'
import type { Db } from '#db/schema.ts'
import type { Clock } from './clock.ts'
import type { Env } from './env.ts'
import { logger } from './logger.ts'

const POLL_MS = 1_000

export interface Jobs {
  /** Resolves when the job that is under way has ended; none begins after it. */
  stop(): Promise<void>
}

/** Does what is due, now and every second from now on, until it is stopped. */
export function startJobs(db: Db, env: Env, clock: Clock): Jobs {
  const deps: JobDeps = { ...jobDeps(env), warn: (facts, what) => logger.warn(facts, what) }
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let round = Promise.resolve()

  const once = async () => {
    try {
      await enterSchedule(db, clock())
      const { failed } = await runDueJobs(db, deps, clock(), () => stopped)
      for (const { kind, attempts, givenUp, error } of failed) {
        logger.warn({ kind, attempts, givenUp, reason: reasonOf(error) }, 'a job failed')
      }
    } catch (error) {
      logger.error({ err: error }, 'the jobs could not be run')
    }
    if (!stopped) timer = setTimeout(begin, POLL_MS)
  }
  const begin = () => {
    round = once()
  }
  begin()
  return {
    stop() {
      stopped = true
      clearTimeout(timer)
      return round
    },
  }
}
