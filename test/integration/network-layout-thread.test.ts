import { expect, test } from 'vitest'
import { layOutInThread } from '#app/services/network-layout-thread.server.ts'
import { runLayout } from '#graph/layout/layout.ts'
import { networkOfSize } from '#test/bench/network-of-size.ts'

test('a thread of its own gives the same layout', async () => {
  const network = networkOfSize({ nodes: 420, ties: 900 })
  expect(await layOutInThread(network)).toEqual(runLayout(network))
})
