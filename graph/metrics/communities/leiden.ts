import type { CompactGraph } from '../compact.ts'
import { Random } from '../random.ts'
import type { Steps } from '../results.ts'
import { aggregate, groundLevel, type Level, renumber } from './level.ts'
import { modularity } from './modularity.ts'
import { moveNodes } from './move.ts'
import { refine } from './refine.ts'

/** After so many rounds in a row that found nothing better, what there is stands. */
const PATIENCE = 2
/** What a round must add to count as better: the figure is read to three digits. */
const BETTER = 1e-4
/** A division this much better than one that is known is still no reason to change. */
const HARDLY = 0.01
/** How often the search begins anew: often where it is soon done, and at least twice. */
const startsFor = (pairs: number) => Math.min(10, Math.max(2, Math.floor(20_000 / pairs)))

/**
 * Divides the network into communities by modularity (Leiden: Traag, Waltman and van Eck 2019), the best of several
 * searches. The same network and seed always give the same; every community is connected. A step is one level of one round.
 *
 * @param known a division to begin with: what it leads to is preferred to what is hardly better, so that communities do not
 *   change without a reason
 * @returns which community each node is in, numbered from 0 in the order of their first node
 */
export function* leiden(graph: CompactGraph, seed: number, known?: Uint32Array): Steps<Uint32Array> {
  const random = new Random(seed)
  const alone = Uint32Array.from(graph.ids.keys())
  let best: Search = { found: alone, reached: modularity(graph, alone) ?? 0 }
  for (let start = 0; graph.pairs > 0 && start < startsFor(graph.pairs); start++) {
    const search = yield* oneSearch(graph, alone, random)
    if (search.reached > best.reached) best = search
  }
  if (known && graph.pairs > 0) {
    const search = yield* oneSearch(graph, known, random)
    if (search.reached > best.reached - HARDLY) best = search
  }
  renumber(best.found)
  return best.found
}

interface Search {
  found: Uint32Array
  /** Its modularity. */
  reached: number
}

/** Round after round, each beginning with what the best so far has found. */
function* oneSearch(graph: CompactGraph, start: Uint32Array, random: Random): Steps<Search> {
  const ground = groundLevel(graph)
  let found = start
  let reached = Number.NEGATIVE_INFINITY
  for (let vain = 0; vain < PATIENCE; ) {
    const next = yield* oneRound(ground, found, random)
    const value = modularity(graph, next) ?? 0
    vain = value > reached + BETTER ? 0 : vain + 1
    if (value <= reached) continue
    reached = value
    found = next
  }
  return { found, reached }
}
function* oneRound(ground: Level, start: Uint32Array, random: Random): Steps<Uint32Array> {
  let level = ground
  let setOf = start.slice()
  renumber(setOf)
  /** Which node of the present level each node of the network is in. */
  let nodeOf = Uint32Array.from(start.keys())
  for (;;) {
    const order = Uint32Array.from(setOf.keys())
    random.shuffle(order)
    moveNodes(level, setOf, order)
    yield
    const sets = renumber(setOf)
    if (sets === level.count) break
    const partOf = refine(level, setOf, random)
    const parts = renumber(partOf)
    // No part of a set could be joined: the sets themselves are the next level.
    const next = parts === level.count ? setOf : partOf
    const count = parts === level.count ? sets : parts
    const setsAbove = new Uint32Array(count)
    next.forEach((node, v) => {
      setsAbove[node] = setOf[v] as number
    })
    level = aggregate(level, next, count)
    nodeOf = nodeOf.map(node => next[node] as number)
    setOf = setsAbove
  }
  return nodeOf.map(node => setOf[node] as number)
}
