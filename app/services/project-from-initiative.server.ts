import type { Actor } from '#app/domain/actors.ts'
import { provenanceOfProject } from '#app/domain/project-lifecycle.ts'
import type { ProjectSeed, SeededProject, SeedParty } from '#app/domain/project-seed.ts'
import { recordEvent } from '#db/queries/events.ts'
import { listParties } from '#db/queries/party-choices.ts'
import { insertProject } from '#db/queries/project-writes.ts'
import type { NewRow, Trx } from '#db/schema.ts'
import { newProjectRow } from './project-rows.server.ts'
import { addResult } from './results.server.ts'

/**
 * The project that an agreed initiative becomes, planned, in the transaction of the decision, with its event. It inherits
 * parties, commitments, bottlenecks and what is to be reached; its parties have confirmed by committing.
 *
 * @throws Error when it has no leader, or when the initiative has a project already (the database refuses a second one)
 */
export async function createProjectFromInitiative(
  trx: Trx,
  actor: Actor,
  seed: ProjectSeed,
  now: Date,
): Promise<SeededProject> {
  const leaderId = seed.parties.find(party => party.role === 'leader')?.partyId
  if (!leaderId) throw new Error(`initiative ${seed.initiativeId} has no leading party`)
  const { expected, initiativeId } = seed
  const project = {
    ...(await newProjectRow(trx, seed, now)),
    initiativeId,
    provenance: provenanceOfProject({ documented: false, leaderId, parties: seed.parties.map(confirmed) }),
    demo: seed.demo,
    expectedIndicator: expected?.indicator ?? null,
    expectedUnit: expected?.unit ?? null,
    expectedDirection: expected?.direction ?? null,
    expectedTarget: expected?.target ?? null,
  }
  const rows = seed.parties.map((party, position) => partyRow(project.id, party, position))
  await insertProject(trx, project, rows, seed.bottleneckIds)
  if (expected) await addResult(trx, project, { ...expected, baseline: null, baselineOn: null }, 0, now)

  const known = await listParties(
    trx,
    seed.parties.map(party => party.partyId),
  )
  const subject = { type: 'project', id: project.id } as const
  const mentions = [
    ...known.map(party => ({ type: party.kind, id: party.id })),
    { type: 'initiative', id: initiativeId } as const,
    ...seed.bottleneckIds.map(id => ({ type: 'bottleneck', id }) as const),
  ]
  const event = { verb: 'project.agreed', subject, mentions, audience: 'public', payload: { initiativeId } } as const
  await recordEvent(trx, actor, event, now)
  return { id: project.id, slug: project.slug, code: project.code }
}

const confirmed = ({ partyId }: SeedParty) =>
  ({ partyId, answer: 'confirmed', hasMembers: true, everConfirmed: true }) as const

function partyRow(
  projectId: string,
  { partyId, role, confirmedBy, confirmedAt, commitment }: SeedParty,
  position: number,
): NewRow<'projectParty'> {
  return {
    projectId,
    partyId,
    role,
    position,
    answer: 'confirmed',
    everConfirmed: 1,
    answeredAt: confirmedAt,
    answeredBy: confirmedBy,
    commitmentKind: commitment?.kind ?? null,
    commitmentAmount: commitment?.amount ?? null,
    contribution: commitment?.description ?? null,
    conditions: commitment?.conditions ?? null,
  }
}
