import type { Actor } from '#app/domain/actors.ts'
import { dayInBogota } from '#app/domain/dates.ts'
import { conflict, notFound } from '#app/domain/errors.ts'
import type { Side } from '#app/domain/mentorship-lifecycle.ts'
import { canWork, MOST_COMMITMENTS } from '#app/domain/mentorship-work.ts'
import type { CommitmentInput } from '#app/domain/mentorship-work-forms.ts'
import { newId } from '#db/ids.ts'
import { recordEvent } from '#db/queries/events.ts'
import {
  findMentorshipCommitment,
  findSession,
  insertMentorshipCommitment,
  listMentorshipCommitments,
  updateMentorshipCommitment,
} from '#db/queries/mentorship-work.ts'
import type { Db, Row, Trx } from '#db/schema.ts'
import { getMentorshipRecord, type MentorshipRecord } from './mentorship-records.server.ts'
import { demandSigner, eventOf, type MentorshipForm } from './mentorship-state.server.ts'
import { writeOnce } from './transactions.server.ts'

type New = Extract<CommitmentInput, { intent: 'add-commitment' }>
type Existing = Exclude<CommitmentInput, New>

const VERBS = {
  'add-commitment': 'mentorship.commitment-made',
  'change-commitment': 'mentorship.commitment-changed',
  'commitment-done': 'mentorship.commitment-done',
  'drop-commitment': 'mentorship.commitment-dropped',
} as const

/**
 * Either side writes down what one of them will do and by when, changes it, says that it was done, or drops it; one event
 * each. Gives the commitment's id.
 *
 * @throws 403 for whoever may not, 404; 409 when the mentorship does not run, the commitment is done or dropped, its day is
 *   still to come, or somebody was faster
 */
export async function writeCommitment(
  db: Db,
  actor: Actor,
  input: CommitmentInput & MentorshipForm,
  now: Date,
): Promise<string> {
  return writeOnce(db, input.once, now, async trx => {
    const record = await getMentorshipRecord(trx, input.id)
    demandSigner(actor, 'mentorship.work', record)
    if (!canWork(record.mentorship)) throw conflict('mentorshipWork.refusals.notUnderWay')
    const commitmentId =
      input.intent === 'add-commitment'
        ? await addCommitment(trx, record, input, now)
        : await actOnCommitment(trx, record, input, now)
    const event = { ...eventOf(record), verb: VERBS[input.intent], payload: { commitmentId } } as const
    await recordEvent(trx, actor, event, now)
    return commitmentId
  })
}

async function addCommitment(trx: Trx, record: MentorshipRecord, input: New, now: Date): Promise<string> {
  const mentorshipId = record.mentorship.id
  if (input.session && !(await findSession(trx, mentorshipId, input.session))) throw notFound()
  if ((await listMentorshipCommitments(trx, [mentorshipId])).length >= MOST_COMMITMENTS) {
    throw conflict('mentorshipWork.refusals.tooManyCommitments')
  }
  const [id, at] = [newId(), now.toISOString()]
  await insertMentorshipCommitment(trx, {
    id,
    mentorshipId,
    sessionId: input.session ?? null,
    ownerId: ownerOf(record, input.owner),
    text: input.text,
    dueOn: input.dueOn,
    doneOn: null,
    droppedAt: null,
    createdAt: at,
    updatedAt: at,
  })
  return id
}

async function actOnCommitment(trx: Trx, record: MentorshipRecord, input: Existing, now: Date): Promise<string> {
  const commitment = await findMentorshipCommitment(trx, record.mentorship.id, input.commitment)
  if (!commitment) throw notFound()
  if (commitment.version !== input.version) throw conflict('errors.changed')
  if (commitment.doneOn || commitment.droppedAt) throw conflict('mentorshipWork.refusals.commitmentClosed')
  const changes = { ...changesOf(record, input, now), updatedAt: now.toISOString() }
  if (!(await updateMentorshipCommitment(trx, commitment, changes))) throw conflict('errors.changed')
  return commitment.id
}

function changesOf(record: MentorshipRecord, input: Existing, now: Date): Partial<Row<'mentorshipCommitment'>> {
  switch (input.intent) {
    case 'change-commitment':
      return { text: input.text, ownerId: ownerOf(record, input.owner), dueOn: input.dueOn }
    case 'commitment-done':
      if (input.doneOn > dayInBogota(now)) throw conflict('mentorshipWork.refusals.doneInFuture')
      return { doneOn: input.doneOn }
    case 'drop-commitment':
      return { droppedAt: now.toISOString() }
  }
}

const ownerOf = ({ mentorship }: MentorshipRecord, side: Side) =>
  side === 'mentor' ? mentorship.mentorId : mentorship.menteeId
