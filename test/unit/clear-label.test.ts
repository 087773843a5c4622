import { describe, expect, it } from 'vitest'
import { clearBaseline } from '#app/components/network-map/clear-label.ts'

const node = (x: number, y: number) => ({ x, y, r: 4, kind: 'cluster', region: 'Llanos' }) as const
const label = { x: 512, y: 330, anchor: 'middle', letters: 8 } as const

describe('clearBaseline', () => {
  it('leaves a label where it is when nothing is under it', () => {
    expect(clearBaseline(label, [])).toBe(330)
    expect(clearBaseline(label, [node(400, 325)])).toBe(330)
  })

  it('moves it off the nodes under its letters, as little as it can', () => {
    const nodes = [node(520, 312), node(520, 326)]
    const baseline = clearBaseline(label, nodes)
    expect(baseline).not.toBe(330)
    for (const { y, r } of nodes) expect(y + r < baseline - 18 || y - r > baseline).toBe(true)
  })

  it('gives up where nodes are everywhere', () => {
    const crowd = Array.from({ length: 60 }, (_, i) => node(512, 200 + i * 4))
    expect(clearBaseline(label, crowd)).toBe(330)
  })
})
