import { type Actor, SYSTEM } from '#app/domain/actors.ts'
import type { MentorRoom } from '#app/domain/mentorship-lifecycle.ts'
import { recordEvent } from '#db/queries/events.ts'
import { countRecalled, findMentorRoom, listLine } from '#db/queries/mentorships.ts'
import type { Trx } from '#db/schema.ts'
import { enqueueJob } from './job-queue.server.ts'
import { enqueueDeadlines } from './mentorship-deadlines.server.ts'
import { getMentorshipRecord, type MentorshipRecord } from './mentorship-records.server.ts'
import { demandStep, eventOf, writeState } from './mentorship-state.server.ts'

/**
 * Call it, in the same transaction, wherever a mentor may have got room: a mentorship is over, its capacity was raised, its
 * offer opened again, a recalled request came to nothing. For every place that is free and not spoken for by somebody
 * recalled before, the first in line is asked for again, with a new term to answer. Gives the ids of those recalled.
 */
export async function recallNext(trx: Trx, mentorId: string, now: Date): Promise<string[]> {
  const room = await findMentorRoom(trx, mentorId)
  const free = room.capacity - room.taken.length - (await countRecalled(trx, mentorId))
  if (free <= 0) return []
  const recalled = (await listLine(trx, mentorId)).slice(0, free)
  for (const id of recalled) {
    await recall(trx, SYSTEM, await getMentorshipRecord(trx, id), room, now)
    await enqueueJob(trx, { kind: 'mentorships.tell-recalled', payload: { mentorshipId: id } }, now)
  }
  return recalled
}

/**
 * Out of the line, to be answered from now on. It keeps the moment it came to the line: where it goes back there, it has
 * its place again. Gives the last day to answer.
 *
 * @throws 403, 409 when the life cycle refuses or somebody was faster
 */
export async function recall(
  trx: Trx,
  actor: Actor,
  record: MentorshipRecord,
  room: MentorRoom,
  now: Date,
): Promise<string> {
  const by = actor.kind === 'user' ? actor.actingFor : null
  const after = demandStep(record.state, { act: 'recall', by, room }, now)
  await writeState(trx, record, after, now, { remindedDays: 0 })
  const answerBy = after.answerBy ?? ''
  await recordEvent(trx, actor, { ...eventOf(record), verb: 'mentorship.recalled', payload: { answerBy } }, now)
  await enqueueDeadlines(trx, answerBy, now)
  return answerBy
}
