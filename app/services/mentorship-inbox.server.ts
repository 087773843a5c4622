import type { Actor } from '#app/domain/actors.ts'
import { addDays, dayInBogota } from '#app/domain/dates.ts'
import { AFTER_DAYS, MENTORSHIP_TASKS, type MentorshipTask, mentorshipTasksOf } from '#app/domain/mentorship-inbox.ts'
import { type Side, sideOf } from '#app/domain/mentorship-lifecycle.ts'
import { isOpenMentorship, OPEN_MENTORSHIP_STATUSES, WORKING_STATUSES } from '#app/domain/mentorships.ts'
import { ownParty } from '#app/domain/permissions.ts'
import {
  listFeedbackGiven,
  listLateCommitments,
  listLessonsOf,
  listMentorshipsAt,
  listQuestionAuthors,
  listUnrecordedSessions,
} from '#db/queries/mentorship-inbox.ts'
import { countRecalled, findMentorRoom } from '#db/queries/mentorships.ts'
import type { Db } from '#db/schema.ts'
import { listMentorshipRecords, type MentorshipRecord } from './mentorship-records.server.ts'

/** What mentorships ask of the acting cluster, the most pressing first: to answer, to sign, to keep its word, to look back. */
export async function listMentorshipTasks(db: Db, actor: Actor, now: Date) {
  const [own] = ownParty(actor)
  if (!own) return []
  const today = dayInBogota(now)
  const ids = await listMentorshipsAt(db, own, {
    statuses: OPEN_MENTORSHIP_STATUSES,
    since: addDays(today, -AFTER_DAYS),
  })
  if (ids.length === 0) return []
  const records = await listMentorshipRecords(db, ids)
  const seen = await readSeen(db, own, records, now)
  const tasks = records.flatMap(record => {
    const side = sideOf(record.state, own)
    if (!side) return []
    return mentorshipTasksOf(factsOf(record, own, seen), side, now, today).map(task => toTask(record, side, task, seen))
  })
  return tasks.sort((a, b) => MENTORSHIP_TASKS.indexOf(a.task) - MENTORSHIP_TASKS.indexOf(b.task))
}

type Seen = Awaited<ReturnType<typeof readSeen>>

/** What hangs on the mentorships of a cluster, for all of them at once. */
async function readSeen(db: Db, own: string, records: readonly MentorshipRecord[], now: Date) {
  const idsWhere = (is: (record: MentorshipRecord) => boolean) => records.filter(is).map(r => r.mentorship.id)
  const begun = idsWhere(r => r.mentorship.validFrom !== null)
  const waiting = records.filter(r => !r.mentorship.validFrom)
  const hasLine = waiting.some(r => r.mentorship.mentorId === own && r.state.status === 'waitlisted')
  const sessions = await listUnrecordedSessions(db, begun, now.toISOString())
  return {
    authors: new Map(
      (
        await listQuestionAuthors(
          db,
          idsWhere(r => waiting.includes(r)),
        )
      ).map(row => [row.mentorshipId, row.partyId]),
    ),
    sessions: sessions.filter(row => Date.parse(row.startsAt) + row.minutes * 60_000 < now.getTime()),
    late:
      begun.length > 0
        ? await listLateCommitments(db, own, { statuses: WORKING_STATUSES, today: dayInBogota(now) })
        : [],
    feedback: await listFeedbackGiven(db, begun, own),
    lessons: await listLessonsOf(db, begun),
    hasFreePlace: hasLine && (await hasFreePlace(db, own)),
    records,
  }
}

async function hasFreePlace(db: Db, mentorId: string): Promise<boolean> {
  const { capacity, taken } = await findMentorRoom(db, mentorId)
  return capacity - taken.length - (await countRecalled(db, mentorId)) > 0
}

function factsOf({ mentorship, state }: MentorshipRecord, own: string, seen: Seen) {
  const { id, validFrom, validTo, updatedAt, menteeId, dimension, requestedAt } = mentorship
  const author = seen.authors.get(id)
  return {
    state,
    validFrom,
    overOn: isOpenMentorship(state.status) ? null : (validTo ?? dayInBogota(new Date(updatedAt))),
    lastToWrite: author ? sideOf(state, author) : null,
    hasFreePlace: seen.hasFreePlace,
    unrecorded: countOf(seen.sessions, id),
    late: countOf(seen.late, id),
    hasGivenFeedback: seen.feedback.includes(id),
    lesson: seen.lessons.find(row => row.mentorshipId === id) ?? null,
    hasAskedAgain: seen.records.some(
      ({ mentorship: other }) =>
        menteeId === own && other.menteeId === own && other.dimension === dimension && other.requestedAt > requestedAt,
    ),
  }
}

const countOf = (rows: readonly { mentorshipId: string }[], id: string) =>
  rows.filter(row => row.mentorshipId === id).length

function toTask({ mentorship, mentor, mentee }: MentorshipRecord, side: Side, task: MentorshipTask, seen: Seen) {
  const { id, dimension, answerBy, updatedAt } = mentorship
  const late = seen.late.filter(row => row.mentorshipId === id)
  const session = seen.sessions.find(row => row.mentorshipId === id)
  return {
    task,
    id,
    dimension,
    other: (side === 'mentor' ? mentee : mentor).name,
    side,
    count: task === 'session' ? countOf(seen.sessions, id) : late.length,
    /** The last day to answer, the day a commitment was due or a session was to be, or the day of the last change. */
    date: dateOf(),
  }

  function dateOf(): string {
    if (task === 'answer' && answerBy) return answerBy
    if (task === 'overdue' && late[0]) return late[0].dueOn
    if (task === 'session' && session) return dayInBogota(new Date(session.startsAt))
    return dayInBogota(new Date(updatedAt))
  }
}
