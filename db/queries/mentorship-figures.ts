import type { Db } from '../schema.ts'

/** Every mentorship with what the coordination's figures look at: never a word that one of the two wrote. */
export async function listFigureMentorships(db: Db) {
  return db
    .selectFrom('mentorship')
    .leftJoin('maturityReading as start', join =>
      join.onRef('start.id', '=', 'mentorship.startReadingId').on('start.correctedAt', 'is', null),
    )
    .leftJoin('maturityReading as end', join =>
      join.onRef('end.id', '=', 'mentorship.endReadingId').on('end.correctedAt', 'is', null),
    )
    .select(['mentorship.id', 'mentorship.mentorId', 'mentorship.menteeId', 'mentorship.dimension'])
    .select(['mentorship.status', 'mentorship.requestedAt', 'mentorship.answeredAt', 'mentorship.answerBy'])
    .select(['mentorship.validFrom', 'mentorship.validTo'])
    .select(['start.scale as startScale', 'start.level as startLevel'])
    .select(['end.scale as endScale', 'end.level as endLevel'])
    .orderBy('mentorship.id')
    .execute()
}

/** That there were sessions, and when. */
export async function listSessionDates(db: Db) {
  return db
    .selectFrom('mentorshipSession')
    .select(['mentorshipId', 'startsAt', 'status'])
    .where('status', '!=', 'cancelled')
    .orderBy('startsAt')
    .execute()
}

/** The marks of the feedback, without its words or who gave it. */
export async function listFeedbackMarks(db: Db) {
  return db.selectFrom('mentorshipFeedback').select(['mentorshipId', 'usefulness', 'wouldRepeat']).execute()
}
