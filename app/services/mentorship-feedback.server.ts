import type { Actor } from '#app/domain/actors.ts'
import { conflict } from '#app/domain/errors.ts'
import { hasBeenWorked } from '#app/domain/mentorship-work.ts'
import type { FeedbackInput } from '#app/domain/mentorship-work-forms.ts'
import { recordEvent } from '#db/queries/events.ts'
import { insertFeedback, listFeedback } from '#db/queries/mentorship-closing.ts'
import type { Db } from '#db/schema.ts'
import { getMentorshipRecord } from './mentorship-records.server.ts'
import { demandSigner, eventOf, type MentorshipForm } from './mentorship-state.server.ts'
import { writeOnce } from './transactions.server.ts'

/**
 * What one side says of a mentorship that is over, once and for good: nobody changes theirs after reading the other's.
 * Gives the id.
 *
 * @throws 403 for whoever does not manage one of the two; 404; 409 while it is not over, and the second time
 */
export async function giveFeedback(
  db: Db,
  actor: Actor,
  input: FeedbackInput & MentorshipForm,
  now: Date,
): Promise<string> {
  return writeOnce(db, input.once, now, async trx => {
    const record = await getMentorshipRecord(trx, input.id)
    const signer = demandSigner(actor, 'mentorship.close', record)
    if (!hasBeenWorked(record.mentorship)) throw conflict('mentorshipWork.refusals.notOver')
    const given = await listFeedback(trx, input.id)
    if (given.some(row => row.partyId === signer.actingFor)) throw conflict('mentorshipWork.refusals.feedbackGiven')
    await insertFeedback(trx, {
      mentorshipId: input.id,
      partyId: signer.actingFor,
      usefulness: input.usefulness,
      wouldRepeat: input.wouldRepeat === 'yes' ? 1 : 0,
      worked: input.worked ?? null,
      toImprove: input.toImprove ?? null,
      givenBy: signer.userId,
      givenAt: now.toISOString(),
    })
    await recordEvent(trx, actor, { ...eventOf(record), verb: 'mentorship.feedback-given', payload: {} }, now)
    return input.id
  })
}
