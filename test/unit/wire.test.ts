import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holdsOn } from '#graph/at-date.ts'
import { packDigits, packTexts, unpackDigits, unpackTexts } from '#graph/digits.ts'
import type { Layout } from '#graph/layout/layout.ts'
import type { Network, NetworkEdge } from '#graph/network.ts'
import { type NodeKind, type Precision, type Provenance, TIE_TYPES } from '#graph/records.ts'
import { encodeNetwork, type NetworkWire, packRows, tieRows, unpackMarks, unpackRows } from '#graph/wire.ts'
import { dateOfDay, dayNumber, encodeDates, readDates } from '#graph/wire-dates.ts'
import { cell, readWire } from '#graph/wire-read.ts'

const sent = <T>(value: T) => JSON.parse(JSON.stringify(value)) as T
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)

const days = fc
  .integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2040, 0, 1) })
  .map(time => new Date(time).toISOString().slice(0, 10))
const anyText = fc.string({ unit: 'binary', maxLength: 12 })

/** Any network: odd names, two ties between the same two, directions both ways, ends without ties. */
const networks = fc
  .record({
    ids: fc.uniqueArray(anyText, { minLength: 2, maxLength: 90 }),
    cells: fc.infiniteStream(fc.nat()),
    names: fc.infiniteStream(anyText),
    pairs: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 200 }),
    dates: fc.infiniteStream(fc.option(days)),
  })
  .map(({ ids, cells, names, pairs, dates }): Network => {
    const next = <T>(stream: Iterator<T>) => stream.next().value as T
    const pick = <T>(values: readonly T[]) => values[next(cells) % values.length] as T
    const nodes = ids.map(id => ({
      id,
      kind: pick<NodeKind>(['cluster', 'organization']),
      name: next(names),
      provenance: 'declarado' as const,
      demo: true,
      departments: [],
      regions: pick<string[]>([[], ['Caribe'], ['Central', 'Llanos']]),
      macroSector: pick([null, 'servicios']),
      productiveSector: null,
      maturityLevel: pick([null, 'basico', 'avanzado']),
      organizationKind: null,
    }))
    const id = (n: number) => ids[n % ids.length] ?? ''
    const edges = pairs
      .filter(([a, b]) => id(a) !== id(b))
      .map(([a, b], i): NetworkEdge => {
        const [validFrom, validTo] = [next(dates), next(dates)].sort((x, y) => (x && y ? (x < y ? -1 : 1) : 0))
        const type = pick(TIE_TYPES.slice(0, 4)) as 'alliance'
        return {
          id: `${type}/${i}`,
          source: id(a),
          target: id(b),
          type,
          intercluster: true,
          linkType: null,
          disputed: false,
          provenance: pick<Provenance>(['documentado', 'confirmado', 'declarado', 'ilustrativo']),
          record: { type, slug: `${i}`, title: '' },
          validFrom: validFrom ?? null,
          validTo: validTo ?? null,
          precision: pick<Precision>(['day', 'month', 'year', 'unknown']),
        }
      })
    return { nodes: nodes.sort(byId), edges: edges.sort(byId) }
  })

const layoutOf = (network: Network, at: (i: number) => number): Layout => ({
  version: 1,
  scale: 1.5,
  positions: network.nodes.map(({ id }, i) => ({
    id,
    place: '',
    territory: { x: at(4 * i), y: at(4 * i + 1) },
    network: { x: at(4 * i + 2), y: at(4 * i + 3) },
    ties: null,
  })),
})

