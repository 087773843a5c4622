import type { NewEvent } from '#app/domain/events.ts'
import type { MentorshipFormat } from '#app/domain/mentorships.ts'
import { tellAfter } from './mentorship-after.ts'
import type { Course } from './mentorship-desk.ts'
import { dayOf } from './mentorship-desk.ts'
import type { DemoReadings } from './mentorship-readings.ts'
import { AGREED_GOALS, ATTENDEES, COMMITMENTS, NOTES, PLACES, PROGRESS, TERMS } from './mentorship-words.ts'
import type { Random } from './random.ts'
import { daysAfter, type Story } from './story.ts'

export interface Worked {
  id: string
  course: Course
  about: Pick<Extract<NewEvent, { verb: 'mentorship.accepted' }>, 'subject' | 'mentions' | 'audience'>
  /** When it began, and when it was over. */
  activeAt: Date | null
  overAt: Date | null
}

/** Days between two sessions. */
const PACE = 30

/** The agreement, and what came of it: sessions, commitments, progress and what was said at the end. */
export function tellWork(story: Story, random: Random, worked: Worked, readings: DemoReadings): void {
  const goalIds = tellAgreement(story, random, worked)
  if (!worked.activeAt || goalIds.length === 0) return
  tellSessions(story, random, worked, worked.activeAt, goalIds)
  if (worked.overAt) tellAfter(story, random, worked, worked.overAt, readings)
}

/** Gives the keys of its goals; none where nobody wrote one. */
function tellAgreement(story: Story, random: Random, { id, course }: Worked): string[] {
  const written = course.acts.find(({ act }) => act.act === 'agree')
  if (!written?.by) return []
  const { months, format } = course.offer
  const { version } = course.state.agreement
  story.add('mentorshipAgreement', {
    mentorshipId: id,
    version,
    sessions: months,
    months,
    format,
    terms: random.chance(0.7) ? TERMS : null,
    proposedBy: written.by,
    updatedAt: written.at.toISOString(),
  })
  for (const { act, by, at } of course.acts) {
    if (!by || (act.act !== 'agree' && act.act !== 'sign')) continue
    const signed = { version, signedBy: null, signedAt: at.toISOString() }
    story.add('mentorshipSignature', { mentorshipId: id, partyId: by, ...signed })
  }
  return AGREED_GOALS.slice(0, random.whole(1, 3)).map(([text, indicator, target], i) => {
    const goal = { id: story.newKey(written.at), mentorshipId: id, position: i + 1, text, indicator, target }
    story.add('mentorshipGoal', goal)
    return goal.id
  })
}

/** One a month until it is over or the story is; none while it rests. One is planned ahead, some were cancelled; progress is noted at every other. */
function tellSessions(story: Story, random: Random, worked: Worked, activeAt: Date, goalIds: string[]): void {
  const { course, overAt } = worked
  const { months } = course.offer
  const goals = goalIds.map(id => ({ id, percent: 0 }))
  for (let n = 0; n < months; n++) {
    const at = onTheHour(daysAfter(activeAt, 8 + n * PACE + random.whole(0, 6)))
    if (overAt && at >= overAt) return
    if (restsAt(course, at)) continue
    const isAhead = at >= daysAfter(story.end, -3)
    const isForgotten = course.ask.isLoose && at >= daysAfter(story.end, -3 - PACE)
    const status = isAhead || isForgotten ? 'planned' : random.chance(0.08) ? 'cancelled' : 'held'
    const sessionId = tellSession(story, random, worked, { at, status, from: activeAt })
    if (isAhead) return
    if (status !== 'held') continue
    if (course.ask.isLoose || random.chance(0.7)) tellCommitment(story, random, worked, { sessionId, at })
    if (n % 2 === 1) continue
    const goal = random.pick(goals)
    goal.percent = Math.min(100, goal.percent + random.whole(4, 9) * Math.ceil((10 * goals.length) / months))
    tellProgress(story, random, worked, goal, daysAfter(at, 1))
  }
}

