import type { Actor } from '#app/domain/actors.ts'
import { conflict } from '#app/domain/errors.ts'
import type { MentorshipStatus } from '#app/domain/mentorships.ts'
import { demandQuestionLeft } from '#app/domain/questions.ts'
import { newId } from '#db/ids.ts'
import { recordEvent } from '#db/queries/events.ts'
import { insertMentorshipQuestion, listMentorshipQuestions } from '#db/queries/mentorships.ts'
import type { Db } from '#db/schema.ts'
import { tellMentorship } from './mentorship-mail.server.ts'
import { getMentorshipRecord, type MentorshipRecord } from './mentorship-records.server.ts'
import { demandSigner, eventOf, type MentorshipForm } from './mentorship-state.server.ts'
import { writeOnce } from './transactions.server.ts'

/** Before it begins; afterwards they meet. */
export const ASKABLE_MENTORSHIPS: readonly MentorshipStatus[] = ['requested', 'waitlisted', 'accepted']

/**
 * One of the two writes to the other: a question, or its answer. Gives the id.
 *
 * @throws 403 for whoever acts for neither; 404; 409 once it has begun or is over; 429 when the cluster wrote
 *   too much in it today
 */
export async function askAboutMentorship(
  db: Db,
  actor: Actor,
  { id, once, publicUrl, body }: MentorshipForm & { body: string },
  now: Date,
): Promise<string> {
  return writeOnce(db, once, now, async trx => {
    const record = await getMentorshipRecord(trx, id)
    const signer = demandSigner(actor, 'mentorship.ask', record)
    if (!ASKABLE_MENTORSHIPS.includes(record.mentorship.status)) throw conflict('mentorships.refusals.askedTooLate')
    const thread = await listMentorshipQuestions(trx, id)
    const own = thread.filter(row => row.partyId === signer.actingFor)
    demandQuestionLeft(
      own.map(row => row.createdAt),
      now,
    )
    const questionId = newId()
    const signed = { partyId: signer.actingFor, authorId: signer.userId, createdAt: now.toISOString() }
    await insertMentorshipQuestion(trx, { id: questionId, mentorshipId: id, text: body, ...signed })
    const event = eventOf(record)
    await recordEvent(trx, actor, { ...event, verb: 'mentorship.question-asked', payload: { questionId } }, now)
    await tellMentorship(trx, 'mentorshipQuestion', { record, by: signer.actingFor, publicUrl, reason: body }, now)
    return id
  })
}

/** The thread, oldest first: for the two clusters and the coordination. */
export async function readMentorshipQuestions(db: Db, { mentorship, mentor, mentee }: MentorshipRecord) {
  return (await listMentorshipQuestions(db, mentorship.id)).map(row => {
    const isMentor = row.partyId === mentor.id
    const { slug, name } = isMentor ? mentor : mentee
    return {
      id: row.id,
      body: row.text,
      createdAt: row.createdAt,
      by: { slug, name },
      isMentor,
      person: row.authorName,
    }
  })
}