describe('the map’s wire', () => {
  test('gives back every node, tie and direction, and positions to a quarter of a unit', () => {
    fc.assert(
      fc.property(
        networks,
        fc.infiniteStream(fc.double({ min: -3000, max: 9000, noNaN: true })),
        (network, numbers) => {
          const places = network.nodes.flatMap(() => [0, 0, 0, 0]).map(() => numbers.next().value)
          const layout = layoutOf(network, i => places[i])
          const read = readWire(sent(encodeNetwork(network, layout)))
          expect(read.scale).toBe(1.5)
          expect(read.ids).toEqual(network.nodes.map(node => node.id))
          expect(read.names).toEqual(network.nodes.map(node => node.name))
          for (const [i, node] of network.nodes.entries()) {
            expect([cell(read.kinds, i), cell(read.macroSectors, i)]).toEqual([node.kind, node.macroSector])
            expect(cell(read.regions, i)).toBe(node.regions[0] ?? null)
            expect(cell(read.maturities, i)).toBe(node.maturityLevel)
            const { territory, network: spread } = layout.positions[i] as Layout['positions'][number]
            const off = [
              (read.territory[2 * i] as number) - territory.x,
              (read.territory[2 * i + 1] as number) - territory.y,
              (read.network[2 * i] as number) - spread.x,
              (read.network[2 * i + 1] as number) - spread.y,
            ]
            expect(Math.max(...off.map(Math.abs))).toBeLessThanOrEqual(0.251)
            const ties = network.edges.filter(edge => edge.source === node.id || edge.target === node.id)
            expect(read.degrees[i]).toBe(ties.length)
          }
          const told = tieRows(network).map(edge => [edge.source, edge.target, edge.type, edge.provenance])
          const drawn = Array.from(read.sources, (source, i) => [
            read.ids[source],
            read.ids[read.targets[i] ?? -1],
            cell(read.types, i),
            cell(read.provenances, i),
          ])
          expect(drawn).toEqual(told)
          expect([...tieRows(network)].sort(byId)).toEqual(network.edges)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('says of another version that it cannot read it, and of a node nowhere that it cannot draw it', () => {
    const empty = encodeNetwork({ nodes: [], edges: [] }, { version: 1, scale: 1, positions: [] })
    expect(readWire(sent(empty)).ids).toEqual([])
    expect(() => readWire({ ...empty, format: 1 } as unknown as NetworkWire)).toThrow('format 1')
    const network = { nodes: [{ id: 'a' } as Network['nodes'][number]], edges: [] }
    expect(() => encodeNetwork(network, { version: 1, scale: 1, positions: [] })).toThrow('no place for a')
  })

  test('tells on which days each tie holds as the network itself does', () => {
    fc.assert(
      fc.property(networks, fc.array(days, { minLength: 1, maxLength: 8 }), (network, asked) => {
        const { from, to } = readDates(sent(encodeDates(network)))
        const edges = tieRows(network)
        expect(from).toHaveLength(edges.length)
        const own = edges.flatMap(edge => [edge.validFrom, edge.validTo]).filter(date => date !== null)
        for (const date of [...asked, ...own]) {
          const day = dayNumber(date)
          expect(dateOfDay(day)).toBe(date)
          expect(edges.map((_, i) => (from[i] as number) <= day && day <= (to[i] as number))).toEqual(
            edges.map(edge => holdsOn(edge, date)),
          )
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('columns', () => {
  test('of numbers and texts survive', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 31 - 1 })), numbers => {
        expect([...unpackDigits(sent(packDigits(numbers)), numbers.length)]).toEqual(numbers)
      }),
    )
    fc.assert(
      fc.property(fc.array(anyText), texts => {
        expect(unpackTexts(sent(packTexts(texts)))).toEqual(texts)
      }),
    )
    for (const odd of [-1, 0.5, Number.NaN]) expect(() => packDigits([1, odd])).toThrow(RangeError)
  })

  test('of what a filter keeps survive', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 70 }), rows => {
        expect(unpackRows(packRows(rows), rows.length)).toEqual(rows)
        expect(packRows(unpackMarks(packRows(rows), rows.length))).toBe(packRows(rows))
        expect(unpackRows('', rows.length).some(Boolean)).toBe(false)
      }),
    )
  })
})