const onTheHour = (at: Date) => new Date(Math.floor(at.getTime() / 3_600_000) * 3_600_000)

function restsAt({ acts }: Course, at: Date): boolean {
  return acts.findLast(done => done.at <= at)?.after.status === 'paused'
}

interface Session {
  at: Date
  status: 'planned' | 'held' | 'cancelled'
  from: Date
}

function tellSession(
  story: Story,
  random: Random,
  { id: mentorshipId, course, about }: Worked,
  { at, status, from }: Session,
): string {
  const plannedAt = new Date(
    Math.min(Math.max(from.getTime() + 1, daysAfter(at, -12).getTime()), story.end.getTime() - 1),
  )
  const id = story.newKey(plannedAt)
  const { format } = course.offer
  const how: MentorshipFormat = format === 'both' ? (random.chance(0.7) ? 'remote' : 'visit') : format
  const by = random.chance(0.5) ? course.state.mentorId : course.state.menteeId
  const settledAt = status === 'planned' ? null : daysAfter(at, status === 'held' ? 1 : -2)
  story.add('mentorshipSession', {
    id,
    mentorshipId,
    startsAt: at.toISOString(),
    minutes: random.pick([60, 90, 120]),
    format: how,
    place: PLACES[how === 'remote' ? 'remote' : 'visit'],
    status,
    attendees: status === 'held' ? ATTENDEES : null,
    notes: status === 'held' ? random.pick(NOTES) : null,
    version: settledAt ? 2 : 1,
    recordedBy: null,
    onBehalfOf: by,
    createdAt: plannedAt.toISOString(),
    updatedAt: (settledAt ?? plannedAt).toISOString(),
  })
  const payload = { sessionId: id }
  story.tell({ ...about, verb: 'mentorship.session-planned', payload }, plannedAt, by)
  if (!settledAt) return id
  const verb = status === 'held' ? 'mentorship.session-held' : 'mentorship.session-cancelled'
  story.tell({ ...about, verb, payload }, settledAt, by)
  return id
}

/** Three in four are kept in time; what is still open when its day has passed is late. */
function tellCommitment(
  story: Story,
  random: Random,
  { id: mentorshipId, course, about, overAt }: Worked,
  { sessionId, at }: { sessionId: string; at: Date },
): void {
  const madeAt = daysAfter(at, 1)
  const due = daysAfter(at, random.whole(14, 25))
  const owner = course.ask.isLoose || random.chance(0.6) ? course.state.menteeId : course.state.mentorId
  const until = overAt ?? story.end
  const doneAt = daysAfter(due, -random.whole(1, 8))
  const isKept = random.chance(0.75) && doneAt < until && !(course.ask.isLoose && !overAt)
  const id = story.newKey(madeAt)
  story.add('mentorshipCommitment', {
    id,
    mentorshipId,
    sessionId,
    ownerId: owner,
    text: random.pick(COMMITMENTS),
    dueOn: dayOf(due) ?? '',
    doneOn: isKept ? dayOf(doneAt) : null,
    droppedAt: null,
    createdAt: madeAt.toISOString(),
    updatedAt: (isKept ? doneAt : madeAt).toISOString(),
  })
  const payload = { commitmentId: id }
  story.tell({ ...about, verb: 'mentorship.commitment-made', payload }, madeAt, owner)
  if (isKept) story.tell({ ...about, verb: 'mentorship.commitment-done', payload }, doneAt, owner)
}

function tellProgress(
  story: Story,
  random: Random,
  { course, about }: Worked,
  goal: { id: string; percent: number },
  at: Date,
): void {
  const partyId = course.state.menteeId
  story.add('mentorshipProgress', {
    id: story.newKey(at),
    goalId: goal.id,
    partyId,
    percent: goal.percent,
    note: random.chance(0.4) ? PROGRESS : null,
    recordedBy: null,
    recordedAt: at.toISOString(),
  })
  const payload = { goalId: goal.id, percent: goal.percent }
  story.tell({ ...about, verb: 'mentorship.progressed', payload }, at, partyId)
}
