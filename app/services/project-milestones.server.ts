import type { Actor } from '#app/domain/actors.ts'
import { dayInBogota } from '#app/domain/dates.ts'
import { conflict, notFound } from '#app/domain/errors.ts'
import type { MilestoneInput } from '#app/domain/project-forms.ts'
import { MILESTONE_TRANSITIONS, type MilestoneAct } from '#app/domain/project-milestones.ts'
import { PROJECT_LIMITS } from '#app/domain/projects.ts'
import { newId } from '#db/ids.ts'
import { recordEvent } from '#db/queries/events.ts'
import { findMilestone, insertMilestone, updateMilestone } from '#db/queries/project-work.ts'
import type { Db, Row, Trx } from '#db/schema.ts'
import { attachEvidence } from './evidence.server.ts'
import { getProjectRecord, type ProjectRecord } from './project-records.server.ts'
import { demandLeader, demandOpen, demandSigner, eventOf, leaderOf, touchProject } from './project-state.server.ts'
import { writeOnce } from './transactions.server.ts'

type ToMilestone = { slug: string; once?: string | undefined }
type Input<I extends MilestoneInput['intent']> = Extract<MilestoneInput, { intent: I }> & ToMilestone
export type MilestoneFormInput = MilestoneInput & ToMilestone

/** Who acts on a milestone: the leader plans; the party that answers for it, or the leader, says that it was reached. */
export function demandForMilestone(
  actor: Actor,
  record: ProjectRecord,
  intent: MilestoneInput['intent'],
  ownerId: string | null,
) {
  if (intent !== 'milestone-done' && intent !== 'reopen-milestone') return demandLeader(actor, record)
  const among = [...leaderOf(record), ...(ownerId ? [ownerId] : [])]
  return demandSigner(actor, 'project.reach-milestone', record, among)
}

/**
 * Plans a milestone, changes it, says that it was reached, opens it again or drops it; one event each. Gives the slug.
 *
 * @throws 403 for whoever may not, 404, 409 when the project is over, when the milestone is no longer so, when its owner
 *   takes no part or when somebody was faster
 */
export async function writeMilestone(db: Db, actor: Actor, input: MilestoneFormInput, now: Date): Promise<string> {
  return writeOnce(db, input.once, now, async trx => {
    const record = await getProjectRecord(trx, input.slug)
    if (input.intent === 'add-milestone') await addMilestone(trx, actor, record, input, now)
    else await actOnMilestone(trx, actor, record, input, now)
    await touchProject(trx, record, now)
    return input.slug
  })
}

async function addMilestone(
  trx: Trx,
  actor: Actor,
  record: ProjectRecord,
  input: Input<'add-milestone'>,
  now: Date,
): Promise<void> {
  demandLeader(actor, record)
  demandOpen(record)
  if (record.milestones.length >= PROJECT_LIMITS.milestones) throw conflict('projects.errors.tooManyMilestones')
  const milestoneId = newId()
  const at = now.toISOString()
  await insertMilestone(trx, {
    id: milestoneId,
    projectId: record.project.id,
    title: input.title,
    ownerId: ownerOf(record, input.owner),
    dueOn: input.dueOn,
    status: 'pending',
    doneOn: null,
    note: null,
    overdueToldFor: null,
    createdAt: at,
    updatedAt: at,
  })
  const event = { ...eventOf(record), verb: 'project.milestone-added', payload: { milestoneId } } as const
  await recordEvent(trx, actor, event, now)
}

const ACTS = {
  'change-milestone': { act: 'change', verb: 'project.milestone-changed' },
  'milestone-done': { act: 'done', verb: 'project.milestone-done' },
  'reopen-milestone': { act: 'reopen', verb: 'project.milestone-reopened' },
  'drop-milestone': { act: 'drop', verb: 'project.milestone-dropped' },
} as const satisfies Record<string, { act: MilestoneAct; verb: string }>

async function actOnMilestone(
  trx: Trx,
  actor: Actor,
  record: ProjectRecord,
  input: Exclude<MilestoneFormInput, { intent: 'add-milestone' }>,
  now: Date,
): Promise<void> {
  const milestone = await findMilestone(trx, record.project.id, input.milestone)
  demandForMilestone(actor, record, input.intent, milestone?.ownerId ?? null)
  demandOpen(record)
  if (!milestone) throw notFound()
  if (input.version !== milestone.version) throw conflict('errors.changed')
  const { act, verb } = ACTS[input.intent]
  const to = MILESTONE_TRANSITIONS[act][milestone.status]
  if (!to) throw conflict('projects.refusals.milestoneStatus')
  const changes = { ...changesOf(record, input, now), status: to, updatedAt: now.toISOString() }
  if (!(await updateMilestone(trx, milestone, changes))) throw conflict('errors.changed')
  if (input.intent === 'milestone-done') {
    const evidence = { url: input.evidenceUrl, label: milestone.title }
    await attachEvidence(trx, actor, { type: 'project', id: record.project.id }, evidence, now)
  }
  await recordEvent(trx, actor, { ...eventOf(record), verb, payload: { milestoneId: milestone.id } }, now)
}

function changesOf(
  record: ProjectRecord,
  input: Exclude<MilestoneFormInput, { intent: 'add-milestone' }>,
  now: Date,
): Partial<Row<'projectMilestone'>> {
  switch (input.intent) {
    case 'change-milestone':
      return { title: input.title, ownerId: ownerOf(record, input.owner), dueOn: input.dueOn }
    case 'milestone-done':
      if (input.doneOn > dayInBogota(now)) throw conflict('projects.errors.doneInFuture')
      return { doneOn: input.doneOn, note: input.note ?? null }
    case 'reopen-milestone':
      return { doneOn: null, note: null }
    case 'drop-milestone':
      return { note: input.note }
  }
}

/** The party that answers for it is one that takes part. */
function ownerOf({ parties, partyIds }: ProjectRecord, slug: string): string {
  const owner = parties.find(party => party.slug === slug && partyIds.includes(party.partyId))
  if (!owner) throw conflict('projects.errors.owner')
  return owner.partyId
}
