import type { MapTieType } from '#app/domain/map-panel.ts'
import { shortName } from '#app/domain/short-name.ts'
import { nodeRadius } from '#graph/layout/size.ts'
import { cell, type NetworkWire } from '#graph/wire.ts'

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

export function readWire(wire: NetworkWire): Drawing {
  const nodes = wire.ids.map((id, i): DrawnNode => {
    const ties = wire.ties[i] ?? 0
    const name = wire.names[i] ?? id
    return {
      id,
      name,
      label: shortName(name),
      kind: cell(wire.kinds, i),
      region: cell(wire.regions, i),
      macroSector: cell(wire.macroSectors, i),
      maturity: cell(wire.maturities, i),
      ties,
      r: nodeRadius(ties),
      territory: pointAt(wire.territory, i),
      network: pointAt(wire.network, i),
    }
  })
  const { sources, targets, types, provenances } = wire.edges
  const between = new Map<string, number>()
  const edges = sources.map((from, i): DrawnEdge => {
    const to = targets[i] ?? -1
    const pair = from < to ? `${from} ${to}` : `${to} ${from}`
    const before = between.get(pair) ?? 0
    between.set(pair, before + 1)
    return {
      id: `tie-${i}`,
      source: nodes[from]?.id ?? '',
      target: nodes[to]?.id ?? '',
      type: cell(types, i),
      provenance: cell(provenances, i),
      bend: BENDS[before % BENDS.length] ?? 0,
    }
  })
  return { scale: wire.scale, nodes, edges }
}
const BENDS = [14, -14, 32, -32, 50, -50]

const pointAt = (column: readonly number[], i: number) => ({ x: column[2 * i] ?? 0, y: column[2 * i + 1] ?? 0 })
