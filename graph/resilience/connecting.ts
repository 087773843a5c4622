import type { CompactGraph } from '../metrics/compact.ts'
import { articulation } from '../metrics/cuts.ts'
import { countDependent, type HangingPart, hangingParts, partsWithout, withTie } from './parts.ts'

/** A tie that is missing, and what it would change. */
export interface ConnectingTie {
  /** Ids: from the side that is apart, to the rest. */
  from: string
  to: string
  /** How many nodes it joins to the largest part, or frees from hanging from a single one. */
  gain: number
}

/** A tie that makes the network less fragile. */
export interface SecondWay extends ConnectingTie {
  /** From whom the nodes hang today. */
  hangsFrom: string
  /** How many nodes hang from a single one, before it and after it. */
  before: number
  after: number
}

/**
 * Whom `from` could be tied to among those `allowed`, the best first choice, and how good it is; null where there is
 * nobody to propose.
 */
export type Propose = (from: string, allowed: (id: string) => boolean) => { to: string; score: number } | null

/** Of a large part so many nodes are asked whom they could be tied to. */
const ASKED = 20
/** So many parts are looked at, the largest first. */
export const MOST_PARTS = 150

/**
 * Ties that would join to the largest part of the network those parts that are apart, one each, the largest first and then
 * those with the best reason. Also those parts, by their nodes, for which nobody could be proposed, and how many were not
 * looked at.
 */
export function* joinParts(
  graph: CompactGraph,
  canBegin: (id: string) => boolean,
  propose: Propose,
): Generator<void, { ties: ConnectingTie[]; without: string[][]; unseen: number }> {
  const [largest = [], ...others] = partsWithout(graph, () => false)
  const name = (node: number) => graph.ids[node] as string
  const main = new Set(largest.map(name))
  const found: (ConnectingTie & { score: number })[] = []
  const without: string[][] = []
  const apart = others.map(part => part.map(name)).filter(ids => ids.some(canBegin))
  for (const ids of apart.slice(0, MOST_PARTS)) {
    const best = bestTie(ids.filter(canBegin), propose, id => main.has(id))
    if (best) found.push({ ...best, gain: ids.length })
    else without.push(ids)
    yield
  }
  found.sort((a, b) => b.gain - a.gain || b.score - a.score || (a.from < b.from ? -1 : 1))
  return { ties: found.map(({ score: _, ...tie }) => tie), without, unseen: Math.max(0, apart.length - MOST_PARTS) }
}

/**
 * Ties that would make the network least fragile, one after the other: of the largest parts that hang from a single node
 * and for which there is somebody to propose, a second way to the one that frees most; the next is looked for with it in
 * place.
 *
 * @param most how many
 */
export function* secondWays(
  graph: CompactGraph,
  canBegin: (id: string) => boolean,
  propose: Propose,
  most: number,
): Generator<void, SecondWay[]> {
  const found: SecondWay[] = []
  let now: Fragile = { graph, parts: yield* hangingParts(graph, cuttersOf(graph)) }
  while (found.length < most) {
    let best: { tie: SecondWay; then: Fragile } | null = null
    for (const candidate of yield* candidates(now, canBegin, propose)) {
      const joined = withTie(now.graph, candidate.a, candidate.b)
      const then = { graph: joined, parts: yield* hangingParts(joined, cuttersOf(joined)) }
      const [before, after] = [countDependent(now.parts), countDependent(then.parts)]
      const { from, to, hangsFrom } = candidate
      const tie = { from, to, hangsFrom, gain: before - after, before, after }
      if (!best || tie.gain > best.tie.gain) best = { tie, then }
    }
    if (!best || best.tie.gain <= 0) break
    found.push(best.tie)
    now = best.then
  }
  return found
}

interface Fragile {
  graph: CompactGraph
  parts: readonly HangingPart[]
}

interface Candidate {
  a: number
  b: number
  from: string
  to: string
  hangsFrom: string
}

/** So many ties are tried for each that is found. */
const TRIED = 3

function* candidates({ graph, parts }: Fragile, canBegin: (id: string) => boolean, propose: Propose) {
  const name = (node: number) => graph.ids[node] as string
  const rows = new Map(graph.ids.map((id, row) => [id, row]))
  const component = partOfEach(graph)
  const order = [...parts].sort(
    (a, b) => b.nodes.length - a.nodes.length || a.from - b.from || (a.nodes[0] as number) - (b.nodes[0] as number),
  )
  const found: Candidate[] = []
  for (const { from, nodes } of order.slice(0, MOST_PARTS)) {
    // A tie to another part that hangs from the same node would leave both hanging.
    const hanging = new Set(parts.filter(part => part.from === from).flatMap(part => part.nodes.map(name)))
    const elsewhere = (id: string) =>
      !hanging.has(id) && id !== name(from) && component[rows.get(id) ?? -1] === component[from]
    const best = bestTie(nodes.map(name).filter(canBegin), propose, elsewhere)
    yield
    if (!best) continue
    const [a, b] = [rows.get(best.from) as number, rows.get(best.to) as number]
    found.push({ a, b, from: best.from, to: best.to, hangsFrom: name(from) })
    if (found.length === TRIED) break
  }
  return found
}

function bestTie(from: readonly string[], propose: Propose, allowed: (id: string) => boolean) {
  let best: { from: string; to: string; score: number } | null = null
  for (const id of from.slice(0, ASKED)) {
    const proposed = propose(id, allowed)
    if (proposed && (!best || proposed.score > best.score)) best = { from: id, ...proposed }
  }
  return best
}

function partOfEach(graph: CompactGraph): Int32Array {
  const of = new Int32Array(graph.ids.length)
  for (const [i, part] of partsWithout(graph, () => false).entries()) for (const node of part) of[node] = i
  return of
}

function cuttersOf(graph: CompactGraph): number[] {
  return [...articulation(graph).values].flatMap((cutOff, node) => (cutOff > 0 ? node : []))
}
