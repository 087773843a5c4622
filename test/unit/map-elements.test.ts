import cytoscape from 'cytoscape'
import { expect, test } from 'vitest'
import { drawingOf, otherEnd } from '#app/components/network-map/drawing.ts'
import { paintFocus } from '#app/components/network-map/elements.ts'
import type { MapState } from '#app/components/network-map/map-state.ts'
import { sceneOf } from '#app/components/network-map/scene.ts'
import type { Tokens } from '#app/components/network-map/tokens.ts'
import { encodeNetwork, packRows } from '#graph/wire.ts'
import { readWire } from '#graph/wire-read.ts'
import { quickLayout } from '#test/bench/map/quick-layout.ts'
import { networkOfSize } from '#test/bench/network-of-size.ts'

test('of a crowd the model holds the focus, its neighbours and their ties, and lets go of them with it', () => {
  const network = networkOfSize({ nodes: 300, ties: 1_000 })
  const drawing = drawingOf(readWire(encodeNetwork(network, quickLayout(network))))
  const kept = { nodes: packRows(drawing.ids.map(() => true)), ties: packRows(drawing.sources.map(() => 1)) }
  const tokens = { ink3: 'grey', regions: {}, macroSectors: {}, maturities: {} } as unknown as Tokens
  const cy = cytoscape({ headless: true })
  const paint = (state: Partial<MapState>) =>
    paintFocus(cy, sceneOf(drawing, { view: 'red', color: 'region', focus: null, kept, ...state }, tokens))
  const [first, second] = drawing.byTies as unknown as [number, number]

  for (const row of [first, second]) {
    const id = drawing.ids[row] as string
    paint({ focus: id })
    const ties = [...drawing.tiesOf(row)]
    const near = new Set([row, ...ties.map(tie => otherEnd(drawing, tie, row))])
    expect(
      cy
        .nodes()
        .map(node => node.id())
        .sort(),
    ).toEqual([...near].map(at => drawing.ids[at]).sort())
    expect(
      cy
        .edges()
        .map(edge => edge.id())
        .sort(),
    ).toEqual(ties.map(tie => `tie ${tie}`).sort())
    expect(cy.$('.chosen').map(node => node.id())).toEqual([id])
    expect(cy.getElementById(id).position('x')).toBeCloseTo(drawing.network[2 * row] as number)
  }
  paint({ view: 'territorio', focus: drawing.ids[first] as string })
  expect(cy.$('.chosen').position('x')).toBeCloseTo(drawing.territory[2 * first] as number)
  paint({})
  expect(cy.elements().length).toBe(0)
})
