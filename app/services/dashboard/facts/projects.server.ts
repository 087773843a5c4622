import { groupBy } from '#app/domain/group.ts'
import type { FundingSource } from '#app/domain/project-money.ts'
import { spanOf } from '#app/domain/spans.ts'
import { statusMove } from '#app/domain/status-history.ts'
import {
  listCommittedBySource,
  listDashboardProjects,
  listProjectMoves,
  listProjectPartyIds,
  listProjectsWithBaseline,
  listReadingDays,
} from '#db/queries/dashboard.ts'
import type { Db, Row } from '#db/schema.ts'
import { keptUntilNextEvent } from '../../kept.server.ts'
import { readParties, ScopeOfAll } from './parties.server.ts'

/**
 * Every project that everybody sees, with its moves, its money and its readings. `leadRegion` is where its leader is, for
 * what can be counted in one place only. Kept until the next event: money and readings have no fact of their own.
 */
export function readProjectFacts(db: Db) {
  return keptUntilNextEvent(db, 'dashboard-projects', async () => {
    const [projects, members, moves, money, readings, baselines, parties] = await Promise.all([
      listDashboardProjects(db),
      listProjectPartyIds(db),
      listProjectMoves(db),
      listCommittedBySource(db),
      listReadingDays(db),
      listProjectsWithBaseline(db),
      readParties(db),
    ])
    const membersOf = groupBy(members, row => row.projectId)
    const movesOf = groupBy(moves, row => row.projectId)
    const moneyOf = groupBy(money, row => row.projectId)
    const readingsOf = groupBy(readings, row => row.projectId)
    const withBaseline = new Set(baselines)
    return projects.map(project => {
      const own = membersOf(project.id)
      const ids = own.map(row => row.partyId)
      const leader = own.find(row => row.role === 'leader')?.partyId ?? ids[0]
      return {
        ...project,
        ...spanOf(project.validFrom, endOf(project), project.precision),
        // As the list of projects has it: where its clusters are.
        scope: new ScopeOfAll(
          parties,
          ids.filter(id => parties.isCluster.has(id)),
        ),
        leadRegion: (leader === undefined ? undefined : parties.scopeOf(leader).regions[0]) ?? null,
        moves: movesOf(project.id).map(statusMove),
        hasBaseline: withBaseline.has(project.id),
        readings: readingsOf(project.id).map(({ readOn, precision, provenance }) => ({
          ...spanOf(readOn, null, precision),
          provenance,
        })),
        committed: moneyOf(project.id).map(row => ({
          source: row.source satisfies FundingSource,
          pesos: Number(row.committed),
        })),
      }
    })
  })
}
/** A source that says nothing of the end of what is over means when it began. */
const endOf = ({ status, validFrom, validTo }: Pick<Row<'project'>, 'status' | 'validFrom' | 'validTo'>) =>
  validTo ?? (status === 'completed' ? validFrom : null)

export type ProjectFact = Awaited<ReturnType<typeof readProjectFacts>>[number]
