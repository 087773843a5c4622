import { PUBLIC_ALLIANCE_STATUSES } from '#app/domain/alliances.ts'
import { groupBy } from '#app/domain/group.ts'
import { listAlliancePartyIds, listDashboardAlliances } from '#db/queries/dashboard.ts'
import type { Db } from '#db/schema.ts'
import { keptWhile } from '../../kept.server.ts'

/** Every alliance that everybody sees, by id. Kept while none changes. */
export const readAllianceRows = (db: Db) =>
  keptWhile(db, 'dashboard-alliance-rows', ['alliances'], () => listDashboardAlliances(db, PUBLIC_ALLIANCE_STATUSES))

/** Who takes part in each alliance, in the order of the record. Kept while none changes. */
export const readAllianceMembers = (db: Db) =>
  keptWhile(db, 'dashboard-alliance-members', ['alliances'], async () => {
    const membersOf = groupBy(await listAlliancePartyIds(db), row => row.allianceId)
    return (allianceId: string) => [...membersOf(allianceId)].sort((a, b) => a.position - b.position)
  })
