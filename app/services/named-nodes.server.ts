import type { MapNode, MapNodeName } from '#app/domain/map-panel.ts'
import type { PathEnd } from '#app/domain/paths.ts'
import { searchable } from '#app/domain/text.ts'
import type { Db } from '#db/schema.ts'
import { readMapNodes, searchNetwork } from './map-nodes.server.ts'

/** So many nodes that the words may mean are offered. */
const MOST_MEANT = 5

/** The node that somebody means who types words: its slug, its whole name, or the only one that the words fit. */
export async function findNamedNode(db: Db, typed: string): Promise<PathEnd> {
  const nodes = await readMapNodes(db)
  const named = ({ slug, kind, name }: MapNode): MapNodeName => ({ slug, kind, name })
  const known = nodes.get(typed)
  if (known) return { typed: known.name, node: named(known), meant: [] }
  if (!typed) return { typed, node: null, meant: [] }
  const wanted = searchable(typed)
  const matching = (await searchNetwork(db, typed)).flatMap(slug => nodes.get(slug) ?? [])
  const exact = matching.filter(node => searchable(node.name) === wanted)
  const [only, second] = exact.length > 0 ? exact : matching
  if (only && !second) return { typed: only.name, node: named(only), meant: [] }
  const meant = matching.sort((a, b) => b.ties - a.ties || (a.slug < b.slug ? -1 : 1)).slice(0, MOST_MEANT)
  return { typed, node: null, meant: meant.map(named) }
}
