import { sideOf } from '#app/domain/mentorship-lifecycle.ts'
import { approveLesson, writeLesson } from '#app/domain/mentorship-work-closing.ts'
import { MATURITY_LEVELS } from '#app/domain/vocabularies.ts'
import { nextLevel, tellReadings } from './maturity.ts'
import type { DemoReadings } from './mentorship-readings.ts'
import { LESSONS, TO_IMPROVE, WORKED } from './mentorship-words.ts'
import type { Worked } from './mentorship-work.ts'
import type { Random } from './random.ts'
import { daysAfter, type Story } from './story.ts'

/** What both say about it, what they publish together, and how the dimension was read again. */
export function tellAfter(story: Story, random: Random, worked: Worked, overAt: Date, readings: DemoReadings): void {
  tellFeedback(story, random, worked, overAt)
  if (worked.course.state.status !== 'completed') return
  if (worked.course.ask.isLoose || random.chance(0.6)) tellLesson(story, random, worked, overAt)
  if (random.chance(0.7)) tellSecondReading(story, random, worked, daysAfter(overAt, random.whole(8, 40)), readings)
}

function tellFeedback(story: Story, random: Random, { id, course, about }: Worked, overAt: Date): void {
  const { mentorId, menteeId } = course.state
  for (const partyId of [menteeId, mentorId]) {
    const at = daysAfter(overAt, random.whole(1, 20))
    const isOwed = course.ask.isLoose && partyId === mentorId
    if (!random.chance(0.8) || isOwed || at >= story.end) continue
    story.add('mentorshipFeedback', {
      mentorshipId: id,
      partyId,
      usefulness: Number(random.weighted({ 2: 5, 3: 20, 4: 45, 5: 30 })),
      wouldRepeat: random.chance(0.8) ? 1 : 0,
      worked: random.chance(0.7) ? WORKED : null,
      toImprove: random.chance(0.5) ? TO_IMPROVE : null,
      givenBy: null,
      givenAt: at.toISOString(),
    })
    story.tell({ ...about, verb: 'mentorship.feedback-given', payload: {} }, at, partyId)
  }
}

/** Two in three are approved by the other side, and so become public. */
function tellLesson(story: Story, random: Random, { id, course, about }: Worked, overAt: Date): void {
  const { mentorId, menteeId } = course.state
  const [writer, reader] = course.ask.isLoose || random.chance(0.6) ? [menteeId, mentorId] : [mentorId, menteeId]
  const writtenAt = daysAfter(overAt, random.whole(3, 12))
  const approvedAt = daysAfter(writtenAt, random.whole(2, 14))
  const side = sideOf(course.state, writer) ?? 'mentee'
  const other = sideOf(course.state, reader) ?? 'mentor'
  const written = writeLesson(null, side, 0)
  if (!written.ok || writtenAt >= story.end) return
  const { version } = written.state
  story.tell({ ...about, verb: 'mentorship.lesson-written', payload: { version } }, writtenAt, writer)
  const isApproved = !course.ask.isLoose && random.chance(0.67) && approvedAt < story.end
  const approved = isApproved ? approveLesson(written.state, other, version, approvedAt.toISOString()) : written
  const state = approved.ok ? approved.state : written.state
  if (state.publishedAt) {
    story.tell(
      { ...about, audience: 'public', verb: 'mentorship.lesson-published', payload: { version } },
      approvedAt,
      reader,
    )
  }
  story.add('mentorshipLesson', {
    mentorshipId: id,
    text: random.pick(LESSONS),
    proposedBy: writer,
    ...state,
    updatedAt: state.publishedAt ?? writtenAt.toISOString(),
  })
}

/** The asker assesses the dimension anew: three in five stand a level higher than when they began. */
function tellSecondReading(
  story: Story,
  random: Random,
  { id, course }: Worked,
  at: Date,
  readings: DemoReadings,
): void {
  const { mentee, dimension } = course.ask
  const before = readings.newest(mentee.id, dimension)
  const start = MATURITY_LEVELS.find(level => level === before?.level)
  if (at >= story.end || !before || !start || before.readOn >= at.toISOString().slice(0, 10)) return
  const level = random.chance(0.6) ? nextLevel(start) : start
  const [reading] = tellReadings(story, {
    clusterId: mentee.id,
    levels: [{ dimension, level }],
    at,
    kind: 'self-assessment',
    isPublic: before.isPublic === 1 ? 1 : 0,
  })
  if (!reading) return
  readings.add(reading)
  const mentorship = story.rowsOf('mentorship').at(-1)
  if (mentorship?.id === id) Object.assign(mentorship, { endReadingId: reading.id })
}
