import type { CompactGraph } from '../compact.ts'

/**
 * How many more ties are within the sets than chance would put there, as a share of all ties (Newman and Girvan 2004);
 * null without ties.
 *
 * @param setOf the set of each node, below the number of nodes; -1 for a node without ties
 */
export function modularity({ ids, pairs, offsets, targets }: CompactGraph, setOf: ArrayLike<number>): number | null {
  if (pairs === 0) return null
  const ends = 2 * pairs
  const endsOf = new Float64Array(ids.length)
  let within = 0
  for (let v = 0; v < ids.length; v++) {
    const set = setOf[v] as number
    if (set === -1) continue
    const last = offsets[v + 1] as number
    for (let slot = offsets[v] as number; slot < last; slot++) if (setOf[targets[slot] as number] === set) within++
    endsOf[set] = (endsOf[set] as number) + last - (offsets[v] as number)
  }
  const byChance = endsOf.reduce((sum, all) => sum + (all / ends) ** 2, 0)
  return within / ends - byChance
}
