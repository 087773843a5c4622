import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endOfDayInBogota } from '#app/domain/dates.ts'
import {
  daysWaited,
  isOverdue,
  MENTORSHIP_TRANSITIONS,
  type MentorshipAct,
  type MentorshipActName,
  type MentorshipState,
  stepMentorship,
} from '#app/domain/mentorship-lifecycle.ts'
import {
  freeSeat,
  isOpenMentorship,
  isPublicMentorship,
  MENTORSHIP_STATUSES,
  type MentorshipStatus,
  takesSeat,
} from '#app/domain/mentorships.ts'

const NOW = new Date('2026-11-20T15:00:00Z')
const ROOM = { capacity: 1, taken: [] }
const FULL = { capacity: 1, taken: [1] }

const at = (status: MentorshipStatus, more: Partial<MentorshipState> = {}): MentorshipState => ({
  status,
  mentorId: 'm',
  menteeId: 'a',
  seat: takesSeat(status) ? 1 : null,
  answerBy: status === 'requested' ? '2026-12-05' : null,
  agreement: { version: 0, mentor: 0, mentee: 0 },
  ...more,
})
const stepped = (state: MentorshipState, act: MentorshipAct, now = NOW): MentorshipState => {
  const step = stepMentorship(state, act, now)
  if (!step.ok) throw new Error(step.refusal)
  return step.state
}
const refusal = (state: MentorshipState, act: MentorshipAct, now = NOW) => {
  const step = stepMentorship(state, act, now)
  return step.ok ? null : step.refusal
}
const END = endOfDayInBogota('2026-12-05')
const AFTER = new Date(END.getTime() + 1)

describe('a request', () => {
  it('is answered by the mentor, taken back by the asker, and by nobody else', () => {
    for (const act of ['accept', 'decline', 'waitlist'] as const) {
      expect(refusal(at('requested'), { act, by: 'a', room: ROOM })).toBe('notTheMentor')
      expect(refusal(at('requested'), { act, by: 'x', room: ROOM })).toBe('notAParty')
    }
    expect(refusal(at('requested'), { act: 'withdraw', by: 'm' })).toBe('notTheMentee')
    expect(refusal(at('waitlisted'), { act: 'recall', by: 'a', room: ROOM })).toBe('notTheMentor')
  })

  it('is accepted where there is room and put in line where there is none', () => {
    expect(stepped(at('requested'), { act: 'accept', by: 'm', room: ROOM })).toMatchObject({
      status: 'accepted',
      seat: 1,
      answerBy: null,
    })
    expect(stepped(at('requested'), { act: 'accept', by: 'm', room: { capacity: 3, taken: [1, 3] } }).seat).toBe(2)
    expect(refusal(at('requested'), { act: 'accept', by: 'm', room: FULL })).toBe('full')
    expect(refusal(at('requested'), { act: 'accept', by: 'm', room: { capacity: 0, taken: [] } })).toBe('full')
    expect(refusal(at('requested'), { act: 'waitlist', by: 'm', room: ROOM })).toBe('notFull')
    expect(stepped(at('requested'), { act: 'waitlist', by: 'm', room: FULL })).toMatchObject({
      status: 'waitlisted',
      answerBy: null,
    })
  })

  it('keeps its last day to the second, in Bogotá', () => {
    expect(refusal(at('requested'), { act: 'accept', by: 'm', room: ROOM }, END)).toBeNull()
    expect(refusal(at('requested'), { act: 'expire' }, END)).toBe('notDue')
    for (const act of ['accept', 'decline', 'withdraw'] as const) {
      const by = act === 'withdraw' ? 'a' : 'm'
      expect(refusal(at('requested'), { act, by, room: ROOM }, AFTER)).toBe('pastAnswer')
    }
    expect(stepped(at('requested'), { act: 'expire' }, AFTER).status).toBe('expired')
  })

  it('waits in line for as long as it takes, and begins to wait anew when it is recalled', () => {
    const years = new Date('2030-01-01T12:00:00Z')
    expect(refusal(at('waitlisted'), { act: 'expire' }, years)).toBe('wrongStatus')
    expect(isOverdue(at('waitlisted'), years)).toBe(false)
    expect(refusal(at('waitlisted'), { act: 'recall', by: 'm', room: FULL })).toBe('full')
    const recalled = stepped(at('waitlisted'), { act: 'recall', by: null, room: ROOM }, years)
    expect(recalled).toMatchObject({ status: 'requested', answerBy: '2030-01-16' })
  })

  it('counts the days it has waited', () => {
    expect(daysWaited(at('requested'), NOW)).toBe(0)
    expect(daysWaited(at('requested'), new Date('2026-11-25T12:00:00Z'))).toBe(5)
    expect(daysWaited(at('requested'), AFTER)).toBe(16)
    expect(daysWaited(at('waitlisted'), NOW)).toBeNull()
  })
})

