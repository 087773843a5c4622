import { type CompactGraph, degreeOf, neighboursOf } from '../compact.ts'
import type { GroupResult, Steps } from '../results.ts'
import { leiden } from './leiden.ts'
import { modularity } from './modularity.ts'
import { type CommunityNames, nameCommunities } from './names.ts'

const SEED = 20_250

/**
 * Communities: sets more tied within than chance would have it, the largest first. Nodes without ties are in none. The
 * value of each is the share of its members' ties that stay within; that of the whole, its modularity.
 *
 * @param previous names given at another date: communities that carry them on keep them, and no division hardly better is
 *   preferred to theirs. For one address to show the same on every visit, always give those of the same date.
 */
export function* communities(graph: CompactGraph, previous?: CommunityNames): Steps<GroupResult> {
  const found = yield* leiden(graph, SEED, previous && divisionOf(graph, previous))
  const members = new Map<number, number[]>()
  found.forEach((community, v) => {
    if (degreeOf(graph, v) === 0) return
    const known = members.get(community)
    if (known) known.push(v)
    else members.set(community, [v])
  })
  const sets = [...members.values()].sort((a, b) => b.length - a.length || (a[0] as number) - (b[0] as number))
  const names = nameCommunities(
    sets.map(set => set.map(v => graph.ids[v] as string)),
    previous,
  )
  const of = new Int32Array(graph.ids.length).fill(-1)
  sets.forEach((set, i) => {
    for (const v of set) of[v] = i
  })
  const groups = sets.map((set, i) => ({
    name: String(names[i]),
    size: set.length,
    value: shareWithin(graph, set, of, i),
  }))
  return { of, groups, groupUnit: 'share', value: modularity(graph, of) }
}

/** The division those names make; who has none is alone. */
function divisionOf({ ids }: CompactGraph, names: CommunityNames): Uint32Array {
  const firsts = new Map<number, number>()
  return Uint32Array.from(ids, (id, v) => {
    const name = names.get(id)
    if (name === undefined) return v
    const first = firsts.get(name) ?? v
    firsts.set(name, first)
    return first
  })
}

function shareWithin(graph: CompactGraph, members: readonly number[], of: Int32Array, own: number): number {
  let within = 0
  let all = 0
  for (const v of members) {
    const near = neighboursOf(graph, v)
    all += near.length
    for (const w of near) if (of[w] === own) within++
  }
  return within / all
}

/** What `previous` wants of the next date. */
export function namesOf({ ids }: CompactGraph, { of, groups }: GroupResult): CommunityNames {
  return new Map(
    ids.flatMap((id, v) => {
      const group = groups[of[v] as number]
      return group ? [[id, Number(group.name)]] : []
    }),
  )
}
