import type { Actor } from '#app/domain/actors.ts'
import { conflict, notFound } from '#app/domain/errors.ts'
import { type Action, can, demand } from '#app/domain/permissions.ts'
import { isPublicProject, type ProjectState, provenanceOfProject } from '#app/domain/project-lifecycle.ts'
import { updateProject, updateProjectParty } from '#db/queries/project-writes.ts'
import type { Row, Trx } from '#db/schema.ts'
import { asSigner, type Signer } from './alliance-state.server.ts'
import type { ProjectRecord } from './project-records.server.ts'

/** Every party named in it, those that declined too: they see what they answered. */
export const namedParties = ({ parties }: ProjectRecord) => parties.map(party => party.partyId)

/** @throws 404: a claim that nobody else stands behind is not there for others */
export function demandReadable(actor: Actor, record: ProjectRecord): void {
  if (record.project.isPublic === 0 && !can(actor, 'project.read-private', namedParties(record))) throw notFound()
}

/**
 * Whoever acts, for one of `among`: the parties, or the leader alone.
 *
 * @throws 404 when it is not public and the actor none of those who see it; 403
 */
export function demandSigner(
  actor: Actor,
  action: Action,
  record: ProjectRecord,
  among: readonly string[] = record.partyIds,
): Signer {
  demandReadable(actor, record)
  demand(actor, action, among)
  return asSigner(actor, action)
}

/** Whoever acts for the party that leads. @throws 404, 403 */
export function demandLeader(actor: Actor, record: ProjectRecord): Signer {
  return demandSigner(actor, 'project.lead', record, leaderOf(record))
}

export const leaderOf = ({ state }: ProjectRecord): string[] => (state.leaderId ? [state.leaderId] : [])

/** @throws 409 when the page that was answered showed another version */
export function demandVersion({ project }: ProjectRecord, shown: number | undefined): void {
  if (shown !== undefined && shown !== project.version) throw conflict('errors.changed')
}

/** @throws 409 for what a source tells, and for what is over */
export function demandOpen({ state }: ProjectRecord): void {
  if (state.documented) throw conflict('projects.refusals.documented')
  if (state.status === 'completed' || state.status === 'cancelled') throw conflict('projects.refusals.closed')
}

/**
 * Writes `after` over the state that was read, with further `changes`. The version is raised when the status or the
 * words change: who answers at the same time as another party, about the same words, is not in its way.
 *
 * @throws 409 when somebody was faster
 */
export async function writeState(
  trx: Trx,
  { project, state: before }: ProjectRecord,
  after: ProjectState,
  now: Date,
  changes: Partial<Row<'project'>> = {},
): Promise<void> {
  const raises = after.status !== before.status || changes.title !== undefined
  const written = await updateProject(trx, project, {
    status: after.status,
    provenance: provenanceOfProject(after),
    isPublic: isPublicProject(after) ? 1 : 0,
    updatedAt: now.toISOString(),
    ...(raises ? { version: project.version + 1 } : {}),
    ...changes,
  })
  if (!written) throw conflict('errors.changed')
  for (const [index, { partyId, answer, everConfirmed }] of after.parties.entries()) {
    const earlier = before.parties[index]
    if (earlier?.answer === answer && earlier.everConfirmed === everConfirmed) continue
    const askedAnew = answer === 'pending' ? { answeredAt: null, answeredBy: null, reason: null } : {}
    const answered = { answer, everConfirmed: everConfirmed ? 1 : 0, ...askedAnew } as const
    await updateProjectParty(trx, { projectId: project.id, partyId }, answered)
  }
}

/** Who signs what the acting party says now, and why, in its own words. */
export async function signAnswer(
  trx: Trx,
  { project }: ProjectRecord,
  signer: Signer,
  now: Date,
  reason: string | null = null,
): Promise<void> {
  const ids = { projectId: project.id, partyId: signer.actingFor }
  await updateProjectParty(trx, ids, { answeredAt: now.toISOString(), answeredBy: signer.userId, reason })
}

/** Says that the project's work changed, where neither its status nor its words did. */
export async function touchProject(trx: Trx, { project }: ProjectRecord, now: Date): Promise<void> {
  if (!(await updateProject(trx, project, { updatedAt: now.toISOString() }))) throw conflict('errors.changed')
}

/** What an event about a project says of it: everybody's, or only of its parties, and on whose pages it belongs. */
export function eventOf({ project, parties }: ProjectRecord, isPublic = project.isPublic === 1) {
  return {
    subject: { type: 'project', id: project.id },
    mentions: parties
      .filter(party => party.answer !== 'declined')
      .map(({ kind, partyId }) => ({ type: kind, id: partyId })),
    audience: isPublic ? 'public' : 'parties',
  } as const
}
