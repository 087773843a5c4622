import type { Actor } from '#app/domain/actors.ts'
import type { MapSelection } from '#app/domain/map-panel.ts'
import type { MapQuery } from '#app/domain/map-view.ts'
import { PARTNERS_BESIDE } from '#app/domain/partner-suggestions.ts'
import type { Db } from '#db/schema.ts'
import { readNetwork } from './network.server.ts'
import { readPartnerSuggestions } from './partner-suggestions.server.ts'

/**
 * The partners suggested to the selected cluster, with the rows of the drawing's data that they are drawn at; null where
 * no cluster is selected or nobody asked. One's own cluster need not ask.
 */
export async function readMapPartners(
  db: Db,
  actor: Actor,
  query: Pick<MapQuery, 'suggestions'>,
  selection: MapSelection | null,
  now: Date,
) {
  if (selection?.node.kind !== 'cluster' || !(query.suggestions ?? selection.isYours)) return null
  const suggestions = await readPartnerSuggestions(db, actor, selection.node.slug, PARTNERS_BESIDE, now)
  const { nodes } = await readNetwork(db)
  const rows = new Map(nodes.map((node, row) => [node.id, row]))
  const drawn = suggestions.partners.flatMap(({ slug }, i) => {
    const node = rows.get(slug)
    return node === undefined ? [] : { node, number: i + 1 }
  })
  return { suggestions, drawn }
}
export type MapPartners = Awaited<ReturnType<typeof readMapPartners>>
