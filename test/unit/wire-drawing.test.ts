import { describe, expect, test } from 'vitest'
import { drawingOf, drawsElements } from '#app/components/network-map/drawing.ts'
import type { MapState } from '#app/components/network-map/map-state.ts'
import { type Scene, sceneOf, standing } from '#app/components/network-map/scene.ts'
import type { Tokens } from '#app/components/network-map/tokens.ts'
import { nodeRadius } from '#graph/layout/size.ts'
import type { Network } from '#graph/network.ts'
import { encodeNetwork, packRows, tieRows } from '#graph/wire.ts'
import { readWire } from '#graph/wire-read.ts'
import { quickLayout } from '#test/bench/map/quick-layout.ts'
import { networkOfSize } from '#test/bench/network-of-size.ts'
import { allianceRecord, clusterRecord, networkOf, organizationRecord } from '#test/support/networks.ts'

const drawn = (network: Network) => drawingOf(readWire(encodeNetwork(network, quickLayout(network))))
const tokens = { ink3: 'grey', regions: { Central: 'orange', Caribe: 'blue' } } as unknown as Tokens

//  a ══ b    c: an organisation    d: alone
//  └─ c
const network = networkOf({
  parties: [
    clusterRecord('a'),
    clusterRecord('b', { regions: ['Caribe'] }),
    organizationRecord('c'),
    clusterRecord('d', { regions: [] }),
  ],
  alliances: [allianceRecord('x', 'a b'), allianceRecord('y', 'b a'), allianceRecord('z', 'a c')],
})
const drawing = drawn(network)
const all = { nodes: packRows([1, 1, 1, 1]), ties: packRows([1, 1, 1]) }
const state = (more: Partial<MapState>): MapState => ({ view: 'red', color: 'region', focus: null, kept: all, ...more })
const sceneWith = (more: Partial<MapState>) => sceneOf(drawing, state(more), tokens)
const standings = (scene: Scene) => drawing.ids.map((_, row) => standing(scene, row))

describe('the drawing', () => {
  test('has the ties of each node by their rows, and the rows of nodes by their ids', () => {
    const ties = tieRows(network)
    for (const [row, id] of drawing.ids.entries()) {
      expect(drawing.rowOf(id)).toBe(row)
      expect([...drawing.tiesOf(row)].map(tie => ties[tie])).toEqual(
        ties.filter(({ source, target }) => source === id || target === id),
      )
    }
    expect([drawing.rowOf(null), drawing.rowOf('nobody')]).toEqual([-1, -1])
    expect([...drawing.byTies]).toEqual([0, 1, 2, 3])
  })

  test('bends ties between the same two apart, whichever way each of them goes', () => {
    const side = (tie: number) => Math.sign(drawing.bends[tie] ?? 0) * (drawing.sources[tie] === 0 ? 1 : -1)
    expect(side(0)).toBe(-side(1))
  })

  test('is of elements while it is small, and of a crowd when it is not', () => {
    expect(drawsElements(drawing)).toBe(true)
    expect(drawsElements(drawn(networkOfSize({ nodes: 300, ties: 600 })))).toBe(true)
    expect(drawsElements(drawn(networkOfSize({ nodes: 300, ties: 700 })))).toBe(false)
  })
})

describe('what is on screen', () => {
  test('is everything at first, sized by ties and coloured by class', () => {
    const scene = sceneWith({})
    expect(standings(scene)).toEqual(['plain', 'plain', 'plain', 'plain'])
    expect(scene.colors).toEqual(['orange', 'blue', 'grey', 'grey'])
    expect(scene.radii[0]).toBeCloseTo(nodeRadius(3), 4)
  })

  test('is sized and coloured by what is asked, where it says something', () => {
    const scene = sceneWith({
      sizeOf: row => (row === 1 ? 20 : null),
      colorOf: row => (row === 3 ? 'red' : null),
    })
    expect([scene.radii[1], scene.radii[3]]).toEqual([20, expect.closeTo(nodeRadius(0), 4)])
    expect(scene.colors).toEqual(['grey', 'grey', 'grey', 'red'])
  })

  test('steps back from the focus and its neighbours, from a path, and from what differs between two dates', () => {
    expect(standings(sceneWith({ focus: 'b' }))).toEqual(['near', 'near', 'dim', 'dim'])
    expect([...sceneWith({ focus: 'b' }).nearTies]).toEqual([0, 1])
    const path = { nodes: [1, 0, 2], ties: [0, 2] }
    expect(standings(sceneWith({ overlay: { path } }))).toEqual(['near', 'near', 'near', 'dim'])
    const suggestions = [{ node: 3, number: 1 }]
    expect(standings(sceneWith({ focus: 'c', overlay: { suggestions } }))).toEqual(['near', 'dim', 'near', 'near'])
    const compared = { appeared: packRows([1, 0, 0]), ended: packRows([0, 0, 1]) }
    const scene = sceneWith({ overlay: { compared } })
    expect(standings(scene)).toEqual(['near', 'near', 'near', 'near'])
    expect([...scene.nearTies]).toEqual([])
  })

  test('leaves out what is filtered, and the ties that hang on it', () => {
    const kept = { nodes: packRows([1, 0, 1, 1]), ties: packRows([1, 1, 1]) }
    const scene = sceneWith({ kept, focus: 'b' })
    expect(standings(scene)).toEqual(['plain', 'gone', 'plain', 'plain'])
    expect([...scene.ties]).toEqual([0, 0, 1])
    expect(scene.focus).toBe(-1)
    expect(standings(sceneWith({ kept, focus: 'a' }))).toEqual(['near', 'gone', 'near', 'dim'])
  })
})