describe('an agreement', () => {
  it('is signed by whoever writes it, and active once both signed the same version', () => {
    const written = stepped(at('accepted'), { act: 'agree', by: 'm' })
    expect(written).toMatchObject({ status: 'accepted', agreement: { version: 1, mentor: 1, mentee: 0 } })
    expect(refusal(written, { act: 'sign', by: 'm', version: 1 })).toBe('alreadySigned')
    expect(refusal(written, { act: 'sign', by: 'a', version: 2 })).toBe('otherVersion')
    const rewritten = stepped(written, { act: 'agree', by: 'a' })
    expect(rewritten.agreement).toEqual({ version: 2, mentor: 1, mentee: 2 })
    expect(stepped(rewritten, { act: 'sign', by: 'm', version: 2 }).status).toBe('active')
    expect(refusal(at('accepted'), { act: 'sign', by: 'm', version: 0 })).toBe('noAgreement')
  })
})

const ACTS = Object.keys(MENTORSHIP_TRANSITIONS) as MentorshipActName[]
/** The act as the side that may do it would, with room or without as it needs. */
function wellMeant(act: MentorshipActName, state: MentorshipState): MentorshipAct {
  if (act === 'expire') return { act }
  const by = act === 'withdraw' ? 'a' : 'm'
  if (act === 'sign') return { act, by, version: state.agreement.version }
  return { act, by, room: act === 'waitlist' ? FULL : ROOM } as MentorshipAct
}

describe.each(MENTORSHIP_STATUSES)('%s', status => {
  it.each(ACTS)('%s leads where the table says, or nowhere', act => {
    const agreement = { version: 1, mentor: 0, mentee: 1 }
    const state = at(status, { agreement })
    const now = act === 'expire' ? AFTER : NOW
    const step = stepMentorship(state, wellMeant(act, state), now)
    const allowed = MENTORSHIP_TRANSITIONS[act][status]
    expect(step.ok).toBe(allowed !== undefined)
    if (step.ok) expect(allowed).toContain(step.state.status)
    else expect(step.refusal).toBe('wrongStatus')
  })
})

it('what is over stays as it is, whoever does whatever', () => {
  const over = MENTORSHIP_STATUSES.filter(status => !isOpenMentorship(status))
  expect(over).toEqual(['completed', 'ended_early', 'declined', 'withdrawn', 'expired'])
  for (const status of over) {
    for (const act of ACTS) {
      for (const now of [NOW, AFTER]) expect(stepMentorship(at(status), wellMeant(act, at(status)), now).ok).toBe(false)
    }
  }
})

/** Several requests to one mentor, each act on one of them with the room as it then is. */
const IDS = ['a', 'b', 'c', 'd'] as const
const anyMove = fc.record({
  who: fc.constantFrom(...IDS),
  act: fc.constantFrom(...ACTS),
  by: fc.constantFrom('m', 'own', 'x'),
  version: fc.integer({ min: 0, max: 3 }),
  days: fc.integer({ min: 0, max: 9 }),
  capacity: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null, freq: 4 }),
})

it('places are never shared and never more than there are, whatever happens in whatever order', () => {
  fc.assert(
    fc.property(fc.array(anyMove, { maxLength: 60 }), moves => {
      const states = new Map(IDS.map(id => [id as string, at('requested', { menteeId: id })]))
      let capacity = 2
      let now = NOW.getTime()
      for (const { who, act, by, version, days, capacity: offered } of moves) {
        now += days * 86_400_000
        const others = [...states].filter(([id]) => id !== who).flatMap(([, state]) => state.seat ?? [])
        const before = states.get(who)
        if (!before) continue
        const all = before.seat === null ? others : [...others, before.seat]
        // A mentor may offer less, but never less than it has taken on; or nothing more at all.
        if (offered !== null && (offered === 0 || offered >= Math.max(0, ...all))) capacity = offered
        const tried = { act, by: by === 'own' ? who : by, version, room: { capacity, taken: all } } as MentorshipAct
        const step = stepMentorship(before, tried, new Date(now))
        if (!step.ok) continue
        const after = step.state
        states.set(who, after)
        expect(MENTORSHIP_TRANSITIONS[act][before.status]).toContain(after.status)
        expect(isOpenMentorship(before.status)).toBe(true)
        expect(after.seat !== null).toBe(takesSeat(after.status))
        expect(after.answerBy !== null).toBe(after.status === 'requested')
        // What was public once stays so.
        if (isPublicMentorship(before.status)) expect(isPublicMentorship(after.status)).toBe(true)
        if (before.seat !== null && after.seat !== null) expect(after.seat).toBe(before.seat)
        const seats = [...states.values()].flatMap(state => state.seat ?? [])
        expect(new Set(seats).size).toBe(seats.length)
        if (act === 'accept') expect(seats.length).toBeLessThanOrEqual(capacity)
        if (after.status === 'active' && before.status === 'accepted') {
          expect(after.agreement).toMatchObject({ mentor: after.agreement.version, mentee: after.agreement.version })
        }
      }
    }),
    { numRuns: 3000 },
  )
})

it('a free seat is the lowest that nobody has, and none when all are taken', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 10 })), fc.integer({ min: 0, max: 10 }), (taken, capacity) => {
      const seat = freeSeat(taken, capacity)
      if (taken.length >= capacity) {
        expect(seat).toBeNull()
        return
      }
      expect(taken).not.toContain(seat)
      expect(seat).toBeGreaterThanOrEqual(1)
      expect(seat).toBeLessThanOrEqual(capacity)
      for (let lower = 1; lower < (seat ?? 0); lower++) expect(taken).toContain(lower)
    }),
  )
})
