import type { BottleneckStatus } from '#app/domain/bottlenecks.ts'
import type {
  BottleneckCategory,
  ChainLink,
  MacroSector,
  ProductiveSector,
  Provenance,
  Region,
} from '#app/domain/vocabularies.ts'
import type { Flag, Instant, IsoDate, JsonText } from './columns.ts'

export interface BottleneckTable {
  id: string
  /** CB-001 … ; null while it waits for review. */
  code: string | null
  slug: string
  titleEs: string
  titleEn: string | null
  description: string
  searchText: string
  productiveSector: ProductiveSector
  category: BottleneckCategory
  macroSector: MacroSector
  /** Null: it touches the whole chain. */
  chainLink: ChainLink | null
  status: BottleneckStatus
  provenance: Provenance
  responsibleKind: string | null
  /** Supposed by the illustrative set; nobody has said so. */
  suggestedResponsibleId: string | null
  responsibleId: string | null
  targetDate: IsoDate | null
  resolvability: 'alta' | 'media' | 'baja' | null
  horizon: 'corto' | 'medio' | 'largo' | null
  suggestedResponse: string | null
  /** JSON list: slugs of documented obstacles, or document:line of a category (README-96.md, `basis`). */
  basis: JsonText
  reportedBy: string | null
  demo: Flag
  version: number
  createdAt: Instant
  updatedAt: Instant
}

export interface BottleneckRegionTable {
  bottleneckId: string
  region: Region
}

/** One cluster's word on how much a bottleneck hits it. At most one per cluster and bottleneck. */
export interface BottleneckSeverityTable {
  id: string
  bottleneckId: string
  clusterId: string
  /** 1 to 5. */
  severity: number
  note: string | null
  evidenceUrl: string | null
  /** `ilustrativo` is supposed by the example set and never enters a priority. */
  provenance: Provenance
  status: 'active' | 'withdrawn'
  version: number
  reportedAt: Instant
  updatedAt: Instant
}

/** A decision of the coordination, with its reason; where nothing moved (`from` = `to`), about responsible or date. */
export interface BottleneckMoveTable {
  id: string
  bottleneckId: string
  fromStatus: BottleneckStatus
  toStatus: BottleneckStatus
  /** Seen by the coordination and the clusters it concerns, never by the public. */
  reason: string
  /** The entry of the register that a dismissed report repeats. */
  sameAsId: string | null
  authorId: string | null
  movedAt: Instant
}

export interface BottleneckNewsTable {
  id: string
  bottleneckId: string
  /** Markdown, raw HTML off. */
  body: string
  authorId: string | null
  onBehalfOf: string | null
  createdAt: Instant
}

/** One category of obstacles as the 2025 report defines it (002:920-945). */
export interface BottleneckCategoryTable {
  code: string
  nameEs: string
  categoryGroup: string
  orderInReport: number | null
  definition: string | null
  sectors: string | null
  regions: string | null
  percentages: string | null
}

/** One sentence of the documents about an obstacle; several share a `groupSlug` when they say the same. */
export interface DocumentedObstacleTable {
  id: string
  slug: string
  statement: string
  category: string
  categoryBasis: string
  macroSector: string
  region: string
  figure: string | null
  evidenceKind: string
  groupSlug: string
  year: number
}
