import type { Actor } from '#app/domain/actors.ts'
import { dayInBogota, timeInBogota } from '#app/domain/dates.ts'
import { groupBy } from '#app/domain/group.ts'
import { sideOf } from '#app/domain/mentorship-lifecycle.ts'
import { canRecordSession, canWork, commitmentStateOf } from '#app/domain/mentorship-work.ts'
import { can, demand, ownParty } from '#app/domain/permissions.ts'
import { listMentorshipCommitments, listProgress, listSessions } from '#db/queries/mentorship-work.ts'
import type { Db, Row } from '#db/schema.ts'
import { clustersOf, getMentorshipRecord, type MentorshipRecord } from './mentorship-records.server.ts'
import { demandReadable } from './mentorship-state.server.ts'

/**
 * A mentorship's work: sessions, commitments, progress of each goal. For the two and the coordination; what was said and who
 * came is for the two alone.
 *
 * @throws 404 where it is private and the reader none of those who see it; 403
 */
export async function readWorkPage(db: Db, actor: Actor, id: string, now: Date) {
  const record = await getMentorshipRecord(db, id)
  demandReadable(actor, record)
  demand(actor, 'mentorship.read-private', clustersOf(record))
  const { mentorship, mentor, mentee } = record
  const writes = can(actor, 'mentorship.work', clustersOf(record))
  return {
    mentorship: { id, status: mentorship.status, dimension: mentorship.dimension },
    mentor: { slug: mentor.slug, name: mentor.name },
    mentee: { slug: mentee.slug, name: mentee.name },
    agreed: record.agreement ? { sessions: record.agreement.sessions, format: record.agreement.format } : null,
    side: writes ? sideOf(record.state, ownParty(actor)[0] ?? '') : null,
    /** The last day of what is over. */
    today: mentorship.validTo ?? dayInBogota(now),
    isOver: mentorship.validTo !== null,
    ...(await readParts(db, actor, record, now)),
    canWork: writes && canWork(mentorship),
    canRecord: writes && canRecordSession(mentorship),
    readsNotes: readsNotes(actor, record),
  }
}
export type WorkPage = Awaited<ReturnType<typeof readWorkPage>>

/** How far it is, in figures, for the mentorship's own page; null for whoever does not see its private side. */
export async function readWorkSummary(db: Db, actor: Actor, record: MentorshipRecord, now: Date) {
  if (!can(actor, 'mentorship.read-private', clustersOf(record)) || !record.agreement) return null
  const { sessions, commitments, goals } = await readParts(db, actor, record, now)
  const count = (state: string) => commitments.filter(one => one.state === state).length
  const next = sessions.find(one => one.status === 'planned' && !one.hasBegun)
  return {
    isOver: record.mentorship.validTo !== null,
    agreed: record.agreement.sessions,
    held: sessions.filter(one => one.status === 'held').length,
    unrecorded: sessions.filter(one => one.status === 'planned' && one.hasBegun).length,
    next: next?.startsAt ?? null,
    open: count('open') + count('overdue'),
    overdue: count('overdue'),
    done: count('done'),
    goals: goals.map(({ id, text, percent }) => ({ id, text, percent })),
  }
}
export type WorkSummary = NonNullable<Awaited<ReturnType<typeof readWorkSummary>>>

const readsNotes = (actor: Actor, record: MentorshipRecord) => can(actor, 'mentorship.read-notes', clustersOf(record))

async function readParts(db: Db, actor: Actor, record: MentorshipRecord, now: Date) {
  const ids = [record.mentorship.id]
  const seesNotes = readsNotes(actor, record)
  // What was left when it ended does not get later.
  const day = record.mentorship.validTo ?? dayInBogota(now)
  const progress = groupBy(await listProgress(db, ids), row => row.goalId)
  return {
    sessions: (await listSessions(db, ids)).map(row => sessionOf(row, seesNotes, now)),
    commitments: (await listMentorshipCommitments(db, ids)).map(row => ({
      id: row.id,
      text: row.text,
      owner: sideOf(record.state, row.ownerId) ?? 'mentee',
      sessionId: row.sessionId,
      dueOn: row.dueOn,
      doneOn: row.doneOn,
      version: row.version,
      state: commitmentStateOf(row, day),
    })),
    goals: record.goals.map(({ id, text, indicator, target }) => {
      const notes = progress(id).map(row => ({
        id: row.id,
        by: sideOf(record.state, row.partyId) ?? 'mentee',
        person: row.recordedByName,
        percent: row.percent,
        note: row.note,
        recordedAt: row.recordedAt,
      }))
      return { id, text, indicator, target, percent: notes[0]?.percent ?? null, notes }
    }),
  }
}

function sessionOf(row: Row<'mentorshipSession'>, seesNotes: boolean, now: Date) {
  const { id, startsAt, minutes, format, place, status, version } = row
  const start = new Date(startsAt)
  return {
    id,
    startsAt,
    day: dayInBogota(start),
    time: timeInBogota(start),
    minutes,
    format,
    place,
    status,
    version,
    hasBegun: startsAt <= now.toISOString(),
    record: seesNotes && status === 'held' ? { attendees: row.attendees ?? '', notes: row.notes ?? '' } : null,
  }
}
export type WorkSession = WorkPage['sessions'][number]
export type WorkCommitment = WorkPage['commitments'][number]
export type WorkGoal = WorkPage['goals'][number]
