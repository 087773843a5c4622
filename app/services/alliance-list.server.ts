import type { Actor } from '#app/domain/actors.ts'
import { ALLIANCE_LIST, type AllianceRow, LINK_TYPES, type LinkType } from '#app/domain/alliance-list.ts'
import { isPublicAlliance, verifiedUntil } from '#app/domain/alliances.ts'
import { groupBy } from '#app/domain/group.ts'
import { runList } from '#app/domain/list-view.ts'
import { can, ownParty } from '#app/domain/permissions.ts'
import { searchable } from '#app/domain/text.ts'
import { isOneOf } from '#app/domain/vocabularies.ts'
import { listAllAllianceParties, listRegionsOfAllianceParties } from '#db/queries/alliance-parties.ts'
import { listAllianceFacets } from '#db/queries/alliances.ts'
import type { Db } from '#db/schema.ts'
import { keptUntilNextEvent } from './kept.server.ts'

/** As kept: whether it is verified depends on the day, so only until when. */
type KeptRow = Omit<AllianceRow, 'unverified'> & { verifiedUntil: number | null }

/** Every alliance, whatever its status. Kept until the next event. */
function readAllianceRows(db: Db): Promise<KeptRow[]> {
  return keptUntilNextEvent(db, 'alliance-rows', async () => {
    const [alliances, parties, regions] = await Promise.all([
      listAllianceFacets(db),
      listAllAllianceParties(db),
      listRegionsOfAllianceParties(db),
    ])
    const partiesOf = groupBy(parties, party => party.allianceId)
    const regionsOf = groupBy(regions, row => row.partyId)
    return alliances.map(({ linkType, activeSince, renewedAt, ...row }): KeptRow => {
      const own = partiesOf(row.id).map(({ partyId, slug, name, kind }) => ({ id: partyId, slug, name, kind }))
      return {
        ...row,
        parties: own,
        searchText: searchable(row.title, ...own.map(party => party.name)),
        linkType: linkTypeOf(linkType, own),
        regions: [...new Set(own.flatMap(party => regionsOf(party.id).map(place => place.region)))],
        verifiedUntil: verifiedUntil({ ...row, activeSince, renewedAt })?.getTime() ?? null,
      }
    })
  })
}

/** What the source says of the tie; of those proposed here, whether it joins clusters. */
function linkTypeOf(said: string | null, parties: AllianceRow['parties']): LinkType {
  if (isOneOf(LINK_TYPES, said)) return said
  return parties.filter(party => party.kind === 'cluster').length > 1 ? 'intercluster' : 'alianza_declarada'
}

/** What `/alianzas` shows: those that are public, and the reader's own in any status; the coordination sees all. */
export async function readAllianceList(db: Db, actor: Actor, params: URLSearchParams, now: Date) {
  const own = ownParty(actor)
  const visible = (await readAllianceRows(db))
    .filter(
      row =>
        isPublicAlliance(row.status) ||
        can(
          actor,
          'alliance.read-private',
          row.parties.map(p => p.id),
        ),
    )
    .map(row => ({ ...row, unverified: row.verifiedUntil !== null && now.getTime() > row.verifiedUntil }))
  const { rows, list } = runList(visible, ALLIANCE_LIST, params)
  return {
    list,
    /** Whether the list holds any that only the reader's side sees. */
    hasPrivate: visible.some(row => !isPublicAlliance(row.status)),
    canPropose: can(actor, 'alliance.propose', own),
    alliances: rows.map(({ id: _, searchText: __, verifiedUntil: ___, ...row }) => ({
      ...row,
      parties: row.parties.map(({ id, ...party }) => ({ ...party, isYours: own.includes(id) })),
      isYours: row.parties.some(party => own.includes(party.id)),
    })),
  }
}
