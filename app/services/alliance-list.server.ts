import { setImmediate as letOthersIn } from 'node:timers/promises'
import type { Actor } from '#app/domain/actors.ts'
import { ALLIANCE_LIST, type AllianceRow, LINK_TYPES, type LinkType } from '#app/domain/alliance-list.ts'
import { isPublicAlliance, verifiedUntil } from '#app/domain/alliances.ts'
import { groupBy } from '#app/domain/group.ts'
import { runList } from '#app/domain/list-view.ts'
import { can, ownParty } from '#app/domain/permissions.ts'
import { searchable } from '#app/domain/text.ts'
import { isOneOf } from '#app/domain/vocabularies.ts'
import { listAllAllianceParties } from '#db/queries/alliance-parties.ts'
import { listAllianceFacets } from '#db/queries/alliances.ts'
import type { Db } from '#db/schema.ts'
import { readParties } from './dashboard/facts/parties.server.ts'
import { keptByRecord, keptWhile } from './kept.server.ts'

/** As kept: whether it is verified depends on the day, so only until when. */
type KeptRow = Omit<AllianceRow, 'unverified'> & { verifiedUntil: number | null }

const inOrder = (a: KeptRow, b: KeptRow) => {
  return a.searchText < b.searchText ? -1 : a.searchText > b.searchText ? 1 : a.slug < b.slug ? -1 : 1
}

/** Every alliance, whatever its status, by what it is searched in. Kept while none of it changes. */
export function readAllianceRows(db: Db): Promise<readonly KeptRow[]> {
  const byRecord = { type: 'alliance', facts: ['profiles'], order: inOrder } as const
  return keptByRecord(db, 'alliance-rows', byRecord, async ids => {
    const [alliances, members, { scopeOf }] = await Promise.all([
      listAllianceFacets(db, ids),
      listAllAllianceParties(db, ids),
      readParties(db),
    ])
    // All of them are many: others are served before they are put together.
    if (!ids) await letOthersIn()
    const partiesOf = groupBy(members, party => party.allianceId)
    return alliances.map(({ linkType, activeSince, renewedAt, ...row }): KeptRow => {
      const own = partiesOf(row.id).map(({ partyId, slug, name, kind }) => ({ id: partyId, slug, name, kind }))
      return {
        ...row,
        parties: own,
        searchText: searchable(row.title, ...own.map(party => party.name)),
        linkType: linkTypeOf(linkType, own),
        regions: [...new Set(own.flatMap(party => scopeOf(party.id).regions))],
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

interface Visible {
  rows: (KeptRow & AllianceRow)[]
  hasPrivate: boolean
  /** Milliseconds between which the same of them are verified. */
  from: number
  until: number
}

/** Lists that are kept for the readers who see something of their own. */
const MOST_LISTS = 40

/** The alliances a reader sees, the same array for readers who see the same, so that it is put in order once. */
async function readVisible(db: Db, actor: Actor, now: Date): Promise<Visible> {
  const { all, unpublished, lists } = await keptWhile(db, 'alliance-lists', ['parties', 'ties'], async () => {
    const rows = await readAllianceRows(db)
    return {
      all: rows,
      unpublished: rows.filter(row => !isPublicAlliance(row.status)),
      lists: new Map<string, Visible>(),
    }
  })
  const isOwn = ({ parties }: KeptRow) =>
    can(
      actor,
      'alliance.read-private',
      parties.map(party => party.id),
    )
  const own = unpublished.filter(isOwn)
  const key = own.map(row => row.id).join()
  const known = lists.get(key)
  lists.delete(key)
  const isCurrent = known && known.from <= now.getTime() && now.getTime() <= known.until
  const isSeen = (row: KeptRow) => isPublicAlliance(row.status) || own.includes(row)
  const list = isCurrent ? known : visibleAt(all.filter(isSeen), now)
  lists.set(key, list)
  for (const oldest of lists.keys()) {
    if (lists.size <= MOST_LISTS) break
    lists.delete(oldest)
  }
  return list
}

function visibleAt(kept: readonly KeptRow[], now: Date): Visible {
  const from = now.getTime()
  const rows = kept.map(row => ({ ...row, unverified: row.verifiedUntil !== null && from > row.verifiedUntil }))
  const hasPrivate = kept.some(row => !isPublicAlliance(row.status))
  let until = Number.POSITIVE_INFINITY
  for (const { verifiedUntil: end } of kept) if (end !== null && end >= from && end < until) until = end
  return { rows, hasPrivate, from, until }
}

/** What `/alianzas` shows: those that are public, and the reader's own in any status; the coordination sees all. */
export async function readAllianceList(db: Db, actor: Actor, params: URLSearchParams, now: Date) {
  const own = ownParty(actor)
  const { rows: visible, hasPrivate } = await readVisible(db, actor, now)
  const { rows, list } = runList(visible, ALLIANCE_LIST, params)
  return {
    list,
    /** Whether the list holds any that only the reader's side sees. */
    hasPrivate,
    canPropose: can(actor, 'alliance.propose', own),
    alliances: rows.map(({ id: _, searchText: __, verifiedUntil: ___, ...row }) => ({
      ...row,
      parties: row.parties.map(({ id, ...party }) => ({ ...party, isYours: own.includes(id) })),
      isYours: row.parties.some(party => own.includes(party.id)),
    })),
  }
}
