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
import { keptByRecord } from '../../kept.server.ts'
import { madeOfEach } from '../../made-of.server.ts'
import { bySlug } from './order.server.ts'
import { type Parties, readParties, ScopeOfAll } from './parties.server.ts'

/** Every project that everybody sees, by address, with who takes part, its moves, its money and its readings. */
export const readProjectRecords = (db: Db) =>
  keptByRecord(
    db,
    'dashboard-projects',
    { type: 'project', facts: [], order: bySlug },
    async (ids?: readonly string[]) => {
      const [projects, members, moves, money, readings, baselines] = await Promise.all([
        listDashboardProjects(db, ids),
        listProjectPartyIds(db, ids),
        listProjectMoves(db, ids),
        listCommittedBySource(db, ids),
        listReadingDays(db, ids),
        listProjectsWithBaseline(db, ids),
      ])
      const membersOf = groupBy(members, row => row.projectId)
      const movesOf = groupBy(moves, row => row.projectId)
      const moneyOf = groupBy(money, row => row.projectId)
      const readingsOf = groupBy(readings, row => row.projectId)
      const withBaseline = new Set(baselines)
      return projects.map(project => ({
        ...project,
        ...spanOf(project.validFrom, endOf(project), project.precision),
        parties: membersOf(project.id),
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
      }))
    },
  )

/** A source that says nothing of the end of what is over means when it began. */
const endOf = ({ status, validFrom, validTo }: Pick<Row<'project'>, 'status' | 'validFrom' | 'validTo'>) =>
  validTo ?? (status === 'completed' ? validFrom : null)

const factsOf = madeOfEach((project: Awaited<ReturnType<typeof readProjectRecords>>[number], parties: Parties) => {
  const own = project.parties
  const leader = own.find(party => party.role === 'leader') ?? own[0]
  return {
    ...project,
    // As the list of projects has it: where its clusters are.
    scope: new ScopeOfAll(
      parties,
      own.filter(party => parties.isCluster.has(party.slug)),
    ),
    leadRegion: (leader && parties.scopeOf(leader.slug).regions[0]) ?? null,
  }
})

/**
 * The same with their places and macro-sectors. `leadRegion` is where the leader is, for what can be counted in one place
 * only.
 */
export async function readProjectFacts(db: Db) {
  const [projects, parties] = await Promise.all([readProjectRecords(db), readParties(db)])
  return factsOf(projects, parties)
}
export type ProjectFact = Awaited<ReturnType<typeof readProjectFacts>>[number]
