import { PUBLIC_ALLIANCE_STATUSES } from '#app/domain/alliances.ts'
import { dayInBogota } from '#app/domain/dates.ts'
import { groupBy } from '#app/domain/group.ts'
import { spanOf } from '#app/domain/spans.ts'
import { listAlliancePartyIds, listDashboardAlliances } from '#db/queries/dashboard.ts'
import type { Db, Row } from '#db/schema.ts'
import { keptWhile } from '../../kept.server.ts'
import { readParties, ScopeOfAll } from './parties.server.ts'

/** Every alliance that everybody sees, with the places and macro-sectors of its parties. Kept while none changes. */
export function readAllianceFacts(db: Db) {
  return keptWhile(db, 'dashboard-alliances', ['parties', 'ties'], async () => {
    const [alliances, members, parties] = await Promise.all([
      listDashboardAlliances(db, PUBLIC_ALLIANCE_STATUSES),
      listAlliancePartyIds(db),
      readParties(db),
    ])
    const membersOf = groupBy(members, row => row.allianceId)
    return alliances.map(alliance => {
      const { status, provenance, validFrom, precision, activeSince } = alliance
      const { begins, ends } = spanOf(validFrom, endOf(alliance), precision)
      const ids = membersOf(alliance.id).map(row => row.partyId)
      return {
        status,
        provenance,
        validFrom,
        precision,
        begins,
        ends,
        activeSince: activeSince && dayInBogota(new Date(activeSince)),
        scope: new ScopeOfAll(parties, ids),
      }
    })
  })
}

/** What a source tells to have ended without saying when, held when it began. */
const endOf = ({ status, validFrom, validTo }: Pick<Row<'alliance'>, 'status' | 'validFrom' | 'validTo'>) =>
  validTo ?? (status === 'ended' ? validFrom : null)

export type AllianceFact = Awaited<ReturnType<typeof readAllianceFacts>>[number]
