import type {
  MacroSector,
  MaturityLevel,
  OrganizationKind,
  Precision,
  ProductiveSector,
  Provenance,
  Region,
} from './vocabularies.ts'

export type MapTieType = 'alliance' | 'project' | 'initiative' | 'leadership'

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
  /** Ties in the whole network. */
  ties: number
}

/** A tie with the record it comes from. */
export interface MapTie {
  id: string
  type: MapTieType
  source: MapNodeName
  target: MapNodeName
  provenance: Provenance
  disputed: boolean
  validFrom: string | null
  precision: Precision
  record: { type: 'alliance' | 'project' | 'initiative' | 'cluster'; slug: string; title: string }
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
