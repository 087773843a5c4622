import type { Actor } from '#app/domain/actors.ts'
import { conflict, notFound } from '#app/domain/errors.ts'
import { canWork } from '#app/domain/mentorship-work.ts'
import type { ProgressInput } from '#app/domain/mentorship-work-forms.ts'
import { newId } from '#db/ids.ts'
import { recordEvent } from '#db/queries/events.ts'
import { insertProgress } from '#db/queries/mentorship-work.ts'
import type { Db } from '#db/schema.ts'
import { getMentorshipRecord } from './mentorship-records.server.ts'
import { demandSigner, eventOf, type MentorshipForm } from './mentorship-state.server.ts'
import { writeOnce } from './transactions.server.ts'

/**
 * How far a goal is, as one side sees it today; what was noted before stays. Gives the id of the goal.
 *
 * @throws 403 for whoever may not, 404, 409 when the mentorship does not run
 */
export async function noteProgress(
  db: Db,
  actor: Actor,
  input: ProgressInput & MentorshipForm,
  now: Date,
): Promise<string> {
  return writeOnce(db, input.once, now, async trx => {
    const record = await getMentorshipRecord(trx, input.id)
    const signer = demandSigner(actor, 'mentorship.work', record)
    if (!canWork(record.mentorship)) throw conflict('mentorshipWork.refusals.notUnderWay')
    const goal = record.goals.find(one => one.id === input.goal)
    if (!goal) throw notFound()
    const { percent, note = null } = input
    await insertProgress(trx, {
      id: newId(),
      goalId: goal.id,
      partyId: signer.actingFor,
      percent,
      note,
      recordedBy: signer.userId,
      recordedAt: now.toISOString(),
    })
    const payload = { goalId: goal.id, percent }
    await recordEvent(trx, actor, { ...eventOf(record), verb: 'mentorship.progressed', payload }, now)
    return goal.id
  })
}
