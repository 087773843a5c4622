import { expect, test } from 'vitest'
import { placeNewNodes } from '#graph/layout/later.ts'
import { finish, runLayout } from '#graph/layout/layout.ts'
import { buffersOf, packNetwork, packPositions, unpackNetwork, unpackPositions } from '#graph/layout/pack.ts'
import { networkOfSize } from '#test/bench/network-of-size.ts'
import { clusterRecord, networkOf } from '#test/support/networks.ts'

test('positions come out of the rows as they went in', () => {
  const { positions } = runLayout(networkOfSize({ nodes: 60, ties: 120 }))
  const unknown = positions.map(position => ({ ...position, ties: null }))
  for (const each of [positions, unknown, []])
    expect(finish(unpackPositions(finish(packPositions(each))))).toEqual(each)
})

test('a network in rows is laid out as it would be itself, changes too', () => {
  const network = networkOfSize({ nodes: 120, ties: 300 })
  const before = { ...network, edges: network.edges.slice(10) }
  const layout = runLayout(before)
  expect(runLayout(unpackNetwork(finish(packNetwork(before))))).toEqual(layout)
  expect(placeNewNodes(unpackNetwork(finish(packNetwork(network))), layout)).toEqual(placeNewNodes(network, layout))
})

test('who stands nowhere, and nobody at all', () => {
  const nowhere = networkOf({ parties: [clusterRecord('a', { departments: [], regions: [] })] })
  expect(unpackNetwork(finish(packNetwork(nowhere))).nodes).toEqual([{ id: 'a', departments: [], regions: [] }])
  expect(unpackNetwork(finish(packNetwork({ nodes: [], edges: [] })))).toEqual({ nodes: [], edges: [] })
})

test('every row of numbers is handed over', () => {
  const network = finish(packNetwork(networkOfSize({ nodes: 20, ties: 40 })))
  structuredClone(network, { transfer: buffersOf(network) })
  expect([network.places.of, network.regions.of, network.ends].map(row => row.length)).toEqual([0, 0, 0])
})
