import { PUBLIC_ALLIANCE_STATUSES } from '#app/domain/alliances.ts'
import { dayInBogota } from '#app/domain/dates.ts'
import { groupBy } from '#app/domain/group.ts'
import { listAlliancePartyIds, listDashboardAlliances } from '#db/queries/dashboard.ts'
import type { Db } from '#db/schema.ts'
import { keptWhile } from '../../kept.server.ts'
import { readParties, scopeOfAll } from './parties.server.ts'

/** Every alliance that everybody sees, with the places and macro-sectors of its parties. Kept while none changes. */
export function readAllianceFacts(db: Db) {
  return keptWhile(db, 'dashboard-alliances', ['parties', 'ties'], async () => {
    const [alliances, members, parties] = await Promise.all([
      listDashboardAlliances(db, PUBLIC_ALLIANCE_STATUSES),
      listAlliancePartyIds(db),
      readParties(db),
    ])
    const membersOf = groupBy(members, row => row.allianceId)
    return alliances.map(({ activeSince, ...alliance }) => ({
      ...alliance,
      activeSince: activeSince && dayInBogota(new Date(activeSince)),
      ...scopeOfAll(
        parties,
        membersOf(alliance.id).map(row => row.partyId),
      ),
    }))
  })
}
export type AllianceFact = Awaited<ReturnType<typeof readAllianceFacts>>[number]
