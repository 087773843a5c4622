import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Label, overlap, placeLabels } from '#app/components/network-map/label-places.ts'
import type { Area } from '#app/components/network-map/viewport.ts'

const PAGE = { width: 900, height: 600 }
const widthOf = ({ text, size }: Label) => text.length * size * 0.55

const aLabel = (more: Partial<Label> = {}): Label => ({
  text: 'Cacao Santander',
  x: 400,
  y: 300,
  r: 8,
  size: 14,
  weight: 560,
  halo: '#fff',
  row: 0,
  ...more,
})

const labels = fc.array(
  fc
    .record({
      text: fc.string({ minLength: 1, maxLength: 30 }),
      x: fc.double({ min: -100, max: 1000, noNaN: true }),
      y: fc.double({ min: -100, max: 700, noNaN: true }),
      r: fc.double({ min: 1, max: 30, noNaN: true }),
      size: fc.constantFrom(13.5, 14, 17),
      must: fc.boolean(),
      centered: fc.boolean(),
    })
    .map(aLabel),
  { maxLength: 60 },
)

/** Discs of labelled nodes and of others: nearly everything is covered somewhere. */
function discs(all: readonly { x: number; y: number; r: number }[]) {
  return (area: Area, row: number) =>
    all.some(({ x, y, r }, i) => {
      const dx = Math.max(area.left - x, 0, x - area.right)
      const dy = Math.max(area.top - y, 0, y - area.bottom)
      return i !== row && Math.hypot(dx, dy) < r
    })
}

describe('names on the map', () => {
  test('never overlap, wherever their nodes are', () => {
    fc.assert(
      fc.property(labels, asked => {
        const named = asked.map((label, row) => ({ ...label, row }))
        const placed = placeLabels(named, PAGE, widthOf, discs(named))
        for (const [i, a] of placed.entries()) {
          for (const b of placed.slice(i + 1)) expect(overlap(a.box, b.box)).toBe(false)
        }
      }),
    )
  })

  test('stand on no disc but their own, unless they must be said', () => {
    fc.assert(
      fc.property(labels, asked => {
        const named = asked.map((label, row) => ({ ...label, row }))
        const covers = discs(named)
        for (const { box, row, must } of placeLabels(named, PAGE, widthOf, covers)) {
          if (!must) expect(covers(box, row)).toBe(false)
        }
      }),
    )
  })

  test('are given their room in their order: the second gives way, or is left out', () => {
    const two = [aLabel(), aLabel({ row: 1, y: 302 })]
    const placed = placeLabels(two, PAGE, widthOf, () => false)
    expect(placed.map(label => label.row)).toEqual([0, 1])
    expect(placed[0]?.box.top).toBeGreaterThan(300)
    expect(placed[1]?.box.bottom).toBeLessThan(302)
    const many = Array.from({ length: 40 }, (_, row) => aLabel({ row, must: true }))
    const kept = placeLabels(many, PAGE, widthOf, () => false)
    expect(kept[0]?.row).toBe(0)
    expect(kept.length).toBeLessThan(12)
  })

  test('avoid a disc below by standing above, and stand on one only where there is no other side', () => {
    const below = { x: 400, y: 318, r: 6 }
    const [avoided] = placeLabels([aLabel()], PAGE, widthOf, discs([{ x: 400, y: 300, r: 8 }, below]))
    expect(avoided?.box.bottom).toBeLessThan(300)
    const everywhere = () => true
    expect(placeLabels([aLabel()], PAGE, widthOf, everywhere)).toEqual([])
    expect(placeLabels([aLabel({ must: true })], PAGE, widthOf, everywhere)).toHaveLength(1)
  })

  test('are whole: at the edge a name moves to the side that the page has room for', () => {
    fc.assert(
      fc.property(labels, asked => {
        for (const { box } of placeLabels(asked, PAGE, widthOf, () => false)) {
          expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0)
          expect(box.right).toBeLessThanOrEqual(PAGE.width)
          expect(box.bottom).toBeLessThanOrEqual(PAGE.height)
        }
      }),
    )
    const [atEdge] = placeLabels([aLabel({ x: 10 })], PAGE, widthOf, () => false)
    expect(atEdge?.box.left).toBeGreaterThan(10)
  })

  test('of what is out of sight are not drawn; a region’s is moved in from the edge', () => {
    expect(placeLabels([aLabel({ x: -50 }), aLabel({ y: 700 })], PAGE, widthOf, () => false)).toEqual([])
    const [region] = placeLabels([aLabel({ x: 2, centered: true })], PAGE, widthOf, () => false)
    expect(region?.box.left).toBeGreaterThanOrEqual(0)
  })
})
