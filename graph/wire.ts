import { type Digits, type FrontCoded, packDigits, packTexts } from './digits.ts'
import type { Layout } from './layout/layout.ts'
import type { Network, NetworkEdge, NetworkNode } from './network.ts'
import type { NodeKind, Provenance, TieType } from './records.ts'

/** A column of few different values: the values, and for each row which one. */
export interface WireColumn<T> {
  values: T[]
  rows: Digits
}

/** Points on a grid: in steps of `step` from `left` and `top`. */
export interface WirePoints {
  left: number
  top: number
  x: Digits
  y: Digits
}

/**
 * The whole network as the map in the browser takes it: columns of nodes in the order of the network, and of ties in the
 * order of `tieRows`. `readWire` of `wire-read.ts` reads it.
 */
export interface NetworkWire {
  format: 2
  /** How much larger than the drawing of the country the territory view is. */
  scale: number
  ids: FrontCoded
  names: FrontCoded
  kinds: WireColumn<NodeKind>
  regions: WireColumn<string | null>
  macroSectors: WireColumn<string | null>
  maturities: WireColumn<string | null>
  /** Units of the drawing between two places a node may stand on. */
  step: number
  territory: WirePoints
  network: WirePoints
  ties: {
    /** Ties that each node has with nodes of a later row. */
    later: Digits
    /** From each tie's later row to the one before it of the same node; the first from the node itself. */
    steps: Digits
    /** Type, provenance, and 1 where the later row is the source. */
    classes: WireColumn<[type: TieType, provenance: Provenance, turned: 0 | 1]>
  }
}

/** What no eye tells apart, and half the bytes of more. */
const STEP = 0.5

/**
 * The ties in the order of everything that names them by their row: the columns of the wire, what a filter keeps, what
 * holds on a date, a path. By the rows of both ends, the earlier first.
 */
export function tieRows(network: Network): NetworkEdge[] {
  const row = rowsOf(network)
  const keyed = network.edges.map(edge => {
    const a = row(edge.source)
    const b = row(edge.target)
    return { edge, low: Math.min(a, b), high: Math.max(a, b) }
  })
  return keyed.sort((a, b) => a.low - b.low || a.high - b.high || (a.edge.id < b.edge.id ? -1 : 1)).map(k => k.edge)
}

/** @throws Error when a node has no position */
export function encodeNetwork(network: Network, layout: Layout): NetworkWire {
  const { nodes } = network
  const positions = new Map(layout.positions.map(position => [position.id, position]))
  const placed = nodes.map(({ id }) => {
    const position = positions.get(id)
    if (!position) throw new Error(`the layout has no place for ${id}`)
    return position
  })
  const pick = <T>(of: (node: NetworkNode) => T) => column(nodes.map(of))
  return {
    format: 2,
    scale: layout.scale,
    ids: packTexts(nodes.map(node => node.id)),
    names: packTexts(nodes.map(node => node.name)),
    kinds: pick(node => node.kind),
    regions: pick(node => node.regions[0] ?? null),
    macroSectors: pick(node => node.macroSector),
    maturities: pick(node => node.maturityLevel),
    step: STEP,
    territory: points(placed.map(({ territory }) => territory)),
    network: points(placed.map(({ network }) => network)),
    ties: encodeTies(network),
  }
}

function encodeTies(network: Network): NetworkWire['ties'] {
  const row = rowsOf(network)
  const later = new Array<number>(network.nodes.length).fill(0)
  const steps: number[] = []
  const classes: [TieType, Provenance, 0 | 1][] = []
  let from = -1
  let before = 0
  for (const { source, target, type, provenance } of tieRows(network)) {
    const a = row(source)
    const b = row(target)
    const low = Math.min(a, b)
    const high = Math.max(a, b)
    later[low] = (later[low] ?? 0) + 1
    if (low !== from) before = low
    steps.push(high - before)
    from = low
    before = high
    classes.push([type, provenance, a > b ? 1 : 0])
  }
  return { later: packDigits(later), steps: packDigits(steps), classes: column(classes) }
}

function rowsOf({ nodes }: Network): (id: string) => number {
  const rows = new Map(nodes.map((node, i) => [node.id, i]))
  return id => {
    const row = rows.get(id)
    if (row === undefined) throw new Error(`a tie names ${id}, which the network has not`)
    return row
  }
}

function points(at: readonly { x: number; y: number }[]): WirePoints {
  const least = (numbers: number[]) => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0)
  const left = least(at.map(({ x }) => x))
  const top = least(at.map(({ y }) => y))
  const steps = (lengths: number[]) => packDigits(lengths.map(length => Math.round(length / STEP)))
  return { left, top, x: steps(at.map(({ x }) => x - left)), y: steps(at.map(({ y }) => y - top)) }
}

export function column<T>(cells: readonly T[]): WireColumn<T> {
  const keys = cells.map(cell => JSON.stringify(cell))
  const values = new Map<string, T>()
  for (const [i, key] of keys.entries()) if (!values.has(key)) values.set(key, cells[i] as T)
  const rows = new Map([...values.keys()].map((key, i) => [key, i]))
  return { values: [...values.values()], rows: packDigits(keys.map(key => rows.get(key) ?? 0)) }
}

/** Which of `count` rows are kept, four to a hexadecimal digit: a filter's answer, short enough for every page. */
export function packRows(kept: ArrayLike<boolean | number>): string {
  let text = ''
  for (let i = 0; i < kept.length; i += 4) {
    let digit = 0
    for (let bit = 0; bit < 4; bit++) if (kept[i + bit]) digit |= 1 << bit
    text += digit.toString(16)
  }
  return text
}

export function unpackRows(text: string, count: number): boolean[] {
  return Array.from(unpackMarks(text, count), mark => mark === 1)
}

/** The same as 1 and 0, for those who ask often and of many rows. */
export function unpackMarks(text: string, count: number): Uint8Array {
  const marks = new Uint8Array(count)
  for (let i = 0; i < count; i++) {
    const code = text.charCodeAt(i >> 2)
    const digit = code >= LETTER_A ? code - LETTER_A + 10 : code - ZERO
    marks[i] = (digit >> (i & 3)) & 1
  }
  return marks
}
const ZERO = 48
const LETTER_A = 97
