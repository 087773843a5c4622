import type { CompactGraph } from '../compact.ts'
import { Random } from '../random.ts'
import type { Steps } from '../results.ts'
import { aggregate, groundLevel, renumber } from './level.ts'
import { modularity } from './modularity.ts'
import { moveNodes } from './move.ts'
import { refine } from './refine.ts'

/** After so many rounds in a row that found nothing better, what there is stands. */
const PATIENCE = 3
const MOST_ROUNDS = 30

/**
 * Divides the network into communities by modularity (Leiden: Traag, Waltman and van Eck 2019). The same network and seed
 * always give the same; every community is connected. A step is one level of one round.
 *
 * @returns which community each node is in, numbered from 0 in the order of their first node
 */
export function* leiden(graph: CompactGraph, seed: number): Steps<Uint32Array> {
  const random = new Random(seed)
  let best: Uint32Array = Uint32Array.from(graph.ids, (_, v) => v)
  let most = modularity(graph, best) ?? 0
  for (let round = 0, vain = 0; round < MOST_ROUNDS && vain < PATIENCE && graph.pairs > 0; round++) {
    const found = yield* oneRound(graph, best, random)
    const reached = modularity(graph, found) ?? 0
    vain = reached > most + 1e-9 ? 0 : vain + 1
    if (reached <= most) continue
    most = reached
    best = found
  }
  renumber(best)
  return best
}

function* oneRound(graph: CompactGraph, start: Uint32Array, random: Random): Steps<Uint32Array> {
  let level = groundLevel(graph)
  let setOf = start.slice()
  renumber(setOf)
  /** Which node of the present level each node of the network is in. */
  let nodeOf = Uint32Array.from(graph.ids, (_, v) => v)
  for (;;) {
    const order = Uint32Array.from({ length: level.count }, (_, v) => v)
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
