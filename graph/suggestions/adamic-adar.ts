import type { Neighbours } from './nearness.ts'

/** Whom one node and another are both tied to, by the other one. */
export type CommonAllies = ReadonlyMap<string, { weight: number; parties: readonly string[] }>

/**
 * Adamic and Adar (2003): of everybody two steps away, whom both are tied to, each weighing the less the more ties it has:
 * to know somebody whom everybody knows says little. Those that weigh most come first. Walks two rings, never all pairs.
 */
export function commonAlliesOf(neighbours: Neighbours, id: string): CommonAllies {
  const own = neighbours.get(id) ?? new Set<string>()
  const found = new Map<string, { weight: number; parties: string[] }>()
  const middle = [...own].sort((a, b) => sizeOf(neighbours, a) - sizeOf(neighbours, b) || (a < b ? -1 : 1))
  for (const party of middle) {
    const weight = 1 / Math.log(Math.max(2, sizeOf(neighbours, party)))
    for (const other of neighbours.get(party) ?? []) {
      if (other === id) continue
      const known = found.get(other)
      if (known) {
        known.weight += weight
        known.parties.push(party)
      } else found.set(other, { weight, parties: [party] })
    }
  }
  return found
}

const sizeOf = (neighbours: Neighbours, id: string) => neighbours.get(id)?.size ?? 0
