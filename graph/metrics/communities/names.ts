/** The number a community goes by, from 1, per id of a node. */
export type CommunityNames = ReadonlyMap<string, number>

/**
 * Names for communities that carry on those of another date: the pair with most members in common keeps its name, then
 * the next; a community that carries on none gets the first number that was never used. Without `previous`, by size.
 *
 * @param members the ids of each community
 * @returns the number of each community, in the order of `members`
 */
export function nameCommunities(members: readonly (readonly string[])[], previous: CommunityNames = new Map()) {
  const names: (number | undefined)[] = members.map(() => undefined)
  const taken = new Set<number>()
  for (const { community, name } of overlaps(members, previous)) {
    if (names[community] !== undefined || taken.has(name)) continue
    names[community] = name
    taken.add(name)
  }
  let fresh = Math.max(0, ...previous.values())
  const bySize = [...members.keys()].sort((a, b) => sizeOf(members, b) - sizeOf(members, a) || compare(members, a, b))
  for (const community of bySize) names[community] ??= ++fresh
  return names.map(name => name ?? 0)
}

/** How many members each community shares with each of before, most first. */
function overlaps(members: readonly (readonly string[])[], previous: CommunityNames) {
  const shared = members.flatMap((ids, community) => {
    const counts = new Map<number, number>()
    for (const id of ids) {
      const name = previous.get(id)
      if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
    }
    return [...counts].map(([name, count]) => ({ community, name, count }))
  })
  return shared.sort((a, b) => b.count - a.count || a.name - b.name || compare(members, a.community, b.community))
}

const sizeOf = (members: readonly (readonly string[])[], community: number) => members[community]?.length ?? 0

/** By the id of the first member, which belongs to one community only. */
function compare(members: readonly (readonly string[])[], a: number, b: number): number {
  return (members[a]?.[0] ?? '') < (members[b]?.[0] ?? '') ? -1 : 1
}
