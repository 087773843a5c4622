import { UNDATED } from './at-date.ts'
import type { Network, NetworkEdge, NetworkNode } from './network.ts'
import type {
  AllianceRecord,
  InitiativeRecord,
  LeadershipRecord,
  MentorshipRecord,
  NetworkRecords,
  PartyInRecord,
  PartyRecord,
  ProjectRecord,
  Validity,
} from './records.ts'

/** The network this installation serves, and the body that runs it: in a record they are one side. */
const HOME = { network: 'red-cluster-colombia', host: 'confecamaras' } as const

/** Programmes, measurements, toolkits and studies of the network are nobody's shared project. */
const SHARED_PROJECT_KIND = 'proyecto_cluster'

/**
 * The network of these records: clusters and organisations, tied by alliances, shared projects, joint initiatives, mentorships and
 * leadership. A record with many parties draws a star from whoever leads it, never a clique; companies are never tied to each other.
 *
 * @throws Error when a record names a party that is not among `parties`
 */
export function buildNetwork(records: NetworkRecords): Network {
  const parties = new Map(records.parties.map(party => [party.slug, party]))
  const managing = managingOrganizations(records)
  const edges = [
    ...records.leaderships.map(({ cluster, organization, provenance }) => {
      const title = partyOf(parties, cluster).name
      const record = { type: 'cluster', slug: cluster, title } as const
      return tie(parties, 'leadership', [cluster, organization], { ...UNDATED, record, provenance })
    }),
    ...records.alliances.flatMap(alliance => allianceTies(parties, alliance)),
    ...records.projects.flatMap(project => projectTies(parties, managing, project)),
    ...records.initiatives.flatMap(initiative => initiativeTies(parties, managing, initiative)),
    ...records.mentorships.map(mentorship => mentorshipTie(parties, mentorship)),
  ].filter(edge => edge !== null)
  return { nodes: records.parties.map(toNode).sort(byId), edges: edges.sort(byId) }
}

/** A tie as it is counted: between whom, and since when. */
export interface HeldPair {
  ends: readonly [from: string, to: string]
  held: Validity
}

type Tied<R> = Pick<R, Extract<keyof R, 'provenance' | 'parties' | keyof Validity>>
/** What is looked at of each kind of record to know whom it ties. */
export interface TyingRecords {
  leadership: LeadershipRecord
  alliance: Tied<AllianceRecord> & Pick<AllianceRecord, 'linkType'>
  project: Tied<ProjectRecord> & Pick<ProjectRecord, 'kind'>
  initiative: Tied<InitiativeRecord>
  mentorship: Tied<MentorshipRecord> & Pick<MentorshipRecord, 'mentor' | 'mentee'>
}

type Home = { network: string; host: string }

/**
 * Tells the ties that one record makes in the network, without what else is told of them: whom each joins and when it
 * holds. For counting, where the network itself would be too much. Records name parties by what `id` says of them.
 */
export class Tying {
  readonly #companies: ReadonlySet<string>
  readonly #managing: Map<string, string>
  readonly #home: Home

  constructor(
    parties: readonly (Pick<PartyRecord, 'slug' | 'organizationKind'> & { id: string })[],
    leaderships: readonly LeadershipRecord[],
  ) {
    this.#companies = new Set(parties.filter(p => p.organizationKind === 'empresa').map(party => party.id))
    this.#managing = managingOrganizations({ leaderships })
    const idOf = (slug: string) => parties.find(party => party.slug === slug)?.id ?? slug
    this.#home = { network: idOf(HOME.network), host: idOf(HOME.host) }
  }

  /** In the order of the record. */
  pairsOf<K extends keyof TyingRecords>(kind: K, record: TyingRecords[K]): HeldPair[] {
    const pairs = PAIRS_OF[kind](record, this.#managing, this.#home)
    return this.#companies.size === 0 ? pairs : pairs.filter(({ ends }) => !this.#areCompanies(ends))
  }

  #areCompanies([from, to]: HeldPair['ends']): boolean {
    return this.#companies.has(from) && this.#companies.has(to)
  }
}

const PAIRS_OF: {
  [K in keyof TyingRecords]: (record: TyingRecords[K], managing: Map<string, string>, home: Home) => HeldPair[]
} = {
  leadership: ({ cluster, organization }) => [{ ends: [cluster, organization], held: UNDATED }],
  alliance: (alliance, _, home) => allianceStar(alliance, home).map(ends => ({ ends, held: alliance })),
  project: (project, managing) => projectStar(managing, project).map(ends => ({ ends, held: project })),
  initiative: (initiative, managing) => initiativeStar(managing, initiative),
  mentorship: mentorship => [{ ends: [mentorship.mentor, mentorship.mentee], held: mentorship }],
}

function allianceTies(parties: Parties, alliance: AllianceRecord) {
  const { slug, title, linkType, provenance, disputed } = alliance
  const record = { type: 'alliance', slug, title } as const
  return allianceStar(alliance).map(ends =>
    tie(parties, 'alliance', ends, { ...validity(alliance), record, provenance, linkType, disputed }),
  )
}

