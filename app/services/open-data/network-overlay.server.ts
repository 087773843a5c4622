import type { Actor } from '#app/domain/actors.ts'
import type { IsoDate } from '#app/domain/dates.ts'
import type { MapQuery } from '#app/domain/map-view.ts'
import type { Db } from '#db/schema.ts'
import type { Network } from '#graph/network.ts'
import { unpackMarks } from '#graph/wire.ts'
import { readMap } from '../map.server.ts'
import { readComparison } from '../map-compare.server.ts'
import { readTieRows } from '../map-data.server.ts'
import { readMapPartners } from '../map-partners.server.ts'
import { readNetwork } from '../network.server.ts'
import { readPath } from '../network-paths.server.ts'

/** What the map draws over the network, by ids. */
export interface NetworkOverlay {
  /** Two days beside each other; `network`: what of the filters holds on one of them. */
  comparison: {
    earlier: IsoDate
    later: IsoDate
    appeared: ReadonlySet<string>
    ended: ReadonlySet<string>
    network: Network
  } | null
  /** The way that is drawn: its nodes one after the other, and its ties. */
  path: { from: string; to: string; nodes: readonly string[]; ties: ReadonlySet<string> } | null
  /** To whom the selected cluster is suggested to turn, with their numbers. */
  suggestions: { of: string; partners: readonly { node: string; number: number }[] } | null
}

/** The overlay of the map's address as `actor` sees it: whose cluster it is sees its suggestions without asking. */
export async function readNetworkOverlay(db: Db, actor: Actor, query: MapQuery, now: Date): Promise<NetworkOverlay> {
  const [whole, rows, changes, path, selection] = await Promise.all([
    readNetwork(db),
    readTieRows(db),
    readComparison(db, query, now),
    readPath(db, query, now),
    query.focus ? readMap(db, actor, query).then(map => map.selection) : null,
  ])
  const partners = await readMapPartners(db, actor, query, selection, now)
  const marked = <T>(all: readonly T[], packed: string): T[] => {
    const marks = unpackMarks(packed, all.length)
    return all.filter((_, row) => marks[row])
  }
  const tieIds = (packed: string) => new Set(marked(rows, packed).map(tie => tie.id))
  const idOf = (row: number) => whole.nodes[row]?.id ?? ''
  const kept = changes && tieIds(changes.kept.ties)
  return {
    comparison: changes && {
      earlier: changes.earlier,
      later: changes.later,
      appeared: tieIds(changes.rows.appeared),
      ended: tieIds(changes.rows.ended),
      network: {
        nodes: marked(whole.nodes, changes.kept.nodes),
        edges: whole.edges.filter(edge => kept?.has(edge.id)),
      },
    },
    path: path?.drawn
      ? {
          from: path.from.node?.name ?? path.from.typed,
          to: path.to.node?.name ?? path.to.typed,
          nodes: path.drawn.nodes.map(idOf),
          ties: new Set(path.drawn.ties.map(row => rows[row]?.id ?? '')),
        }
      : null,
    suggestions:
      partners && selection && partners.drawn.length > 0
        ? {
            of: selection.node.name,
            partners: partners.drawn.map(({ node, number }) => ({ node: idOf(node), number })),
          }
        : null,
  }
}
