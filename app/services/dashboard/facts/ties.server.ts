import { isPublicMentorship } from '#app/domain/mentorships.ts'
import type { Db } from '#db/schema.ts'
import { HealthNodes, type Lot, lotOf, type RecordTies } from '#graph/health/ties.ts'
import type { LeadershipRecord } from '#graph/records.ts'
import { madeOfEach } from '../../made-of.server.ts'
import { readAllianceRecords } from './alliances.server.ts'
import { readInitiativeRecords } from './initiatives.server.ts'
import { readMentorshipRecords } from './mentorships.server.ts'
import { type Parties, readParties } from './parties.server.ts'
import { readProjectRecords } from './projects.server.ts'

type Records<F extends (db: Db) => Promise<readonly unknown[]>> = Awaited<ReturnType<F>>[number]

/** The parties by number, and what is known of each. */
export interface HealthBase {
  nodes: HealthNodes
  /** In the order of the nodes. */
  parties: Parties['all']
  slugOf: (id: string) => string
  leaderships: readonly LeadershipRecord[]
}
const bases = new WeakMap<Parties, HealthBase>()

/** The ties of the whole network laid out for counting, kind by kind; what did not change is the very same. */
export async function readHealthBase(db: Db): Promise<{ base: HealthBase; lots: readonly Lot[] }> {
  const [parties, alliances, projects, initiatives, mentorships] = await Promise.all([
    readParties(db),
    readAllianceRecords(db),
    readProjectRecords(db),
    readInitiativeRecords(db),
    readMentorshipRecords(db),
  ])
  const base = baseOf(parties)
  return {
    base,
    lots: [
      laidOut(leadershipTies(base.leaderships, base)),
      laidOut(allianceTies(alliances, base)),
      laidOut(projectTies(projects, base)),
      laidOut(initiativeTies(initiatives, base)),
      laidOut(mentorshipTies(mentorships, base)),
    ],
  }
}

function baseOf(parties: Parties): HealthBase {
  const known = bases.get(parties)
  if (known) return known
  const slugs = new Map(parties.all.map(({ id, slug }) => [id, slug]))
  const slugOf = (id: string) => slugs.get(id) ?? ''
  const leaderships = parties.all.flatMap(({ slug, leadOrganizationId, provenance }) =>
    leadOrganizationId === null ? [] : [{ cluster: slug, organization: slugOf(leadOrganizationId), provenance }],
  )
  const sorted = [...parties.all].sort((a, b) => (a.slug < b.slug ? -1 : 1))
  const named = sorted.map(({ slug, kind, regions, macroSectors: [macroSector = null], organizationKind }) => {
    return { slug, kind, regions, macroSector, organizationKind }
  })
  const base = { nodes: new HealthNodes(named, leaderships), parties: sorted, slugOf, leaderships }
  bases.set(parties, base)
  return base
}

const lots = new WeakMap<readonly RecordTies[], Lot>()

function laidOut(ties: readonly RecordTies[]): Lot {
  const lot = lots.get(ties) ?? lotOf(ties)
  lots.set(ties, lot)
  return lot
}

const named = <P extends { partyId: string }>({ slugOf }: HealthBase, parties: readonly P[]) =>
  parties.map(({ partyId, ...party }) => ({ ...party, slug: slugOf(partyId) }))
const NONE: RecordTies = { pair: [], from: [], to: [], provenance: 0 }

const leadershipTies = madeOfEach((record: LeadershipRecord, { nodes }: HealthBase) =>
  nodes.tiesOf('leadership', record),
)
const allianceTies = madeOfEach((alliance: Records<typeof readAllianceRecords>, base: HealthBase) =>
  base.nodes.tiesOf('alliance', { ...alliance, parties: named(base, alliance.parties) }),
)
const projectTies = madeOfEach((project: Records<typeof readProjectRecords>, base: HealthBase) =>
  project.status === 'cancelled'
    ? NONE
    : base.nodes.tiesOf('project', { ...project, parties: named(base, project.parties) }),
)
/** Those that are open, being decided or agreed. */
const initiativeTies = madeOfEach((initiative: Records<typeof readInitiativeRecords>, base: HealthBase) => {
  const { status, provenance, decidedOn: validTo, parties } = initiative
  if (status !== 'open' && status !== 'deciding' && status !== 'agreed') return NONE
  return base.nodes.tiesOf('initiative', { provenance, validTo, parties: named(base, parties) })
})
const mentorshipTies = madeOfEach((mentorship: Records<typeof readMentorshipRecords>, base: HealthBase) => {
  const { status, provenance, mentorId, menteeId, validFrom, validTo, acceptedOn } = mentorship
  if (!isPublicMentorship(status)) return NONE
  const ends = { mentor: base.slugOf(mentorId), mentee: base.slugOf(menteeId) }
  // Accepted and not yet begun: they have been tied since the mentor said yes.
  return base.nodes.tiesOf('mentorship', {
    ...{ ...ends, provenance, validFrom: validFrom ?? acceptedOn, validTo },
    precision: 'day',
  })
})
