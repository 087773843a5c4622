import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeLabels } from '#graph/exports/svg/labels.ts'
import type { DrawnNode, Picture } from '#graph/exports/svg/picture.ts'
import { svgPicture } from '#graph/exports/svg/svg.ts'
import { textWidth, wrap } from '#graph/exports/svg/text.ts'
import { cleanText } from '#graph/exports/text.ts'
import { DIRTY_NAMES } from '#test/support/exports.ts'
import { elements, parseXml } from '#test/support/strict-xml.ts'

/** Nodes in rows, each tied to the next. */
function pictureOf(names: readonly string[], more: Partial<Picture> = {}): Picture {
  const nodes = names.map((name, i): DrawnNode => {
    const at = { x: 40 + (i % 100) * 26, y: 40 + Math.floor(i / 100) * 26 }
    return {
      id: `n${i}`,
      kind: 'cluster',
      name,
      label: name,
      r: 6,
      color: '#cc5f14',
      region: 'Central',
      dim: false,
      ...at,
    }
  })
  return {
    view: 'network',
    scale: 1,
    box: { x: 0, y: 0, width: 2700, height: 80 + Math.ceil(names.length / 100) * 26 },
    ground: nodes,
    nodes,
    ties: nodes.slice(1).map((to, i) => ({
      id: `t${i}`,
      type: (['alliance', 'project', 'initiative', 'mentorship', 'leadership'] as const)[i % 5] ?? 'alliance',
      provenance: (['documentado', 'confirmado', 'declarado', 'ilustrativo'] as const)[i % 4] ?? 'documentado',
      from: nodes[i] as DrawnNode,
      to,
      bend: i % 2 === 0 ? 14 : 0,
      dim: false,
    })),
    overlay: { path: null, appeared: [], ended: [], suggestions: [] },
    focus: null,
    places: [{ text: 'Central <&>', x: 300, y: 20, anchor: 'middle' }],
    title: 'Red <de> "clústeres" & más',
    lines: ['Todos los vínculos.', 'Sin filtros.'],
    legend: [
      { title: 'Vínculos', items: [{ mark: { kind: 'tie', type: 'project', provenance: 'declarado' }, text: 'Uno' }] },
    ],
    notes: ['Fuente: Interclúster.'],
    language: 'es',
    ...more,
  }
}
const drawn = (picture: Picture) => parseXml([...svgPicture(picture)].join(''))

