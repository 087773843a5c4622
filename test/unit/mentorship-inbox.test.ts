import { describe, expect, it } from 'vitest'
import { type MentorshipFacts, type MentorshipTask, mentorshipTasksOf } from '#app/domain/mentorship-inbox.ts'
import type { Side } from '#app/domain/mentorship-lifecycle.ts'
import { MENTORSHIP_STATUSES, type MentorshipStatus } from '#app/domain/mentorships.ts'

const now = new Date('2026-11-20T15:00:00Z')
const today = '2026-11-20'

const facts = (status: MentorshipStatus, more: Partial<MentorshipFacts> = {}): MentorshipFacts => ({
  state: {
    status,
    mentorId: 'mentor',
    menteeId: 'mentee',
    seat: null,
    answerBy: status === 'requested' ? '2026-11-25' : null,
    agreement: { version: 0, mentor: 0, mentee: 0 },
  },
  validFrom: null,
  overOn: null,
  lastToWrite: null,
  hasFreePlace: false,
  unrecorded: 0,
  late: 0,
  hasGivenFeedback: false,
  lesson: null,
  hasAskedAgain: false,
  ...more,
})
const asks = (one: MentorshipFacts): Record<Side, MentorshipTask[]> => ({
  mentor: mentorshipTasksOf(one, 'mentor', now, today),
  mentee: mentorshipTasksOf(one, 'mentee', now, today),
})

describe('a mentorship that waits', () => {
  it('asks the mentor for its answer while there is time, and the asker to reply to it', () => {
    expect(asks(facts('requested'))).toEqual({ mentor: ['answer'], mentee: [] })
    expect(asks(facts('requested', { lastToWrite: 'mentor' }))).toEqual({ mentor: ['answer'], mentee: ['reply'] })
    expect(asks(facts('requested', { lastToWrite: 'mentee' })).mentee).toEqual([])
    const late = facts('requested')
    expect(asks({ ...late, state: { ...late.state, answerBy: '2026-11-19' } })).toEqual({ mentor: [], mentee: [] })
  })

  it('asks the mentor to take it up once there is a free place', () => {
    expect(asks(facts('waitlisted'))).toEqual({ mentor: [], mentee: [] })
    expect(asks(facts('waitlisted', { hasFreePlace: true }))).toEqual({ mentor: ['line'], mentee: [] })
  })

  it('asks both for an agreement, then whoever has not signed it as it stands', () => {
    const accepted = facts('accepted')
    expect(asks(accepted)).toEqual({ mentor: ['write-agreement'], mentee: ['write-agreement'] })
    const agreement = { version: 2, mentor: 2, mentee: 1 }
    expect(asks({ ...accepted, state: { ...accepted.state, agreement } })).toEqual({ mentor: [], mentee: ['sign'] })
  })
})

describe('a mentorship under way', () => {
  it('asks whoever is late for what it promised, and both for a session that nobody recorded', () => {
    const both = { validFrom: '2026-06-01', unrecorded: 1 }
    expect(asks(facts('active', { ...both, late: 2 })).mentee).toEqual(['overdue', 'session'])
    expect(asks(facts('paused', both))).toEqual({ mentor: ['session'], mentee: ['session'] })
  })
})

describe('a mentorship that is over', () => {
  const over = { validFrom: '2026-03-01', overOn: '2026-10-01' }
  const lesson = { version: 1, mentorApprovedVersion: null, menteeApprovedVersion: 1, publishedAt: null }

  it('asks each side for its words, and the one who has not for its approval, and stops asking in the end', () => {
    expect(asks(facts('completed', { ...over, lesson }))).toEqual({
      mentor: ['lesson', 'feedback'],
      mentee: ['feedback'],
    })
    expect(asks(facts('ended_early', { ...over, hasGivenFeedback: true }))).toEqual({ mentor: [], mentee: [] })
    expect(asks(facts('completed', { ...over, overOn: '2026-06-01', lesson }))).toEqual({ mentor: [], mentee: [] })
  })

  it('asks nothing where nobody had begun to work', () => {
    expect(asks(facts('ended_early', { overOn: '2026-11-01' }))).toEqual({ mentor: [], mentee: [] })
  })

  it('points the asker to other mentors for a month, unless it has asked one', () => {
    for (const status of ['declined', 'expired'] as const) {
      const overOn = '2026-11-10'
      expect(asks(facts(status, { overOn }))).toEqual({ mentor: [], mentee: ['choose-another'] })
      expect(asks(facts(status, { overOn, hasAskedAgain: true })).mentee).toEqual([])
      expect(asks(facts(status, { overOn: '2026-10-01' })).mentee).toEqual([])
    }
    expect(asks(facts('withdrawn', { overOn: '2026-11-10' }))).toEqual({ mentor: [], mentee: [] })
  })
})

it('every status has been thought of: none fails', () => {
  for (const status of MENTORSHIP_STATUSES) expect(asks(facts(status)).mentor.length).toBeLessThan(3)
})
