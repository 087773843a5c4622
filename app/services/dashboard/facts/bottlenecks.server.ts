import { dayInBogota, type IsoDate } from '#app/domain/dates.ts'
import { groupBy } from '#app/domain/group.ts'
import { statusMove } from '#app/domain/status-history.ts'
import { REGIONS } from '#app/domain/vocabularies.ts'
import { listBottleneckRegions } from '#db/queries/bottlenecks.ts'
import { listDashboardBottlenecks, listInitiativeAnswers, listStatusMoves } from '#db/queries/dashboard.ts'
import type { Db } from '#db/schema.ts'
import { keptWhile } from '../../kept.server.ts'

/**
 * Every entry of the register with its moves, and the initiatives that answer to it. `since` is the day it entered the
 * register: null for what nobody reported here, which has been there all along. Kept while none changes.
 */
export function readBottleneckFacts(db: Db) {
  return keptWhile(db, 'dashboard-bottlenecks', ['severities', 'initiatives'], async () => {
    const [bottlenecks, regions, moves, answers] = await Promise.all([
      listDashboardBottlenecks(db),
      listBottleneckRegions(db),
      listStatusMoves(db),
      listInitiativeAnswers(db),
    ])
    const regionsOf = groupBy(regions, row => row.bottleneckId)
    const movesOf = groupBy(moves, row => row.bottleneckId)
    const answersOf = groupBy(answers, row => row.bottleneckId)
    return bottlenecks.map(({ macroSector, reportedBy, createdAt, ...entry }) => {
      const named = regionsOf(entry.id).map(row => row.region)
      const own = movesOf(entry.id).map(statusMove)
      const accepted = own.find(move => move.from === 'reported')?.on
      return {
        ...entry,
        scope: { regions: REGIONS.filter(region => named.includes(region)), macroSectors: [macroSector] },
        since: reportedBy === null ? null : (accepted ?? dayInBogota(new Date(createdAt))),
        moves: own,
        /** Days on which an initiative about it was published. */
        answeredOn: answersOf(entry.id).flatMap(({ publishedAt }) =>
          publishedAt ? [dayInBogota(new Date(publishedAt))] : [],
        ),
      }
    })
  })
}
export type BottleneckFact = Awaited<ReturnType<typeof readBottleneckFacts>>[number]

/** Whether it stood in the register on that day. */
export const isRegistered = ({ since }: BottleneckFact, day: IsoDate) => since === null || since <= day
