import { setImmediate as letOthersIn } from 'node:timers/promises'
import { FIGURE_IDS, readDashboardFilters } from '#app/domain/dashboard.ts'
import { dayInBogota } from '#app/domain/dates.ts'
import type { Db } from '#db/schema.ts'
import { readAllianceRows } from './alliance-list.server.ts'
import { readClusterProfiles } from './clusters.server.ts'
import { readDashboard } from './dashboard/dashboard.server.ts'
import { readAllianceRecords } from './dashboard/facts/alliances.server.ts'
import { readBottleneckFacts } from './dashboard/facts/bottlenecks.server.ts'
import { readInitiativeRecords } from './dashboard/facts/initiatives.server.ts'
import { readMentorshipRecords } from './dashboard/facts/mentorships.server.ts'
import { readParties } from './dashboard/facts/parties.server.ts'
import { readProjectRecords } from './dashboard/facts/projects.server.ts'
import { readHealthBase } from './dashboard/facts/ties.server.ts'
import { FIGURES } from './dashboard/figures.server.ts'
import { readInitiativeRows } from './initiatives.server.ts'
import { readMentorshipRows } from './mentorship-list.server.ts'
import { ensurePositions } from './network-layout.server.ts'
import { readNewsLog } from './news-log.server.ts'
import { readProjectRows } from './projects.server.ts'
import { reachOfCategories, reachOfSectors } from './topic-reach.server.ts'

/** What figures are counted from, each apart: none takes long. */
const FACTS: readonly ((db: Db) => Promise<unknown>)[] = [
  readParties,
  readAllianceRecords,
  readProjectRecords,
  readInitiativeRecords,
  readMentorshipRecords,
  readBottleneckFacts,
  readHealthBase,
]
const LISTS: readonly ((db: Db) => Promise<unknown>)[] = [
  readClusterProfiles,
  readAllianceRows,
  readProjectRows,
  readInitiativeRows,
  readMentorshipRows,
  db => readNewsLog(db),
]

/**
 * Reads once what pages hold in memory, so that nobody waits for it after a start: the figures of the dashboard, the end of
 * the log, the lists that people follow. One after the other; who asks for a page meanwhile is served in between. Beside
 * them the map is laid out, where it is not.
 *
 * @param isStopped asked before each: whether to leave the rest
 */
export async function warmUp(db: Db, now: Date, isStopped: () => boolean): Promise<void> {
  const today = dayInBogota(now)
  const { filters } = readDashboardFilters(new URLSearchParams(), today)
  const steps: (() => Promise<unknown>)[] = [
    ...FACTS.map(read => () => read(db)),
    ...FIGURE_IDS.map(id => () => FIGURES[id].read(db, filters, today)),
    () => readDashboard(db, filters, now),
    ...LISTS.map(read => () => read(db)),
    () => reachOfSectors(db),
    () => reachOfCategories(db),
  ]
  const inSteps = async () => {
    for (const step of steps) {
      await letOthersIn()
      if (isStopped()) return
      await step()
    }
  }
  await Promise.all([ensurePositions(db, now), inSteps()])
}