describe('the picture of a network', () => {
  it('holds any name', () => {
    const dirty = fc.oneof(fc.constantFrom(...DIRTY_NAMES), fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(fc.array(dirty, { minLength: 1, maxLength: 8 }), names => {
        const root = drawn(pictureOf(names))
        const titles = elements(root, 'circle').flatMap(circle => elements(circle, 'title'))
        expect(titles.map(title => title.text)).toEqual(names.map(cleanText))
      }),
      { numRuns: 60 },
    )
  })

  it('says its title, what it shows and its source in words', () => {
    const root = drawn(pictureOf(['uno', 'dos']))
    expect(root.children.slice(0, 2).map(({ name, text }) => [name, text])).toEqual([
      ['title', 'Red <de> "clústeres" & más'],
      ['desc', 'Todos los vínculos. Sin filtros. Fuente: Interclúster.'],
    ])
    const texts = elements(root, 'text').map(text => text.text)
    for (const text of ['Vínculos', 'Uno', 'uno', 'dos', 'Central <&>']) expect(texts).toContain(text)
  })

  it('draws provenance as the dash of a line, never as its colour', () => {
    const root = drawn(pictureOf(Array.from({ length: 21 }, (_, i) => `n ${i}`)))
    const dashes = elements(root, 'g')
      .filter(group => group.attributes['data-tie'])
      .map(group => [group.attributes['data-provenance'], group.children[0]?.attributes['stroke-dasharray']])
    const expected = { documentado: undefined, confirmado: undefined, declarado: '6 4', ilustrativo: '1.5 3.5' }
    for (const [provenance, dash] of dashes) expect(dash).toBe(expected[provenance as keyof typeof expected])
    expect(new Set(dashes.map(([provenance]) => provenance)).size).toBe(4)
  })

  it('draws a way, two days compared and suggestions over it, each with its sample in the legend', () => {
    const plain = pictureOf(['uno', 'dos <b>', 'tres', 'cuatro', 'cinco'])
    const { nodes, ties } = plain
    const marks = ['path', 'suggested', 'appeared', 'ended'] as const
    const root = drawn({
      ...plain,
      focus: 'n0',
      overlay: {
        path: { nodes: new Set(['n0', 'n1', 'n2']), ties: ties.slice(0, 2) },
        appeared: ties.slice(2, 3),
        ended: ties.slice(3),
        suggestions: [{ node: nodes[4] as DrawnNode, number: 1 }],
      },
      legend: [{ title: 'Encima', items: marks.map(kind => ({ mark: { kind }, text: `Muestra ${kind}` })) }],
    })
    const groups = elements(root, 'g').filter(group => group.attributes['data-overlay'])
    const lines: Record<string, Record<string, string>[]> = Object.fromEntries(
      groups.map(g => [g.attributes['data-overlay'] ?? '', g.children.map(c => c.attributes)]),
    )
    // Two strokes on each other to a way and a ribbon; what ended is broken, what appeared is not.
    expect(Object.entries(lines).map(([kind, strokes]) => [kind, strokes.length])).toEqual([
      ['ended', 1],
      ['appeared', 1],
      ['suggested', 2],
      ['path', 4],
    ])
    expect([lines.ended?.[0]?.['stroke-dasharray'], lines.appeared?.[0]?.['stroke-dasharray']]).toEqual([
      '6 4',
      undefined,
    ])
    const texts = elements(root, 'text').map(text => text.text)
    for (const text of ['uno', 'dos <b>', 'tres', '1. cinco', ...marks.map(kind => `Muestra ${kind}`)]) {
      expect(texts.filter(said => said === text)).toEqual([text])
    }
    const rings = elements(root, 'circle').filter(c => c.attributes.fill === '#ffc42e')
    expect(rings.length).toBe(4)
  })

  it('is written with 10,000 nodes', () => {
    const names = Array.from({ length: 10_000 }, (_, i) => `Clúster Demo ${i}`)
    const picture = pictureOf(names)
    const { ties } = picture
    const text = [...svgPicture({ ...picture, ties: Array.from({ length: 5 }, () => ties).flat() })].join('')
    expect(text.length).toBeLessThan(20_000_000)
  })
})

describe('names on a picture', () => {
  const frame = { left: 0, top: 0, right: 400, bottom: 400 }
  const spot = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 400 }) })

  it('never cover each other, nor a node, and stay inside', () => {
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 60 }), spots => {
        const nodes = spots.map(at => ({ ...at, r: 5 }))
        const labels = nodes.map((node, i) => ({ ...node, text: `Clúster ${i}`, size: 8, bold: false }))
        const boxes = placeLabels(labels, nodes, frame).map(({ left, middle, text, size }) => {
          return { left, right: left + textWidth(text, size), top: middle - size / 2, bottom: middle + size / 2 }
        })
        for (const [i, a] of boxes.entries()) {
          const apart = (b: typeof a) =>
            a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top
          expect(boxes.slice(i + 1).every(apart)).toBe(true)
          expect(nodes.every(({ x, y, r }) => apart({ left: x - r, right: x + r, top: y - r, bottom: y + r }))).toBe(
            true,
          )
          expect(a.left >= 0 && a.right <= 400 && a.top >= 0 && a.bottom <= 400).toBe(true)
        }
      }),
    )
  })

  it('come first those that are asked first', () => {
    const at = { x: 100, y: 100, r: 5, size: 10, bold: false }
    const placed = placeLabels(
      Array.from({ length: 9 }, (_, i) => ({ ...at, text: `Un nombre largo ${i}` })),
      [],
      frame,
    )
    expect(placed.map(label => label.text)).toEqual([0, 1, 2, 3].map(i => `Un nombre largo ${i}`))
  })

  it('are broken between words where they are long', () => {
    const text = 'Vínculos de toda procedencia, también los que declaró una sola parte'
    const lines = wrap(text, 14, 150)
    expect(lines.join(' ')).toBe(text)
    expect(lines.every(line => textWidth(line, 14) <= 150)).toBe(true)
  })
})
