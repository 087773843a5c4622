import type { Actor } from '#app/domain/actors.ts'
import { conflict, forbidden, notFound } from '#app/domain/errors.ts'
import { demand, ownParty } from '#app/domain/permissions.ts'
import type { RecordProjectInput } from '#app/domain/project-forms.ts'
import { provenanceOfProject, startProject } from '#app/domain/project-lifecycle.ts'
import { listPartiesWithManagers } from '#db/queries/alliance-parties.ts'
import { recordEvent } from '#db/queries/events.ts'
import { listParties } from '#db/queries/party-choices.ts'
import { insertProject } from '#db/queries/project-writes.ts'
import type { Db, NewRow, Trx } from '#db/schema.ts'
import { asSigner } from './alliance-state.server.ts'
import { attachEvidence } from './evidence.server.ts'
import { tellProjectParties } from './project-mail.server.ts'
import type { ChosenForProject, ChosenProjectParty } from './project-parties.server.ts'
import { newProjectRow } from './project-rows.server.ts'
import { writeOnce } from './transactions.server.ts'

/** The words of the form, and its parties and bottlenecks found. */
export type NewProject = Pick<RecordProjectInput, 'title' | 'description' | 'startDate'> &
  Partial<Pick<RecordProjectInput, 'endDate' | 'evidenceUrl'>> &
  ChosenForProject & {
    /** The site's address, for the links in the mails to the other parties. */
    publicUrl: string
    once?: string | undefined
  }

/**
 * The acting party records a project it leads: planned, public at once, as declared by one party until the others confirm.
 * Gives its slug.
 *
 * @throws 403 for whoever does not manage a party, or records what others lead
 * @throws 404 for a party that does not exist
 * @throws 409 when nobody else takes part, a party is named twice, or no cluster takes part
 */
export async function recordProject(db: Db, actor: Actor, input: NewProject, now: Date): Promise<string> {
  demand(actor, 'project.record', ownParty(actor))
  const leader = asSigner(actor, 'project.record')
  return writeOnce(db, input.once, now, async trx => {
    const parties = await checkParties(trx, input.parties, leader.actingFor)
    const state = startProject(leader.actingFor, parties)
    const row = await newProjectRow(trx, { title: input.title, purpose: input.description }, now)
    const project = {
      ...row,
      provenance: provenanceOfProject(state),
      demo: parties.some(party => party.demo === 1) ? 1 : 0,
      validFrom: input.startDate,
      validTo: input.endDate ?? null,
      recordedBy: leader.actingFor,
    } satisfies NewRow<'project'>
    const rows = input.parties.map(
      ({ id, role, contribution }, position): NewRow<'projectParty'> => ({
        projectId: project.id,
        partyId: id,
        role,
        position,
        contribution,
        answer: id === leader.actingFor ? 'confirmed' : 'pending',
        everConfirmed: id === leader.actingFor ? 1 : 0,
        answeredAt: id === leader.actingFor ? now.toISOString() : null,
        answeredBy: id === leader.actingFor ? leader.userId : null,
      }),
    )
    await insertProject(trx, project, rows, input.bottleneckIds)

    const subject = { type: 'project', id: project.id } as const
    await attachEvidence(trx, actor, subject, { url: input.evidenceUrl }, now)
    const mentions = [
      ...parties.map(party => ({ type: party.kind, id: party.id })),
      ...input.bottleneckIds.map(id => ({ type: 'bottleneck', id }) as const),
    ]
    const event = { verb: 'project.recorded', subject, mentions, audience: 'public', payload: {} } as const
    await recordEvent(trx, actor, event, now)
    const told = { title: project.title, slug: project.slug, parties, publicUrl: input.publicUrl }
    await tellProjectParties(trx, leader.actingFor, 'record', told, now)
    return project.slug
  })
}

/** The parties in the order given, each with whether somebody can answer for it here. */
async function checkParties(trx: Trx, chosen: readonly ChosenProjectParty[], leaderId: string) {
  const ids = chosen.map(party => party.id)
  const leads = chosen.filter(party => party.role === 'leader').map(party => party.id)
  if (leads.length !== 1 || leads[0] !== leaderId) throw forbidden('permissions.project_record')
  if (new Set(ids).size < ids.length) throw conflict('projects.errors.partyTwice')
  if (ids.length < 2) throw conflict('projects.errors.otherParty')
  const known = await listParties(trx, ids)
  const withManagers = await listPartiesWithManagers(trx, ids)
  const parties = ids.map(id => {
    const party = known.find(p => p.id === id)
    if (!party) throw notFound('projects.errors.unknownParty')
    return { ...party, hasMembers: withManagers.includes(id) }
  })
  if (!parties.some(party => party.kind === 'cluster')) throw conflict('projects.errors.noCluster')
  return parties
}
