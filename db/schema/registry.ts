import type { Generated } from 'kysely'
import type { LevelOf, MaturityScale } from '#app/domain/maturity-scales.ts'
import type {
  ChainLink,
  MacroSector,
  MaturityDimension,
  MaturityLevel,
  OrganizationKind,
  ProductiveSector,
  Provenance,
  Region,
  SubjectType,
  TopicCode,
} from '#app/domain/vocabularies.ts'
import type { Flag, Instant, IsoDate, JsonText } from './columns.ts'

/** A department of Colombia by its two-digit DANE code (data/departments.csv). */
export interface DepartmentTable {
  code: string
  name: string
  region: Region
  /** 1 when the documents do not say the region and it was inferred (data/README.md, "Regiones"). */
  regionInferred: Flag
  /** Share of the network's clusters in this department, percent, where the 2025 report gives it (002:176). */
  clustersSharePct: number | null
}

/** One of the five source documents, cited as 000 to 004. */
export interface DocumentTable {
  id: string
  title: string
  year: number
}

/** What can cite a source: the records with a page, and the rows of the reference tables (by their code or key). */
export type SourceSubject = SubjectType | 'department' | 'indicator' | 'category' | 'obstacle'

/** Where a record comes from: lines of a document, or a public address. One row per cited document or page. */
export interface SourceTable {
  id: string
  subjectType: SourceSubject
  subjectId: string
  documentId: string | null
  /** Line numbers and ranges inside the document, as the dataset writes them: `226,232` or `516-520`. */
  lines: string | null
  url: string | null
  /** Words, where the dataset names neither a document nor an address: a registry of codes, an index of files. */
  reference: string | null
  /**
   * `prensa-o-web`, `archivo-github`: what kind of public place it is. `sustento`: the lines hold up the *kind* of obstacle
   * an illustrative bottleneck is an example of, not what it says (README of the dataset, `basis`).
   */
  sourceType: string | null
  asOf: string | null
  /** JSON list of field names that the source does not say literally (`inferred` of the dataset). */
  inferred: JsonText
  position: number
}

/** What clusters and organisations share: one key, one address space of slugs, one name. */
export interface PartyTable {
  id: string
  kind: 'cluster' | 'organization'
  slug: string
  name: string
  /** `searchable(name + aliases + place)`: lower case without accents; what lists search in. */
  searchText: string
  provenance: Provenance
  /** 1 for the fictional parties of the demonstration. */
  demo: Flag
  /** Raised by every edit; the edit form sends it back, so that a lost update is noticed. */
  version: number
  createdAt: Instant
  updatedAt: Instant
}

export interface OrganizationTable {
  /** Also the key of its `party`. */
  id: string
  organizationKind: OrganizationKind
  city: string | null
  departmentCode: string | null
  country: string | null
  note: string | null
}

export interface ClusterTable {
  /** Also the key of its `party`. */
  id: string
  /** JSON list of other spellings found in the documents. */
  aliases: JsonText
  /** City or territory as the source writes it. */
  territory: string | null
  macroSector: MacroSector
  productiveSector: ProductiveSector
  leadOrganizationId: string | null
  /** The name of the managing organisation where a public source names one that is not listed. */
  leadOrganizationName: string | null
  joinedNetworkYear: number | null
  description: string | null
  website: string | null
  /** Where the contact form writes to besides the managers; never shown. */
  contactEmail: string | null
  note: string | null
  /** Overall maturity level of its newest public reading: a copy for filters, kept by whoever writes readings. */
  maturityLevel: MaturityLevel | null
}

export interface ClusterDepartmentTable {
  clusterId: string
  departmentCode: string
  position: number
}

export interface ClusterChainLinkTable {
  clusterId: string
  chainLink: ChainLink
}

/** What a cluster offers or needs. */
export interface ClusterTopicTable {
  id: string
  clusterId: string
  direction: 'offer' | 'need'
  topic: TopicCode
  chainLink: ChainLink | null
  text: string
  position: number
}

export interface AwardTable {
  id: string
  clusterId: string
  year: number
  /** cat-1, cat-2, cat-3 (data/taxonomy.md, "Categorías de la premiación"). */
  category: string
  outcome: 'ganador' | 'preseleccionado'
}

/** One dated reading of the overall level (`dimension` null) or of one dimension. */
export interface MaturityReadingTable {
  id: string
  clusterId: string
  dimension: MaturityDimension | null
  /** Every scale has levels of its own and none is compared with another (data/README.md, 12). */
  scale: MaturityScale
  level: LevelOf
  readOn: IsoDate
  kind: 'ssme' | 'self-assessment'
  provenance: Provenance
  isPublic: Flag
  /** `SSME 5 (2024)`; null for a self-assessment. */
  edition: string | null
  /** A number as text, where the scale publishes one besides its level. */
  value: string | null
  /** Who says it: a body, in words. */
  statedBy: string | null
  sourceUrl: string | null
  /** Of a self-assessment's questionnaire, as JSON. */
  answers: JsonText | null
  recordedBy: string | null
  onBehalfOf: string | null
  createdAt: Instant | null
  /** The reading this one takes the place of, and why. */
  correctsId: string | null
  correctionReason: string | null
  /** When it stopped to count: another reading took its place, or it was withdrawn. */
  correctedAt: Instant | null
  /** Why it was withdrawn; null for one that stands, or that another took the place of. */
  withdrawalReason: string | null
}

/**
 * One version of an edited record, whole, as JSON of its form's fields, and who wrote it; the version that was there before
 * the first edit has no author. The newest is the record as it stands.
 */
export interface RevisionTable {
  id: string
  subjectType: SubjectType
  subjectId: string
  version: number
  data: JsonText
  authorId: string | null
  onBehalfOf: string | null
  recordedAt: Instant
}

export interface IndicatorTable {
  key: string
  year: number
  edition: string
  scope: string
  scopeValue: string
  dimension: string
  labelEs: string
  value: number
  comparator: string
  unit: string
  base: string | null
  note: string | null
  position: number
}

/** Where a node of the map stands. Kept between visits: only a new layout asked for by the coordination moves all. */
export interface NodePositionTable {
  partyId: string
  /** Department (DANE code, or `none`) it was placed by: a party that moves is placed again, alone. */
  place: string
  territoryX: number
  territoryY: number
  networkX: number
  networkY: number
  placedAt: Instant
  /** How many ties it had when it was last looked at; unknown for those placed before this was kept. */
  ties: number | null
}

/** The layout all positions belong to: one row, `current`. */
export interface MapLayoutTable {
  id: 'current'
  /** How much larger than the drawing of the country the territory view is. */
  scale: number
  laidOutAt: Instant
  /** Which way of laying out it was made by (`LAYOUT_VERSION`); older ones stay until the coordination asks for another. */
  version: Generated<number>
}
