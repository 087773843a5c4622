import type { MapTieType } from '#app/domain/map-panel.ts'
import { shortName } from '#app/domain/short-name.ts'
import { nodeRadius } from '#graph/layout/size.ts'
import type { NetworkWire } from '#graph/wire.ts'
import { cell, readWire } from '#graph/wire-read.ts'

export interface DrawnNode {
  id: string
  name: string
  label: string
  kind: 'cluster' | 'organization'
  region: string | null
  macroSector: string | null
  maturity: string | null
  ties: number
  r: number
  territory: { x: number; y: number }
  network: { x: number; y: number }
}

export interface DrawnEdge {
  id: string
  source: string
  target: string
  type: MapTieType
  provenance: 'documentado' | 'confirmado' | 'declarado' | 'ilustrativo'
  /** How far it bends: ties between the same two must not cover each other. */
  bend: number
}

/** The network as the canvas draws it. */
export interface Drawing {
  scale: number
  nodes: DrawnNode[]
  edges: DrawnEdge[]
}

export function drawingOf(wire: NetworkWire): Drawing {
  const columns = readWire(wire)
  const nodes = columns.ids.map((id, i): DrawnNode => {
    const ties = columns.degrees[i] ?? 0
    const name = columns.names[i] ?? id
    return {
      id,
      name,
      label: shortName(name),
      kind: cell(columns.kinds, i),
      region: cell(columns.regions, i),
      macroSector: cell(columns.macroSectors, i),
      maturity: cell(columns.maturities, i),
      ties,
      r: nodeRadius(ties),
      territory: pointAt(columns.territory, i),
      network: pointAt(columns.network, i),
    }
  })
  const between = new Map<string, number>()
  const edges = Array.from(columns.sources, (from, i): DrawnEdge => {
    const to = columns.targets[i] ?? -1
    const pair = from < to ? `${from} ${to}` : `${to} ${from}`
    const before = between.get(pair) ?? 0
    between.set(pair, before + 1)
    return {
      id: `tie-${i}`,
      source: nodes[from]?.id ?? '',
      target: nodes[to]?.id ?? '',
      type: cell(columns.types, i),
      provenance: cell(columns.provenances, i),
      bend: BENDS[before % BENDS.length] ?? 0,
    }
  })
  return { scale: columns.scale, nodes, edges }
}
const BENDS = [14, -14, 32, -32, 50, -50]

const pointAt = (column: Float32Array, i: number) => ({ x: column[2 * i] ?? 0, y: column[2 * i + 1] ?? 0 })
