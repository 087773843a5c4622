import { expect, test } from 'vitest'
import { layOutInThread, placeInThread } from '#app/services/network-layout-thread.server.ts'
import { placeNewNodes } from '#graph/layout/later.ts'
import { runLayout } from '#graph/layout/layout.ts'
import { networkOfSize } from '#test/bench/network-of-size.ts'

test('a thread of its own gives the same layout, and the same of a change', async () => {
  const network = networkOfSize({ nodes: 420, ties: 900 })
  const before = { ...network, edges: network.edges.slice(9) }
  const layout = runLayout(before)
  const [theirs, ofChange] = await Promise.all([layOutInThread(before), placeInThread(network, layout)])
  expect(theirs).toEqual(layout)
  expect(ofChange).toEqual(placeNewNodes(network, layout))
  expect(ofChange.length).toBeGreaterThan(0)
})
