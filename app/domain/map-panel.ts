import type {
  MacroSector,
  MaturityLevel,
  OrganizationKind,
  Precision,
  ProductiveSector,
  Provenance,
  Region,
} from './vocabularies.ts'

export const MAP_TIE_TYPES = ['alliance', 'project', 'initiative', 'mentorship', 'leadership'] as const
export type MapTieType = (typeof MAP_TIE_TYPES)[number]

/** The record a tie comes from; for leadership, the cluster that is led. A mentorship's title is its dimension's code. */
export interface TieRecord {
  type: Exclude<MapTieType, 'leadership'> | 'cluster'
  slug: string
  title: string
}

/** A node as lists and links name it. */
export interface MapNodeName {
  slug: string
  kind: 'cluster' | 'organization'
  name: string
}

/** A node as the panel and the table tell it. */
export interface MapNode extends MapNodeName {
  provenance: Provenance
  regions: Region[]
  /** Names, the main one first. */
  departments: string[]
  macroSector: MacroSector | null
  productiveSector: ProductiveSector | null
  maturityLevel: MaturityLevel | null
  organizationKind: OrganizationKind | null
  /** Ties in the whole network, or in that of a date. */
  ties: number
}

/** A tie with the record it comes from. */
export interface MapTie {
  id: string
  type: MapTieType
  source: MapNodeName
  target: MapNodeName
  /** Told from its other end: a mentorship goes from `target` to `source`. */
  turned: boolean
  provenance: Provenance
  disputed: boolean
  validFrom: string | null
  precision: Precision
  record: TieRecord
}

/** What the panel shows of the selected node. */
export interface MapSelection {
  node: MapNode
  /** Those the filters let through; `source` is always the selected node. */
  ties: MapTie[]
  /** How many more there are that the filters hide. */
  hiddenTies: number
  /** The filters hide the node itself. */
  hidden: boolean
  isYours: boolean
}
