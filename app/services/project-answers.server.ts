import type { Actor } from '#app/domain/actors.ts'
import { dayInBogota } from '#app/domain/dates.ts'
import { conflict } from '#app/domain/errors.ts'
import type { AnswerProjectInput } from '#app/domain/project-forms.ts'
import { isLeaderAct, isPublicProject, stepProject } from '#app/domain/project-lifecycle.ts'
import { newId } from '#db/ids.ts'
import { recordEvent } from '#db/queries/events.ts'
import { insertProjectMove } from '#db/queries/project-writes.ts'
import type { Db, Row, Trx } from '#db/schema.ts'
import type { Signer } from './alliance-state.server.ts'
import { tellProjectParties } from './project-mail.server.ts'
import { getProjectRecord, type ProjectRecord } from './project-records.server.ts'
import {
  demandLeader,
  demandSigner,
  demandVersion,
  eventOf,
  namedParties,
  signAnswer,
  writeState,
} from './project-state.server.ts'
import { writeOnce } from './transactions.server.ts'

export type ProjectAnswerInput = AnswerProjectInput & {
  slug: string
  once?: string | undefined
  /** The site's address, for the links in the mails to the other parties. */
  publicUrl: string
}

/**
 * A party confirms, declines or objects; the leader starts, suspends, resumes, completes or cancels: a step of the life
 * cycle, what it changes, its event, its mails. Gives the slug.
 *
 * @throws 403 for whoever does not manage a party, or the one that leads; 404; 409 when the life cycle refuses or somebody
 *   was faster
 */
export async function answerProject(db: Db, actor: Actor, input: ProjectAnswerInput, now: Date): Promise<string> {
  const { intent: act, slug, once, version, publicUrl } = input
  const reason = 'reason' in input ? input.reason : 'report' in input ? input.report : null
  return writeOnce(db, once, now, async trx => {
    const record = await getProjectRecord(trx, slug)
    const signer = isLeaderAct(act)
      ? demandLeader(actor, record)
      : demandSigner(actor, 'project.answer', record, namedParties(record))
    demandVersion(record, version)
    const step = stepProject(record.state, act, signer.actingFor)
    if (!step.ok) throw conflict(`projects.refusals.${step.refusal}`)
    await writeState(trx, record, step.state, now, changesOf(record, input, now))
    if (isLeaderAct(act))
      await keepMove(trx, record, step.state.status, signer, 'reason' in input ? input.reason : null, now)
    else await signAnswer(trx, record, signer, now, reason)
    const audience = isPublicProject(step.state) && act !== 'decline'
    await recordEvent(trx, actor, { ...eventOf(record, audience), verb: step.verb, payload: {} }, now)
    const told = record.parties
      .filter(party => party.answer !== 'declined')
      .map(({ partyId, name }) => ({ id: partyId, name }))
    const { title } = record.project
    await tellProjectParties(trx, signer.actingFor, act, { title, slug, parties: told, reason, publicUrl }, now)
    return slug
  })
}

/** A project that starts before its day starts today; one that ends, ends on the day that was said. */
function changesOf({ project }: ProjectRecord, input: AnswerProjectInput, now: Date): Partial<Row<'project'>> {
  const today = dayInBogota(now)
  if (input.intent === 'start' && (!project.validFrom || project.validFrom > today)) return { validFrom: today }
  if (input.intent === 'cancel') return { validTo: today }
  if (input.intent !== 'complete') return {}
  if (input.endDate > today) throw conflict('projects.errors.endsInFuture')
  if (project.validFrom && input.endDate < project.validFrom) throw conflict('projects.errors.endBeforeStart')
  return { closingReport: input.report, validTo: input.endDate }
}

async function keepMove(
  trx: Trx,
  { project }: ProjectRecord,
  toStatus: Row<'project'>['status'],
  signer: Signer,
  reason: string | null,
  now: Date,
): Promise<void> {
  await insertProjectMove(trx, {
    id: newId(),
    projectId: project.id,
    fromStatus: project.status,
    toStatus,
    reason,
    authorId: signer.userId,
    onBehalfOf: signer.actingFor,
    movedAt: now.toISOString(),
  })
}
