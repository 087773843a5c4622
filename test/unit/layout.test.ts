import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeNewNodes } from '#graph/layout/later.ts'
import { type Layout, type Position, runLayout } from '#graph/layout/layout.ts'
import { findOutline, isInside, OUTLINES } from '#graph/layout/outlines.ts'
import { nodeRadius } from '#graph/layout/size.ts'
import { degrees, type Network, neighbours } from '#graph/network.ts'
import { allianceRecord, clusterRecord, networkOf, organizationRecord } from '#test/support/networks.ts'

const PLACES = [
  ['68', 'Central'],
  ['17', 'Central'],
  ['13', 'Caribe'],
  ['88', 'Caribe'],
  ['50', 'Llanos'],
] as const

/** Networks of up to 40 parties in five departments and nowhere, with any ties. */
const networks = fc
  .record({
    clusters: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 30 }),
    nowhere: fc.integer({ min: 0, max: 10 }),
    pairs: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 60 }),
  })
  .map(({ clusters, nowhere, pairs }) => {
    const parties = [
      ...clusters.map((at, i) => {
        const [department, region] = PLACES[at] ?? PLACES[0]
        return clusterRecord(`c${i}`, { departments: [department], regions: [region] })
      }),
      ...Array.from({ length: nowhere }, (_, i) =>
        organizationRecord(`o${i}`, 'entidad_publica', { departments: [], regions: [] }),
      ),
    ]
    const slug = (n: number) => parties[n % parties.length]?.slug ?? ''
    const alliances = pairs
      .filter(([a, b]) => slug(a) !== slug(b))
      .map(([a, b], i) => allianceRecord(`a${i}`, `${slug(a)} ${slug(b)}`))
    return networkOf({ parties, alliances })
  })

const shuffled = ({ nodes, edges }: Network): Network => ({ nodes: [...nodes].reverse(), edges: [...edges].reverse() })

test('the same network gives the same bytes, whatever order it comes in', () => {
  fc.assert(
    fc.property(networks, network => {
      expect(JSON.stringify(runLayout(shuffled(network)))).toBe(JSON.stringify(runLayout(network)))
    }),
    { numRuns: 15 },
  )
})

test('no two nodes overlap, in either view', () => {
  fc.assert(
    fc.property(networks, network => {
      expect(overlaps(runLayout(network), network)).toEqual([])
    }),
    { numRuns: 15 },
  )
})

test('a node that arrives is placed without overlap and moves nobody it is not tied to', () => {
  fc.assert(
    fc.property(networks, fc.nat(), (network, pick) => {
      const arriving = network.nodes[pick % network.nodes.length]?.id ?? ''
      const before = without(network, arriving)
      const layout = runLayout(before)
      const placed = placeNewNodes(network, layout)
      const itsOwn = neighbours(network, arriving)
      for (const { id } of placed) expect(id === arriving || itsOwn.has(id), id).toBe(true)
      const after = withPlaced(layout, placed)
      expect(overlaps(after, network)).toEqual([])
      expect(placeNewNodes(network, after)).toEqual([])
    }),
    { numRuns: 15 },
  )
})

test('a tie that is added or ends moves nobody but its ends, and leaves no overlap', () => {
  fc.assert(
    fc.property(networks, fc.nat(), (network, pick) => {
      const tie = network.edges[pick % Math.max(1, network.edges.length)]
      if (!tie) return
      const fewer = { ...network, edges: network.edges.filter(edge => edge !== tie) }
      for (const [before, after] of [
        [fewer, network],
        [network, fewer],
      ] as const) {
        const layout = runLayout(before)
        const placed = placeNewNodes(after, layout)
        expect(placed.map(({ id }) => id)).toEqual([tie.source, tie.target].sort())
        expect(overlaps(withPlaced(layout, placed), after)).toEqual([])
      }
    }),
    { numRuns: 15 },
  )
})

test('one that had no tie comes to those it is tied to now', () => {
  const parties = ['a', 'b', 'c', 'd'].map(slug => clusterRecord(slug, { departments: ['68'], regions: ['Central'] }))
  const before = networkOf({ parties, alliances: [allianceRecord('one', 'a b')] })
  const after = networkOf({ parties, alliances: [allianceRecord('one', 'a b'), allianceRecord('two', 'a c')] })
  const layout = runLayout(before)
  const moved = placeNewNodes(after, layout).find(({ id }) => id === 'c')
  const at = (id: string) => layout.positions.find(position => position.id === id)?.network ?? { x: 0, y: 0 }
  const distance = (p = at('c')) => Math.hypot(p.x - at('a').x, p.y - at('a').y)
  expect(distance(moved?.network)).toBeLessThan(45)
  expect(layout.positions.map(({ ties }) => ties)).toEqual([1, 1, 0, 0])
})

test('a cluster whose department changed is placed again, alone', () => {
  const at = (department: string) =>
    networkOf({ parties: ['a', 'b'].map(s => clusterRecord(s, { departments: [s === 'a' ? department : '68'] })) })
  const moved = placeNewNodes(at('44'), runLayout(at('68')))
  expect(moved.map(position => [position.id, position.place])).toEqual([['a', '44']])
})

test('every department is drawn, and its clusters stand inside it', () => {
  expect(OUTLINES).toHaveLength(33)
  for (const outline of OUTLINES) expect(isInside(outline, outline.center.x, outline.center.y), outline.code).toBe(true)
  const network = networkOf({
    parties: OUTLINES.map(({ code }) => clusterRecord(`c${code}`, { departments: [code] })),
  })
  for (const { place, territory } of runLayout(network).positions) {
    const outline = findOutline(place)
    expect(outline && isInside(outline, territory.x, territory.y), place).toBe(true)
  }
})

test('a network of thousands gets a larger drawing and still no overlap', () => {
  const parties = Array.from({ length: 900 }, (_, i) => {
    const [department, region] = PLACES[i % PLACES.length] ?? PLACES[0]
    return clusterRecord(`c${i}`, { departments: [department], regions: [region] })
  })
  const alliances = parties.slice(3).map(({ slug }, i) => allianceRecord(slug, `c${(i * i) % (i + 2)} ${slug}`))
  const network = networkOf({ parties, alliances })
  const layout = runLayout(network)
  expect(layout.scale).toBeGreaterThan(1.5)
  expect(overlaps(layout, network)).toEqual([])
})

function withPlaced(layout: Layout, placed: readonly Position[]): Layout {
  const known = new Set(placed.map(({ id }) => id))
  return { ...layout, positions: [...layout.positions.filter(({ id }) => !known.has(id)), ...placed] }
}

/** Pairs of nodes that cover each other. */
function overlaps({ positions }: Layout, network: Network): string[] {
  const ties = degrees(network)
  const r = (id: string) => nodeRadius(ties.get(id) ?? 0)
  const found: string[] = []
  for (const [i, a] of positions.entries()) {
    for (const b of positions.slice(i + 1)) {
      for (const view of ['territory', 'network'] as const) {
        const distance = Math.hypot(a[view].x - b[view].x, a[view].y - b[view].y)
        if (distance < r(a.id) + r(b.id)) found.push(`${view}: ${a.id} ${b.id}`)
      }
    }
  }
  return found
}

function without(network: Network, id: string): Network {
  return {
    nodes: network.nodes.filter(node => node.id !== id),
    edges: network.edges.filter(edge => edge.source !== id && edge.target !== id),
  }
}
