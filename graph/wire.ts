import type { Layout } from './layout/layout.ts'
import { degrees, type Network, type NetworkNode } from './network.ts'
import type { NodeKind, Provenance, TieType } from './records.ts'

/** A column of few different values: the values, and for each row which one. */
export interface Column<T> {
  values: T[]
  rows: number[]
}

/** The whole network as the map in the browser takes it: columns, ties as positions in the columns of the nodes. */
export interface NetworkWire {
  format: 1
  /** How much larger than the drawing of the country the territory view is. */
  scale: number
  ids: string[]
  names: string[]
  kinds: Column<NodeKind>
  regions: Column<string | null>
  macroSectors: Column<string | null>
  maturities: Column<string | null>
  /** Ties in the whole network: what a node's size says. */
  ties: number[]
  /** x, y, x, y … */
  territory: number[]
  network: number[]
  edges: { sources: number[]; targets: number[]; types: Column<TieType>; provenances: Column<Provenance> }
}

export function encodeNetwork(network: Network, layout: Layout): NetworkWire {
  const positions = new Map(layout.positions.map(position => [position.id, position]))
  const nodes = network.nodes.filter(node => positions.has(node.id))
  const index = new Map(nodes.map((node, i) => [node.id, i]))
  const ties = degrees(network)
  const pick = <T>(of: (node: NetworkNode) => T) => column(nodes.map(of))
  const points = (view: 'territory' | 'network') =>
    nodes.flatMap(({ id }) => {
      const point = positions.get(id)?.[view]
      return point ? [point.x, point.y] : []
    })
  return {
    format: 1,
    scale: layout.scale,
    ids: nodes.map(node => node.id),
    names: nodes.map(node => node.name),
    kinds: pick(node => node.kind),
    regions: pick(node => node.regions[0] ?? null),
    macroSectors: pick(node => node.macroSector),
    maturities: pick(node => node.maturityLevel),
    ties: nodes.map(node => ties.get(node.id) ?? 0),
    territory: points('territory'),
    network: points('network'),
    edges: {
      sources: network.edges.map(edge => index.get(edge.source) ?? -1),
      targets: network.edges.map(edge => index.get(edge.target) ?? -1),
      types: column(network.edges.map(edge => edge.type)),
      provenances: column(network.edges.map(edge => edge.provenance)),
    },
  }
}

function column<T>(cells: readonly T[]): Column<T> {
  const values = [...new Set(cells)]
  return { values, rows: cells.map(cell => values.indexOf(cell)) }
}

export function cell<T>({ values, rows }: Column<T>, row: number): T {
  return values[rows[row] as number] as T
}

/** Which of `count` rows are kept, four to a hexadecimal digit: a filter's answer, short enough for every page. */
export function packRows(kept: readonly boolean[]): string {
  let text = ''
  for (let i = 0; i < kept.length; i += 4) {
    let digit = 0
    for (let bit = 0; bit < 4; bit++) if (kept[i + bit]) digit |= 1 << bit
    text += digit.toString(16)
  }
  return text
}

export function unpackRows(text: string, count: number): boolean[] {
  return Array.from({ length: count }, (_, i) => {
    const digit = Number.parseInt(text[i >> 2] ?? '0', 16)
    return (digit & (1 << (i & 3))) !== 0
  })
}
