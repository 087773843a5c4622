import { describe, expect, test } from 'vitest'
import { drawingOf } from '#app/components/network-map/drawing.ts'
import type { MapState } from '#app/components/network-map/map-state.ts'
import { sameCrowd, samePicture, sceneOf } from '#app/components/network-map/scene.ts'
import { slice, whole } from '#app/components/network-map/slices.ts'
import type { Tokens } from '#app/components/network-map/tokens.ts'
import { encodeNetwork, packRows } from '#graph/wire.ts'
import { readWire } from '#graph/wire-read.ts'
import { quickLayout } from '#test/bench/map/quick-layout.ts'
import { networkOfSize } from '#test/bench/network-of-size.ts'

describe('a drawing in slices', () => {
  function* pieces(drawn: number[]) {
    for (const size of [3, 3, 3, 1]) {
      drawn.push(size)
      yield size
    }
  }

  test('goes on where it stopped, each slice as long as was asked for, and says when all is there', () => {
    const drawn: number[] = []
    const left = pieces(drawn)
    expect([slice(left, 5), drawn.length]).toEqual([false, 2])
    expect([slice(left, 3), drawn.length]).toEqual([false, 3])
    expect([slice(left, 3), drawn.length]).toEqual([true, 4])
  })

  test('is the same when it is drawn at once', () => {
    const drawn: number[] = []
    whole(pieces(drawn))
    expect(drawn).toEqual([3, 3, 3, 1])
  })
})

describe('what changed on screen', () => {
  const network = networkOfSize({ nodes: 60, ties: 200 })
  const drawing = drawingOf(readWire(encodeNetwork(network, quickLayout(network))))
  const kept = { nodes: packRows(drawing.ids.map(() => true)), ties: packRows(drawing.sources.map(() => 1)) }
  const tokens = { ink3: 'grey', regions: {}, macroSectors: {}, maturities: {} } as unknown as Tokens
  const state: MapState = { view: 'red', color: 'region', focus: null, kept }
  const [first, second] = drawing.byTies
  const idOf = (row = 0) => drawing.ids[row] ?? null

  test('is nothing when the page says again what was pressed, even with another overlay', () => {
    const pressed = sceneOf(drawing, { ...state, focus: idOf(first) }, tokens)
    const answered = sceneOf(drawing, { ...state, focus: idOf(first), overlay: { suggestions: [] } }, tokens, pressed)
    expect(samePicture(pressed, answered)).toBe(true)
  })

  test('is all of it when another node is selected, a tie is hidden, or the view is another one', () => {
    const before = sceneOf(drawing, { ...state, focus: idOf(first) }, tokens)
    const changed = (more: Partial<MapState>) =>
      sceneOf(drawing, { ...state, focus: idOf(first), ...more }, tokens, before)
    expect(sameCrowd(before, changed({ focus: idOf(second) }))).toBe(false)
    expect(sameCrowd(before, changed({ focus: null }))).toBe(false)
    expect(sameCrowd(before, changed({ view: 'territorio' }))).toBe(false)
    const fewer = packRows(drawing.sources.map((_, tie) => (tie === 0 ? 0 : 1)))
    expect(sameCrowd(before, changed({ kept: { ...kept, ties: fewer } }))).toBe(false)
    expect(samePicture(before, changed({ sizeOf: () => 3 }))).toBe(false)
    expect(samePicture(before, changed({ colorOf: () => 'red' }))).toBe(false)
  })
})
