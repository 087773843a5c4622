import { isDeepStrictEqual } from 'node:util'
import { expect, it } from 'vitest'
import type { SignedIn } from '#app/domain/actors.ts'
import { clusterProfileSchema } from '#app/domain/cluster-profile-forms.ts'
import { EVENT_EFFECTS } from '#app/domain/event-effects.ts'
import type { EventVerb } from '#app/domain/events.ts'
import {
  confirmAlliance,
  declineAlliance,
  disputeAlliance,
  endAlliance,
  renewAlliance,
  withdrawAlliance,
} from '#app/services/alliance-answers.server.ts'
import { editAlliance } from '#app/services/alliance-edits.server.ts'
import { withdrawSeverity } from '#app/services/bottleneck-severities.server.ts'
import { editClusterProfile } from '#app/services/cluster-edit.server.ts'
import {
  changeCommitment,
  joinInitiative,
  renewCommitment,
  withdrawCommitment,
} from '#app/services/initiative-commitments.server.ts'
import { castVote, decideInitiative } from '#app/services/initiative-decisions.server.ts'
import { editInitiative } from '#app/services/initiative-edits.server.ts'
import { cancelInitiative, reopenInitiative } from '#app/services/initiative-life.server.ts'
import { acceptAsSignedIn } from '#app/services/invitation-answers.server.ts'
import { invite } from '#app/services/invitations.server.ts'
import { showReadings } from '#app/services/maturity-publishing.server.ts'
import { correctReading } from '#app/services/maturity-recording.server.ts'
import { withdrawReading } from '#app/services/maturity-withdrawal.server.ts'
import { signAgreement, writeAgreement } from '#app/services/mentorship-agreement.server.ts'
import {
  acceptMentorship,
  declineMentorship,
  waitlistMentorship,
  withdrawMentorship,
} from '#app/services/mentorship-answers.server.ts'
import { completeMentorship, endMentorshipEarly } from '#app/services/mentorship-closing.server.ts'
import { decideMentorDimension } from '#app/services/mentorship-offer-review.server.ts'
import { closeMentorshipOffer } from '#app/services/mentorship-offers.server.ts'
import { pauseMentorship, resumeMentorship } from '#app/services/mentorship-pauses.server.ts'
import { changeRole, leaveParty } from '#app/services/people.server.ts'
import { editProject } from '#app/services/project-edits.server.ts'
import { askForRelayout, relayoutNetwork } from '#app/services/relayout.server.ts'
import { listMembershipsOfUser } from '#db/queries/memberships.ts'
import { findUser } from '#db/queries/users.ts'
import { seedDocumented } from '#db/seeds/index.ts'
import { createMember, createParty, propose, verbs } from '#test/support/alliances.ts'
import { decide, report, sayItHits } from '#test/support/bottlenecks.ts'
import { createTestDb } from '#test/support/db.ts'
import {
  COMMITMENT,
  createInitiativeNetwork,
  initiativeForm,
  NOW,
  PUBLIC_URL,
  publish,
  settle as settleInitiatives,
} from '#test/support/initiatives.ts'
import { expectNothingStale, type KeptName, readKept } from '#test/support/kept.ts'
import { deliver, postbox, tokenIn } from '#test/support/mail.ts'
import { enter, kept as keptReadings, PUBLIC_SOURCE } from '#test/support/maturity.ts'
import { agreed } from '#test/support/mentorship-work.ts'
import { ask, changeOffer, DIMENSION, later, onPage, settle } from '#test/support/mentorships.ts'
import { record, say } from '#test/support/projects.ts'

const form = <M extends object>(slug: string, more?: M) => ({ slug, publicUrl: PUBLIC_URL, ...(more as M) })
const reason = 'Cambió la junta.'

/**
 * Every use case that changes what is held in memory, one after the other, and those around them. After each, what is held
 * is compared with a fresh reading; the result says which verbs were written and which of them changed what is read.
 */
