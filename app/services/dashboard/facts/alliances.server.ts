import { dayOfInstant } from '#app/domain/dates.ts'
import { spanOf } from '#app/domain/spans.ts'
import type { Db, Row } from '#db/schema.ts'
import { keptWhile } from '../../kept.server.ts'
import { readAllianceMembers, readAllianceRows } from './alliance-rows.server.ts'
import { readParties, ScopeOfAll, UNPLACED } from './parties.server.ts'

/**
 * Every alliance that everybody sees. Kept while none changes.
 *
 * @param placed with the places and macro-sectors of its parties: only filters need to know who takes part
 */
export function readAllianceFacts(db: Db, placed: boolean) {
  return keptWhile(db, placed ? 'dashboard-alliances-placed' : 'dashboard-alliances', ['parties', 'ties'], async () => {
    const [alliances, membersOf, parties] = await Promise.all([
      readAllianceRows(db),
      placed ? readAllianceMembers(db) : null,
      readParties(db),
    ])
    const scopeOf = (id: string) =>
      membersOf
        ? new ScopeOfAll(
            parties,
            membersOf(id).map(row => row.partyId),
          )
        : UNPLACED
    return alliances.map(alliance => {
      const { status, provenance, validFrom, precision, activeSince } = alliance
      const { begins, ends } = spanOf(validFrom, endOf(alliance), precision)
      return {
        status,
        provenance,
        validFrom,
        precision,
        begins,
        ends,
        activeSince: activeSince && dayOfInstant(activeSince),
        scope: scopeOf(alliance.id),
      }
    })
  })
}

/** What a source tells to have ended without saying when, held when it began. */
const endOf = ({ status, validFrom, validTo }: Pick<Row<'alliance'>, 'status' | 'validFrom' | 'validTo'>) =>
  validTo ?? (status === 'ended' ? validFrom : null)

export type AllianceFact = Awaited<ReturnType<typeof readAllianceFacts>>[number]
