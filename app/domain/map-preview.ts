import type { MapTieType } from './map-panel.ts'
import type { Provenance, Region } from './vocabularies.ts'

/** A picture of the network on the territory, in the units of its drawing (613 × 694). */
export interface MapPreview {
  nodes: { x: number; y: number; r: number; kind: 'cluster' | 'organization'; region: Region | null }[]
  /** Path data of all ties. */
  ties: string
  /** How many clusters each region has. */
  clusters: { region: Region; count: number }[]
  totals: { nodes: number; ties: number }
}

/** A node and those tied to it, for the picture on its profile. */
export interface Neighbourhood {
  kind: 'cluster' | 'organization'
  name: string
  region: Region | null
  neighbours: {
    slug: string
    kind: 'cluster' | 'organization'
    name: string
    region: Region | null
    ties: number
    type: MapTieType
    /** A mentorship in which the node is the one who learns. */
    turned: boolean
    provenance: Provenance
  }[]
}
