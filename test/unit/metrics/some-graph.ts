import fc from 'fast-check'
import type { CompactGraph } from '#graph/metrics/compact.ts'
import { graphOf } from './draw.ts'

export type Pairs = readonly (readonly [number, number])[]

/** How many nodes, and which are tied; some pairs twice, some nodes with themselves. */
export const somePairs: fc.Arbitrary<{ count: number; pairs: Pairs }> = fc.integer({ min: 1, max: 24 }).chain(count => {
  const node = fc.nat({ max: count - 1 })
  return fc.record({ count: fc.constant(count), pairs: fc.array(fc.tuple(node, node), { maxLength: 3 * count }) })
})

export const someGraph: fc.Arbitrary<CompactGraph> = somePairs.map(({ count, pairs }) => graphOf(count, pairs))
