import { shortName } from '#app/domain/short-name.ts'
import type { ExportNode, NetworkExport } from '#graph/exports/model.ts'
import type { DrawnNode, DrawnTie, Picture } from '#graph/exports/svg/picture.ts'
import type { NetworkOverlay } from './network-overlay.server.ts'

/** Beyond so many, ties are drawn straight. */
const MOST_BENT = 1500
/** Between the same two, one after the other. */
const BENDS = [14, -14, 32, -32, 50, -50]

/** The nodes and ties of a picture, what lies over them, and what steps back, as on the map. */
export function drawnNetwork(
  exported: NetworkExport,
  focus: string | null,
  overlay: NetworkOverlay | null,
): Pick<Picture, 'nodes' | 'ties' | 'overlay'> {
  const near = standingOut(exported, focus, overlay)
  const nodes = exported.nodes.map(node => drawnNode(node, near !== null && !near.has(node.id)))
  const byId = new Map(nodes.map(node => [node.id, node]))
  const stepsBack = focus !== null || overlay?.path != null || overlay?.comparison != null
  const ties = drawnTies(exported, byId, ({ source, target }) => stepsBack && source !== focus && target !== focus)
  const { path, comparison, suggestions } = overlay ?? {}
  const those = (ids: ReadonlySet<string> | undefined) => ties.filter(tie => ids?.has(tie.id))
  return {
    nodes,
    ties,
    overlay: {
      path: path ? { nodes: new Set(path.nodes), ties: those(path.ties) } : null,
      appeared: those(comparison?.appeared),
      ended: those(comparison?.ended),
      suggestions: (suggestions?.partners ?? []).flatMap(({ node: id, number }) => {
        const node = byId.get(id)
        return node ? { node, number } : []
      }),
    },
  }
}

/** The selected node with its neighbours, a way, what is suggested; between two days, all nodes. Null where none does. */
function standingOut(
  { nodes, ties }: NetworkExport,
  focus: string | null,
  overlay: NetworkOverlay | null,
): ReadonlySet<string> | null {
  const { path, comparison, suggestions } = overlay ?? {}
  if (focus === null && comparison) return new Set(nodes.map(node => node.id))
  if (focus === null && !path) return null
  const next = ties.flatMap(({ source, target }) => (source === focus || target === focus ? [source, target] : []))
  const suggested = suggestions?.partners.map(({ node }) => node) ?? []
  return new Set([...(focus === null ? [] : [focus]), ...next, ...suggested, ...(path?.nodes ?? [])])
}

function drawnTies(
  { ties }: NetworkExport,
  byId: ReadonlyMap<string, DrawnNode>,
  isDim: (tie: NetworkExport['ties'][number]) => boolean,
): DrawnTie[] {
  const between = new Map<string, number>()
  return ties.flatMap((tie): DrawnTie[] => {
    const { id, source, target, type, provenance } = tie
    const [from, to] = [byId.get(source), byId.get(target)]
    if (!from || !to) return []
    const isTurned = source > target
    const pair = isTurned ? `${target} ${source}` : `${source} ${target}`
    const before = between.get(pair) ?? 0
    between.set(pair, before + 1)
    const bend = type === 'leadership' || ties.length > MOST_BENT ? 0 : (BENDS[before % BENDS.length] ?? 0)
    // A bend is seen from where the line begins.
    return [{ id, type, provenance, from, to, bend: isTurned ? -bend : bend, dim: isDim(tie) }]
  })
}

/** The picture has the south below, as screens do. */
function drawnNode({ id, kind, name, x, y, size, color, regions }: ExportNode, dim: boolean): DrawnNode {
  return { id, kind, name, label: shortName(name), x, y: -y, r: size / 2, color, region: regions[0] ?? null, dim }
}
