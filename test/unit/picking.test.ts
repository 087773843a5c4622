import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nearestTowards } from '#app/components/network-map/nearest.ts'
import { NodeGrid } from '#app/components/network-map/picking.ts'

const coordinate = fc.double({ min: -2000, max: 2000, noNaN: true })
const nodes = fc
  .array(
    fc.record({ x: coordinate, y: coordinate, r: fc.double({ min: 1, max: 60, noNaN: true }), shown: fc.boolean() }),
    { maxLength: 150 },
  )
  .map(all => ({
    at: Float32Array.from(all.flatMap(({ x, y }) => [x, y])),
    radii: Float32Array.from(all, ({ r }) => r),
    shown: Uint8Array.from(all, ({ shown }) => Number(shown)),
  }))
const areas = fc.tuple(coordinate, coordinate, fc.nat({ max: 300 }), fc.nat({ max: 300 }))

describe('what lies under a pointer', () => {
  test('is what asking every node would say', () => {
    fc.assert(
      fc.property(nodes, coordinate, coordinate, fc.nat({ max: 40 }), ({ at, radii, shown }, x, y, reach) => {
        const distance = (row: number) =>
          Math.hypot((at[2 * row] as number) - x, (at[2 * row + 1] as number) - y) - (radii[row] as number)
        const near = [...shown.keys()].filter(row => shown[row] && distance(row) < reach)
        const expected = near.sort((a, b) => distance(a) - distance(b) || a - b)[0] ?? -1
        expect(new NodeGrid(at, radii, shown).pick(x, y, reach)).toBe(expected)
      }),
    )
  })

  test('and whether a disc lies in an area, but for one', () => {
    fc.assert(
      fc.property(nodes, areas, fc.nat({ max: 20 }), ({ at, radii, shown }, [left, top, width, height], but) => {
        const area = { left, top, right: left + width, bottom: top + height }
        const lies = (row: number) => {
          const [x, y] = [at[2 * row] as number, at[2 * row + 1] as number]
          const dx = Math.max(area.left - x, 0, x - area.right)
          const dy = Math.max(area.top - y, 0, y - area.bottom)
          return shown[row] && row !== but && Math.hypot(dx, dy) < (radii[row] as number)
        }
        expect(new NodeGrid(at, radii, shown).touches(area, but)).toBe([...shown.keys()].some(lies))
      }),
    )
  })

  test('is nothing on an empty map, and the node itself on its disc', () => {
    const none = new Float32Array(0)
    expect(new NodeGrid(none, none, new Uint8Array(0)).pick(0, 0, 10)).toBe(-1)
    const grid = new NodeGrid(Float32Array.of(0, 0, 30, 0), Float32Array.of(10, 10), Uint8Array.of(1, 1))
    expect([grid.pick(14, 0, 0), grid.pick(21, 0, 0), grid.pick(14, 0, 5)]).toEqual([-1, 1, 0])
  })
})

//          n
//   w ──── o ── e ───── far
//            s
test('an arrow leads to the nearest in its direction, straight ahead before aside, never to what is hidden', () => {
  const [o, n, e, far, s, w] = [0, 1, 2, 3, 4, 5]
  const at = Float32Array.of(0, 0, 0, -10, 10, 0, 40, 0, 4, 10, -20, 0)
  const shown = new Uint8Array(6).fill(1)
  const go = (direction: 'left' | 'right' | 'up' | 'down', from = o) => nearestTowards(at, shown, from, direction)
  expect([go('up'), go('right'), go('down'), go('left')]).toEqual([n, e, s, w])
  expect(go('right', far)).toBe(-1)
  shown[e] = 0
  expect(go('right')).toBe(far)
})