/** From the Red to each where a document names it among the parties, else from those who lead. */
function allianceStar({ parties, provenance, linkType }: TyingRecords['alliance'], home: Home = HOME): Pair[] {
  const ofTheRed = provenance === 'documentado' && parties.some(p => p.slug === home.network)
  if (ofTheRed) return star([home.network], without(parties, [home.host]))
  if (linkType === 'liderazgo_conjunto') return star(slugs(parties), parties)
  return star(leaders(parties), parties)
}

function projectTies(parties: Parties, managing: Map<string, string>, project: ProjectRecord) {
  const { slug, title, provenance } = project
  const record = { type: 'project', slug, title } as const
  return projectStar(managing, project).map(ends =>
    tie(parties, 'project', ends, { ...validity(project), record, provenance }),
  )
}

/** A managing organisation takes part through its cluster: its leadership tie already says so. */
function projectStar(managing: Map<string, string>, project: TyingRecords['project']): Pair[] {
  if (project.kind !== SHARED_PROJECT_KIND) return []
  const managers = project.parties.flatMap(p => managing.get(p.slug) ?? [])
  const doing = without(project.parties, managers)
  return star(leaders(doing), doing)
}

function initiativeTies(parties: Parties, managing: Map<string, string>, initiative: InitiativeRecord) {
  const { slug, title, provenance } = initiative
  const record = { type: 'initiative', slug, title } as const
  return initiativeStar(managing, initiative).map(({ ends, held }) =>
    tie(parties, 'initiative', ends, { ...held, record, provenance }),
  )
}

/** From whoever leads to each that committed, since the day it did; who manages a committed cluster is one side with it. */
function initiativeStar(
  managing: Map<string, string>,
  initiative: TyingRecords['initiative'],
): { ends: Pair; held: Validity }[] {
  const sinceOf = new Map(initiative.parties.map(p => [p.slug, p.since]))
  const managers = initiative.parties.flatMap(p => managing.get(p.slug) ?? [])
  const taking = without(initiative.parties, managers)
  return star(leaders(taking), taking).map(ends => {
    // Neither end holds the tie alone: it begins when the later of the two is in.
    const [one, other] = [sinceOf.get(ends[0]) ?? null, sinceOf.get(ends[1]) ?? null]
    const since = (one ?? '') < (other ?? '') ? other : one
    return { ends, held: { validFrom: since, validTo: initiative.validTo, precision: since ? 'day' : 'unknown' } }
  })
}

function mentorshipTie(parties: Parties, mentorship: MentorshipRecord) {
  const { slug, title, provenance, mentor, mentee } = mentorship
  const record = { type: 'mentorship', slug, title } as const
  return tie(parties, 'mentorship', [mentor, mentee], { ...validity(mentorship), record, provenance })
}

type Pair = [from: string, to: string]
type Parties = Map<string, PartyRecord>

/** Every pair that has a centre in it, each once, in the order of the record. */
function star(centres: readonly string[], parties: readonly PartyInRecord[]): Pair[] {
  const pairs: Pair[] = []
  for (let i = 0; i < parties.length; i++) {
    for (let j = i + 1; j < parties.length; j++) {
      const from = (parties[i] as PartyInRecord).slug
      const to = (parties[j] as PartyInRecord).slug
      if (from !== to && (centres.includes(from) || centres.includes(to))) pairs.push([from, to])
    }
  }
  return pairs
}

/** Whoever has the leader's role; else the first party of the record convenes it. */
function leaders(parties: readonly PartyInRecord[]): string[] {
  const leading: string[] = []
  for (const { role, slug } of parties) if (role === 'leader') leading.push(slug)
  const [first] = parties
  return leading.length > 0 || !first ? leading : [first.slug]
}

type TieDetails = Pick<NetworkEdge, 'record' | 'provenance' | 'validFrom' | 'validTo' | 'precision'> &
  Partial<Pick<NetworkEdge, 'linkType' | 'disputed'>>

function tie(parties: Parties, type: NetworkEdge['type'], [source, target]: Pair, details: TieDetails) {
  const ends = [partyOf(parties, source), partyOf(parties, target)]
  if (ends.every(end => end.organizationKind === 'empresa')) return null
  const { record } = details
  const edge: NetworkEdge = {
    id: `${type}/${record.slug}/${source}/${target}`,
    source,
    target,
    type,
    intercluster: ends.every(end => end.kind === 'cluster'),
    linkType: null,
    disputed: false,
    ...details,
  }
  return edge
}

/** Cluster → the organisation that manages it. */
function managingOrganizations(records: Pick<NetworkRecords, 'leaderships'>): Map<string, string> {
  return new Map(records.leaderships.map(l => [l.cluster, l.organization]))
}

function partyOf(parties: Parties, slug: string): PartyRecord {
  const party = parties.get(slug)
  if (!party) throw new Error(`the network has no party ${slug}`)
  return party
}

const toNode = ({ slug, ...party }: PartyRecord): NetworkNode => ({ id: slug, ...party })
const slugs = (parties: readonly PartyInRecord[]) => parties.map(p => p.slug)
const without = (parties: readonly PartyInRecord[], out: readonly string[]) =>
  parties.filter(p => !out.includes(p.slug))
const validity = ({ validFrom, validTo, precision }: Validity) => ({
  validFrom,
  validTo,
  precision,
})
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
