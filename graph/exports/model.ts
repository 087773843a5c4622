import type { Network, NetworkEdge, NetworkNode } from '../network.ts'
import { cleanText } from './text.ts'

/** What every file says of itself. Texts are in the language of whoever asked. */
export interface ExportAbout {
  title: string
  /** All of it in sentences: what, when, with which filters, from whom, under which licence. */
  description: string
  /** What it shows, and who says so: the sentences of the description one by one. */
  lines: readonly string[]
  notes: readonly string[]
  /** Whoever publishes it, and where. */
  source: string
  url: string
  license: string
  licenseUrl: string
  /** `YYYY-MM-DD`, in Bogotá. */
  exportedOn: string
  /** The date it shows; null: every tie, whenever it held. */
  at: string | null
  /** In words: `Región: Caribe, Llanos`; empty without filters. */
  filters: readonly string[]
  /** Whether only what a source or every party vouches for was asked for. */
  confirmedOnly: boolean
  counts: { nodes: number; ties: number; illustrativeNodes: number; illustrativeTies: number; demoNodes: number }
  /** Whether the installation is a demonstration. */
  demo: boolean
}

export interface ExportNode extends NetworkNode {
  /** The page about it. */
  url: string
  /** Where the map draws it, in units of the map: east, and north. */
  x: number
  y: number
  /** Diameter on the map, in the same units. */
  size: number
  /** On the map: `#rrggbb`. */
  color: string
  /** Ties in this export. */
  ties: number
}

export interface ExportTie extends NetworkEdge {
  /** By who vouches for it, as the network's figures weigh it. */
  weight: number
  /** The page of the record it comes from. */
  url: string
}

/** A network, or a part of one, with all that its files say. */
export interface NetworkExport {
  about: ExportAbout
  nodes: readonly ExportNode[]
  ties: readonly ExportTie[]
}

/** The same network with its texts free of what a file cannot hold; a name of nothing else is the id. */
export function cleanNetwork({ nodes, edges }: Network): Network {
  return {
    nodes: nodes.map(node => ({ ...node, name: cleanText(node.name) || node.id })),
    edges: edges.map(edge => {
      const { title } = edge.record
      const clean = cleanText(title)
      return clean === title ? edge : { ...edge, record: { ...edge.record, title: clean } }
    }),
  }
}