async function tour() {
  const db = await createTestDb()
  const people = await createInitiativeNetwork(db)
  const { cacao, tic, moda, cafe, coordinator } = people
  await db.insertInto('department').values(SANTANDER).execute()
  const changed = new Map<string, Set<KeptName>>()
  let before = await readKept(db)
  let lines = (await verbs(db)).length
  /** One use case. */
  async function after<T>(work: Promise<T>): Promise<T> {
    const result = await work
    const now = await expectNothingStale(db)
    const names = (Object.keys(now) as KeptName[]).filter(name => !isDeepStrictEqual(now[name], before[name]))
    const written = (await verbs(db)).slice(lines)
    for (const verb of written) changed.set(verb, new Set([...(changed.get(verb) ?? []), ...names]))
    before = now
    lines += written.length
    return result
  }

  const profile = { version: 1, departments: ['68'], macroSector: 'agroindustria', productiveSector: 'cacao' }
  const words = { chainLinks: ['produccion'], offers: [], needs: [], description: 'Cacao.' }
  const input = clusterProfileSchema(['68']).parse({ ...profile, ...words })
  await after(editClusterProfile(db, cacao, 'cacao', input, NOW))

  const pair = (a: string, b: string) => ({ parties: [a, b].map(id => ({ id, contribution: null })) })
  const alliance = await after(propose(db, cacao, pair('cacao', 'tic')))
  await after(confirmAlliance(db, tic, form(alliance), NOW))
  const text = { title: 'Otro título', area: 'innovacion', purpose: 'Algo', startDate: '2026-10-01' } as const
  await after(editAlliance(db, cacao, form(alliance, { ...text, contribution: [], version: 2 }), NOW))
  await after(confirmAlliance(db, tic, form(alliance), NOW))
  await after(disputeAlliance(db, tic, form(alliance, { reason }), NOW))
  await after(confirmAlliance(db, tic, form(alliance), NOW))
  await after(renewAlliance(db, tic, form(alliance), NOW))
  await after(endAlliance(db, tic, form(alliance, { outcome: 'Algo quedó' }), NOW))
  const refused = await after(propose(db, cacao, pair('cacao', 'tic')))
  await after(declineAlliance(db, tic, form(refused, { reason }), NOW))
  const taken = await after(propose(db, cacao, pair('cacao', 'moda')))
  await after(withdrawAlliance(db, cacao, form(taken), NOW))
  await createParty(db, 'cluster', 'sola', 'Clúster de sola')
  const last = await createMember(db, 'sola')
  const newOrganization = { name: 'Fundación Nueva', kind: 'otra', city: 'Vélez', contribution: null } as const
  await after(propose(db, cacao, { ...pair('cacao', 'sola'), newOrganization }))
  await after(propose(db, cacao, { ...pair('cacao', 'sola'), area: 'acceso-mercados' }))
  const { id: membershipId } = await db
    .selectFrom('membership')
    .select('id')
    .where('partyId', '=', 'sola')
    .executeTakeFirstOrThrow()
  await after(leaveParty(db, last, { membershipId, handBack: true, publicUrl: PUBLIC_URL }, NOW))

  const project = await after(record(db, cacao))
  await after(say(db, tic, project, { intent: 'confirm' }))
  const renamed = { title: 'Laboratorio', description: 'Medir.', startDate: '2026-12-01', bottleneck: [] }
  await after(editProject(db, cacao, form(project, { ...renamed, contribution: ['A', 'B'], version: 1 }), NOW))
  await after(say(db, tic, project, { intent: 'confirm' }))
  await after(say(db, tic, project, { intent: 'dispute', reason }))
  await after(say(db, tic, project, { intent: 'confirm' }))
  await after(say(db, cacao, project, { intent: 'start' }))
  await after(say(db, cacao, project, { intent: 'suspend', reason }))
  await after(say(db, cacao, project, { intent: 'resume' }))
  await after(say(db, cacao, project, { intent: 'complete', report: 'Se midió.', endDate: '2026-11-20' }))
  await after(say(db, tic, await after(record(db, cacao)), { intent: 'decline', reason }))
  await after(say(db, cacao, await after(record(db, cacao)), { intent: 'cancel', reason }))

  const initiative = await after(publish(db, cacao, { minimumClusters: '2', closesOn: '2026-12-05', invite: [] }))
  await after(joinInitiative(db, cacao, form(initiative, COMMITMENT), NOW))
  await after(joinInitiative(db, tic, form(initiative, COMMITMENT), NOW))
  await after(joinInitiative(db, moda, form(initiative, COMMITMENT), NOW))
  await after(changeCommitment(db, tic, form(initiative, { ...COMMITMENT, amount: 50 }), NOW))
  const more = { minimumClusters: '2', closesOn: '2026-12-05', invite: [], purpose: 'Otro propósito', version: 1 }
  await after(editInitiative(db, cacao, { ...(await initiativeForm(db, 'cacao', more)), slug: initiative }, NOW))
  await after(renewCommitment(db, cacao, form(initiative), NOW))
  await after(renewCommitment(db, tic, form(initiative), NOW))
  await after(renewCommitment(db, moda, form(initiative), NOW))
  await after(withdrawCommitment(db, moda, form(initiative), NOW))
  await after(decideInitiative(db, cacao, form(initiative), NOW))
  await after(castVote(db, cacao, form(initiative, { vote: 'yes' as const }), NOW))
  await after(castVote(db, tic, form(initiative, { vote: 'yes' as const }), NOW))
  const other = await after(publish(db, cacao, { title: 'Otra', minimumClusters: '2', bottleneck: [], invite: [] }))
  for (const who of [cacao, tic]) await after(joinInitiative(db, who, form(other, COMMITMENT), NOW))
  await after(decideInitiative(db, cacao, form(other), NOW))
  await after(castVote(db, cacao, form(other, { vote: 'no' as const }), NOW))
  const late = await after(
    publish(db, cacao, { title: 'Tarde', closesOn: '2026-12-05', bottleneck: [], invite: [], minimumClusters: '3' }),
  )
  for (const who of [cacao, tic]) await after(joinInitiative(db, who, form(late, COMMITMENT), NOW))
  await after(settleInitiatives(db, later(30)))
  await after(reopenInitiative(db, cacao, form(late, { closesOn: '2027-03-01' }), later(31)))
  for (const who of [cacao, tic]) await after(renewCommitment(db, who, form(late), later(31)))
  await after(cancelInitiative(db, cacao, form(late), later(31)))

  const levels = [
    { assessed: 'general', level: 'intermedio' },
    { assessed: DIMENSION, level: 'avanzado' },
  ] as const
  await after(enter(db, coordinator, { slug: 'cafe', levels: [...levels], sourceUrl: PUBLIC_SOURCE }))
  await after(enter(db, coordinator, { slug: 'tic', levels: [...levels] }))
  const ofTic = (await keptReadings(db, 'tic')).map(row => row.id)
  for (const intent of ['publish', 'hide'] as const)
    await after(showReadings(db, tic, { slug: 'tic', intent, reading: ofTic }, NOW))
  const [wrong = ''] = (await keptReadings(db, 'cafe')).map(row => row.id)
  const right = { reading: wrong, level: 'basico', readOn: '2024-10-15', statedBy: 'La Red', reason } as const
  await after(correctReading(db, coordinator, { slug: 'cafe', ...right, sourceUrl: PUBLIC_SOURCE }, NOW))

  const kept = (await keptReadings(db, 'cafe')).filter(row => row.dimension === null && row.correctedAt === null)
  for (const { id: reading } of kept)
    await after(withdrawReading(db, coordinator, { slug: 'cafe', reading, reason }, NOW))
  await after(enter(db, coordinator, { slug: 'cafe', edition: 'SSME 6', readOn: '2026-10-15', levels: [...levels] }))

  await after(enter(db, coordinator, { slug: 'cacao', levels: [...levels], sourceUrl: PUBLIC_SOURCE }))
  await after(changeOffer(db, cacao, 1, [DIMENSION], 0))
  await after(changeOffer(db, cafe, 1, [DIMENSION, 'estrategia', 'proyeccion'], 0))
  for (const [dimension, intent] of [
    ['estrategia', 'accept'],
    ['proyeccion', 'refuse'],
  ] as const)
    await after(
      decideMentorDimension(
        db,
        coordinator,
        { cluster: 'cafe', dimension, intent, reason, publicUrl: PUBLIC_URL },
        NOW,
      ),
    )
  await after(changeOffer(db, cafe, 2, [DIMENSION], 1))
  await after(closeMentorshipOffer(db, cafe, { version: 2 }, NOW))

  const id = await after(ask(db, tic))
  const second = await after(ask(db, moda))
  await after(acceptMentorship(db, cacao, onPage(id), NOW))
  await after(waitlistMentorship(db, cacao, onPage(second), NOW))
  await after(writeAgreement(db, cacao, onPage(id, agreed()), NOW))
  await after(signAgreement(db, tic, onPage(id, { version: 1 }), later(1)))
  await after(pauseMentorship(db, cacao, onPage(id, { reason }), NOW))
  await after(resumeMentorship(db, cacao, onPage(id), NOW))
  await after(completeMentorship(db, cacao, onPage(id), NOW))
  await after(declineMentorship(db, cacao, onPage(second, { reason }), NOW))
  const third = await after(ask(db, moda))
  await after(acceptMentorship(db, cacao, onPage(third), NOW))
  await after(endMentorshipEarly(db, moda, onPage(third, { reason }), NOW))
  await after(declineMentorship(db, cacao, onPage(await after(ask(db, moda)), { reason }), NOW))
  await after(withdrawMentorship(db, cafe, onPage(await after(ask(db, cafe))), NOW))
  await after(ask(db, tic))
  await after(settle(db, later(20)))

  // Nobody left to answer for an offer, until somebody is promoted, or comes.
  const editor = await createMember(db, 'cacao', 'editor')
  const left = async (who: SignedIn) => {
    const membershipId = (await listMembershipsOfUser(db, who.userId))[0]?.id ?? ''
    await after(leaveParty(db, who, { membershipId, handBack: true, publicUrl: PUBLIC_URL }, NOW))
  }
  const [own] = await listMembershipsOfUser(db, editor.userId)
  await left(cacao)
  await after(changeRole(db, coordinator, { membershipId: own?.id ?? '', role: 'manager' }, NOW))
  await left(editor)
  const invitation = { role: 'manager', partyId: 'cacao', language: 'es', publicUrl: PUBLIC_URL } as const
  await after(invite(db, coordinator, { ...invitation, email: (await findUser(db, editor.userId))?.email ?? '' }, NOW))
  await after(acceptAsSignedIn(db, editor, tokenIn((await deliver(db, NOW)).at(-1)), NOW))

  const ofEntry = { address: 'CB-101' }
  await after(sayItHits(db, cafe, 4, ofEntry))
  await after(withdrawSeverity(db, cafe, ofEntry, NOW))
  await after(decide(db, coordinator, await after(report(db, cafe)), 'identified'))
  await after(sayItHits(db, cafe, 4, ofEntry))
  await after(decide(db, coordinator, ofEntry.address, 'dismissed'))

  await after(askForRelayout(db, coordinator, NOW))
  await after(relayoutNetwork(db, { askedBy: null }, postbox(), NOW))
  await after(seedDocumented(db, NOW))
  await db.destroy()
  return changed
}
const SANTANDER = {
  code: '68',
  name: 'Santander',
  region: 'Central',
  regionInferred: 1,
  clustersSharePct: null,
} as const

/** They rewrite what stands behind a tie, which here is what it was; or tell of what others do not read yet. */
const MAY_CHANGE_NOTHING: readonly string[] = [
  'alliance.renewed',
  'bottleneck.reported',
  'bottleneck.accepted',
  'gathering.imported',
  'initiative.commitment-changed',
  'initiative.deciding',
  'initiative.published',
  'initiative.reopened',
  'mentorship.paused',
  'mentorship.resumed',
  'mentorship-offer.refused',
  'project.suspended',
  'project.resumed',
]

it('is what a fresh reading gives, whatever was done; each verb that is said to change something does', async () => {
  const changed = await tour()
  const effective = (Object.keys(EVENT_EFFECTS) as EventVerb[]).filter(verb => EVENT_EFFECTS[verb].length > 0)
  expect(effective.filter(verb => !changed.has(verb))).toEqual([])
  const idle = effective.filter(verb => changed.get(verb)?.size === 0)
  expect(idle.filter(verb => !MAY_CHANGE_NOTHING.includes(verb))).toEqual([])
}, 60_000)
