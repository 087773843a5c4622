import type { Provenance, TieType } from '../../records.ts'

export interface Spot {
  x: number
  y: number
}

export interface DrawnNode extends Spot {
  id: string
  kind: 'cluster' | 'organization'
  /** As a picture has room for it; the whole name is in `name`. */
  label: string
  name: string
  /** Radius. */
  r: number
  color: string
  region: string | null
  /** Neither selected nor next to what is. */
  dim: boolean
}

export interface DrawnTie {
  id: string
  type: TieType
  provenance: Provenance
  from: DrawnNode
  to: DrawnNode
  /** How far it bends: ties between the same two must not cover each other. */
  bend: number
  dim: boolean
}

/** What may lie over the network. */
export type OverlayMark = 'path' | 'suggested' | 'appeared' | 'ended'

export interface PictureOverlay {
  /** Ids of the nodes of a way, and its ties. */
  path: { nodes: ReadonlySet<string>; ties: readonly DrawnTie[] } | null
  /** Between two days. */
  appeared: readonly DrawnTie[]
  ended: readonly DrawnTie[]
  /** To each of these a ribbon leads from the selected node. */
  suggestions: readonly { node: DrawnNode; number: number }[]
}

/** A sample of something in the picture, beside what it means. */
export type LegendMark =
  | { kind: 'cluster' | 'organization'; color: string }
  | { kind: 'tie'; type: TieType; provenance: Provenance }
  | { kind: OverlayMark }
  | { kind: 'none' }

export interface Legend {
  title: string
  items: readonly { mark: LegendMark; text: string }[]
}

/** All that a picture of the network shows, in units of the map, south down. */
export interface Picture {
  view: 'territory' | 'network'
  /** How much larger than the drawing of the country the territory is. */
  scale: number
  /** What of the map is in it, filtered or not: two pictures of one map lie on each other. */
  box: { x: number; y: number; width: number; height: number }
  /** All nodes, also those that are not shown: the ground of the regions is made of them. */
  ground: readonly (Spot & { r: number; region: string | null })[]
  nodes: readonly DrawnNode[]
  ties: readonly DrawnTie[]
  overlay: PictureOverlay
  /** The id of the selected node. */
  focus: string | null
  /** Names of regions and where they stand, over their nodes. */
  places: readonly (Spot & { text: string; anchor: 'start' | 'middle' | 'end' })[]
  title: string
  /** Under the title: what is shown. */
  lines: readonly string[]
  legend: readonly Legend[]
  /** At the foot: source, date, licence. */
  notes: readonly string[]
  language: string
}
