import { PUBLIC_ALLIANCE_STATUSES } from '#app/domain/alliances.ts'
import { dayOfInstant } from '#app/domain/dates.ts'
import { groupBy } from '#app/domain/group.ts'
import { spanOf } from '#app/domain/spans.ts'
import { listAlliancePartyIds, listDashboardAlliances } from '#db/queries/dashboard.ts'
import type { Db, Row } from '#db/schema.ts'
import { keptByRecord } from '../../kept.server.ts'
import { madeOfEach } from '../../made-of.server.ts'
import { byId } from './order.server.ts'
import { type Parties, readParties, ScopeOfAll } from './parties.server.ts'

/** Every alliance that everybody sees, by id, with who takes part in it, in its order. */
export const readAllianceRecords = (db: Db) =>
  keptByRecord(db, 'dashboard-alliances', { type: 'alliance', facts: [], order: byId }, async ids => {
    const [alliances, members] = await Promise.all([
      listDashboardAlliances(db, PUBLIC_ALLIANCE_STATUSES, ids),
      listAlliancePartyIds(db, ids),
    ])
    const membersOf = groupBy(members, row => row.allianceId)
    return alliances.map(({ activeSince, ...alliance }) => ({
      ...alliance,
      activeSince: activeSince && dayOfInstant(activeSince),
      ...spanOf(alliance.validFrom, endOf(alliance), alliance.precision),
      parties: membersOf(alliance.id).sort((a, b) => a.position - b.position),
    }))
  })

/** What a source tells to have ended without saying when, held when it began. */
const endOf = ({ status, validFrom, validTo }: Pick<Row<'alliance'>, 'status' | 'validFrom' | 'validTo'>) =>
  validTo ?? (status === 'ended' ? validFrom : null)

const factOf = (alliance: Awaited<ReturnType<typeof readAllianceRecords>>[number], parties: Parties) => {
  const { id, status, provenance, validFrom, precision, begins, ends, activeSince } = alliance
  const scope = new ScopeOfAll(parties, alliance.parties)
  return { id, status, provenance, validFrom, precision, begins, ends, activeSince, scope }
}
const factsOf = madeOfEach(factOf)

/** The same as the figures look at them, with the places and macro-sectors of their parties. */
export async function readAllianceFacts(db: Db) {
  const [alliances, parties] = await Promise.all([readAllianceRecords(db), readParties(db)])
  return factsOf(alliances, parties)
}
export type AllianceFact = Awaited<ReturnType<typeof readAllianceFacts>>[number]
