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

type RecordOf<F extends (db: Db) => Promise<readonly unknown[]>> = Awaited<ReturnType<F>>[number]

/** The parties by number, and what is known of each. */
export interface HealthBase {
  nodes: HealthNodes
  /** In the order of the nodes. */
  parties: Parties['all']
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
  const ties = [
    leadershipTies(base.leaderships, base),
    allianceTies(alliances, base),
    projectTies(projects, base),
    initiativeTies(initiatives, base),
    mentorshipTies(mentorships, base),
  ]
  return { base, lots: ties.map(laidOut) }
}

function baseOf(parties: Parties): HealthBase {
  const known = bases.get(parties)
  if (known) return known
  const { all } = parties
  const leaderships = all.flatMap(({ id, leadOrganizationId, provenance }) =>
    leadOrganizationId === null ? [] : { cluster: id, organization: leadOrganizationId, provenance },
  )
  const base = { nodes: new HealthNodes(all, leaderships), parties: all, leaderships }
  bases.set(parties, base)
  return base
}

const lots = new WeakMap<readonly RecordTies[], Lot>()

function laidOut(ties: readonly RecordTies[]): Lot {
  const lot = lots.get(ties) ?? lotOf(ties)
  lots.set(ties, lot)
  return lot
}

const NONE: RecordTies = { provenance: 0, ties: [] }

const leadershipTies = madeOfEach((leadership: LeadershipRecord, { nodes }: HealthBase) =>
  nodes.tiesOf('leadership', leadership),
)
const allianceTies = madeOfEach((alliance: RecordOf<typeof readAllianceRecords>, { nodes }: HealthBase) =>
  nodes.tiesOf('alliance', alliance),
)
const projectTies = madeOfEach((project: RecordOf<typeof readProjectRecords>, { nodes }: HealthBase) =>
  project.status === 'cancelled' ? NONE : nodes.tiesOf('project', project),
)
/** Those that are open, being decided or agreed. */
const initiativeTies = madeOfEach((initiative: RecordOf<typeof readInitiativeRecords>, { nodes }: HealthBase) => {
  const { status, provenance, decidedOn: validTo, parties } = initiative
  const isTying = status === 'open' || status === 'deciding' || status === 'agreed'
  return isTying ? nodes.tiesOf('initiative', { provenance, validTo, parties }) : NONE
})
const mentorshipTies = madeOfEach((mentorship: RecordOf<typeof readMentorshipRecords>, { nodes }: HealthBase) => {
  const { status, provenance, mentorId: mentor, menteeId: mentee, validFrom, validTo, acceptedOn } = mentorship
  if (!isPublicMentorship(status)) return NONE
  // Accepted and not yet begun: they have been tied since the mentor said yes.
  const held = { validFrom: validFrom ?? acceptedOn, validTo, precision: 'day' as const }
  return nodes.tiesOf('mentorship', { mentor, mentee, provenance, ...held })
})
