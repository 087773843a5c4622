import { buildNetwork } from '#graph/build.ts'
import type { Network } from '#graph/network.ts'
import type {
  AllianceRecord,
  InitiativeRecord,
  LeadershipRecord,
  MentorshipRecord,
  NetworkRecords,
  PartyInRecord,
  PartyRecord,
  ProjectRecord,
} from '#graph/records.ts'

/** Short ways to write down a network small enough to draw in a comment. */

export function clusterRecord(slug: string, more: Partial<PartyRecord> = {}): PartyRecord {
  return {
    slug,
    kind: 'cluster',
    name: `Clúster ${slug}`,
    provenance: 'documentado',
    demo: false,
    departments: ['68'],
    regions: ['Central'],
    macroSector: 'agroindustria',
    productiveSector: 'cacao',
    maturityLevel: null,
    organizationKind: null,
    ...more,
  }
}

export function organizationRecord(
  slug: string,
  kind = 'camara_comercio',
  more: Partial<PartyRecord> = {},
): PartyRecord {
  return {
    ...clusterRecord(slug),
    kind: 'organization',
    macroSector: null,
    productiveSector: null,
    organizationKind: kind,
    ...more,
  }
}

/** `'a b c'`: three parties in that order; `'*a b'`: a leads. */
export function parties(list: string): PartyInRecord[] {
  return list.split(' ').map(word => ({
    slug: word.replace('*', ''),
    role: word.startsWith('*') ? 'leader' : 'partner',
  }))
}

export function allianceRecord(slug: string, list: string, more: Partial<AllianceRecord> = {}): AllianceRecord {
  return {
    slug,
    title: slug,
    linkType: null,
    provenance: 'confirmado',
    disputed: false,
    validFrom: null,
    validTo: null,
    precision: 'unknown',
    parties: parties(list),
    ...more,
  }
}

export function projectRecord(slug: string, list: string, more: Partial<ProjectRecord> = {}): ProjectRecord {
  const { disputed: _, linkType: __, ...rest } = allianceRecord(slug, list)
  return { ...rest, kind: 'proyecto_cluster', ...more }
}

/** Everybody in since `since`, unless `more` says otherwise. */
export function initiativeRecord(slug: string, list: string, since: string | null = null): InitiativeRecord {
  const members = parties(list).map(party => ({ ...party, since }))
  return { slug, title: slug, provenance: 'declarado', validTo: null, parties: members }
}

export function leadershipRecord(cluster: string, organization: string): LeadershipRecord {
  return { cluster, organization, provenance: 'documentado' }
}

/** `'a b'`: a accompanies b. */
export function mentorshipRecord(slug: string, pair: string, more: Partial<MentorshipRecord> = {}): MentorshipRecord {
  const [mentor = '', mentee = ''] = pair.split(' ')
  const dates = { validFrom: null, validTo: null, precision: 'day' } as const
  return { slug, title: 'gobernanza', provenance: 'confirmado', mentor, mentee, ...dates, ...more }
}

const NOTHING: NetworkRecords = {
  parties: [],
  leaderships: [],
  alliances: [],
  projects: [],
  initiatives: [],
  mentorships: [],
}

export function networkOf(records: Partial<NetworkRecords>): Network {
  return buildNetwork({ ...NOTHING, ...records })
}

/** `type from to` of every tie, sorted. */
export function tiesAsText(network: Network): string[] {
  return network.edges.map(edge => `${edge.type} ${edge.source} ${edge.target}`).sort()
}
