/** The plain records the network is built from. Parties are named by their slug: the same network anywhere. */

export type NodeKind = 'cluster' | 'organization'
export const TIE_TYPES = ['alliance', 'project', 'initiative', 'mentorship', 'leadership'] as const
export type TieType = (typeof TIE_TYPES)[number]
export type Provenance = 'documentado' | 'confirmado' | 'declarado' | 'ilustrativo'
export type Precision = 'day' | 'month' | 'year' | 'unknown'

export interface PartyRecord {
  slug: string
  kind: NodeKind
  name: string
  provenance: Provenance
  /** Fictional, of the demonstration. */
  demo: boolean
  /** DANE codes, the main one first; empty when no source says where it is, or for a national body. */
  departments: readonly string[]
  regions: readonly string[]
  /** Clusters only. */
  macroSector: string | null
  productiveSector: string | null
  /** Clusters only, and only where there is a public reading. */
  maturityLevel: string | null
  /** Organisations only (`empresa`, `camara_comercio` …). */
  organizationKind: string | null
}

export interface PartyInRecord {
  slug: string
  role: 'leader' | 'partner' | 'ally'
}

/** Since when and until when a tie holds. Dates are `YYYY-MM-DD`, known as far as `precision` says. */
export interface Validity {
  validFrom: string | null
  validTo: string | null
  precision: Precision
}

export interface AllianceRecord extends Validity {
  slug: string
  title: string
  /** How the documents speak of it (`intercluster`, `apoyo`, `liderazgo_conjunto` …); null for those made here. */
  linkType: string | null
  provenance: Provenance
  disputed: boolean
  /** In the order of the record. */
  parties: readonly PartyInRecord[]
}

export interface ProjectRecord extends Validity {
  slug: string
  title: string
  /** `proyecto_cluster`, `programa_red`, `estudio` … */
  kind: string
  provenance: Provenance
  parties: readonly PartyInRecord[]
}

/** A joint initiative, from the day it was proposed to the day it was decided upon. */
export interface InitiativeRecord {
  slug: string
  title: string
  provenance: Provenance
  /** When it was decided; null while it is open. */
  validTo: string | null
  /** The leader and those whose commitments stand, each since the day it joined. */
  parties: readonly (PartyInRecord & { since: string | null })[]
}

/** One cluster accompanied by another: the tie points at the one who learns. */
export interface MentorshipRecord extends Validity {
  /** What its address is made of. */
  slug: string
  /** The dimension it is about, as a code: words are the application's. */
  title: string
  provenance: Provenance
  mentor: string
  mentee: string
}

/** The organisation that manages a cluster. */
export interface LeadershipRecord {
  cluster: string
  organization: string
  provenance: Provenance
}

export interface NetworkRecords {
  parties: readonly PartyRecord[]
  leaderships: readonly LeadershipRecord[]
  alliances: readonly AllianceRecord[]
  projects: readonly ProjectRecord[]
  initiatives: readonly InitiativeRecord[]
  mentorships: readonly MentorshipRecord[]
}
