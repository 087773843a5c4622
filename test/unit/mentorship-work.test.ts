import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayInBogota, instantInBogota, timeInBogota } from '#app/domain/dates.ts'
import {
  canChangeContact,
  canRecordSession,
  canWork,
  commitmentStateOf,
  hasBeenWorked,
  SESSION_STATUSES,
  SESSION_TRANSITIONS,
} from '#app/domain/mentorship-work.ts'
import { type AgreementTerms, agreementLines, changedLines } from '#app/domain/mentorship-work-agreement.ts'
import {
  approveLesson,
  hasApproved,
  type LessonState,
  type LessonStep,
  readableFeedback,
  writeLesson,
} from '#app/domain/mentorship-work-closing.ts'
import {
  agreementSchema,
  commitmentSchema,
  feedbackSchema,
  progressSchema,
  sessionSchema,
} from '#app/domain/mentorship-work-forms.ts'
import { MENTORSHIP_STATUSES } from '#app/domain/mentorships.ts'

describe('the clock of Bogotá', () => {
  it('turns a day and an hour into an instant and back', () => {
    expect(instantInBogota('2026-11-24', '14:30').toISOString()).toBe('2026-11-24T19:30:00.000Z')
    expect(instantInBogota('2026-12-31', '23:59').toISOString()).toBe('2027-01-01T04:59:00.000Z')
    fc.assert(
      fc.property(fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }), date => {
        const minute = new Date(Math.floor(date.getTime() / 60_000) * 60_000)
        expect(instantInBogota(dayInBogota(minute), timeInBogota(minute))).toEqual(minute)
      }),
    )
  })
})

describe('what can be written, and when', () => {
  const inStatus = (can: typeof canWork, validFrom: string | null = '2026-11-01') =>
    MENTORSHIP_STATUSES.filter(status => can({ status, validFrom }))
  it('goes by the state of the mentorship', () => {
    expect(inStatus(canWork)).toEqual(['active', 'paused'])
    expect(inStatus(canRecordSession)).toEqual(['active', 'paused', 'completed', 'ended_early'])
    expect(inStatus(canRecordSession, null)).toEqual(['active', 'paused'])
    expect(inStatus(hasBeenWorked)).toEqual(['completed', 'ended_early'])
    expect(inStatus(hasBeenWorked, null)).toEqual([])
    expect(inStatus(canChangeContact)).toEqual(['accepted', 'active', 'paused'])
  })

  it('moves and cancels only sessions that are planned, and amends only those that were held', () => {
    const done = (act: keyof typeof SESSION_TRANSITIONS) => SESSION_STATUSES.filter(s => SESSION_TRANSITIONS[act][s])
    expect([done('change'), done('hold'), done('cancel'), done('amend')]).toEqual([
      ['planned'],
      ['planned'],
      ['planned'],
      ['held'],
    ])
  })

  it('tells a commitment that is late from one due today', () => {
    const on = { dueOn: '2026-11-20', doneOn: null, droppedAt: null }
    expect(commitmentStateOf(on, '2026-11-20')).toBe('open')
    expect(commitmentStateOf(on, '2026-11-21')).toBe('overdue')
    expect(commitmentStateOf({ ...on, doneOn: '2026-12-01' }, '2026-12-02')).toBe('done')
    expect(commitmentStateOf({ ...on, droppedAt: '2026-12-01T00:00:00Z' }, '2026-12-02')).toBe('dropped')
  })
})

const TERMS: AgreementTerms = {
  goals: [{ text: 'Tener una junta', indicator: 'Actas firmadas', target: '6' }],
  sessions: 6,
  months: 4,
  format: 'both',
  terms: null,
}

describe('two versions of an agreement', () => {
  it('differ where they say something else, goal by goal', () => {
    const after = {
      ...TERMS,
      goals: [...TERMS.goals, { text: 'Un reglamento', indicator: 'Publicado', target: null }],
      sessions: 8,
    }
    expect(changedLines(TERMS, after).map(({ line, before }) => [line.name, before, line.value])).toEqual([
      ['goal', '', 'Un reglamento'],
      ['indicator', '', 'Publicado'],
      ['sessions', '6', '8'],
    ])
    expect(changedLines(TERMS, TERMS)).toEqual([])
  })

  it('have the same lines in the same order, whatever they say', () => {
    const names = (terms: AgreementTerms) => agreementLines(terms).map(({ name }) => name)
    expect(names({ ...TERMS, goals: [] })).toEqual(names(TERMS))
  })
})

describe('feedback', () => {
  const END = '2026-11-20'
  it('is sealed until both have spoken, or 30 days have passed', () => {
    expect(readableFeedback(['mentor'], 'mentor', END, END)).toEqual(['mentor'])
    expect(readableFeedback(['mentor'], 'mentee', END, END)).toEqual([])
    expect(readableFeedback(['mentor', 'mentee'], 'mentee', END, END)).toEqual(['mentor', 'mentee'])
    expect(readableFeedback(['mentor'], 'mentee', END, '2026-12-20')).toEqual([])
    expect(readableFeedback(['mentor'], 'mentee', END, '2026-12-21')).toEqual(['mentor'])
    expect(readableFeedback(['mentor'], 'coordination', END, END)).toEqual(['mentor'])
  })
})

describe('the lesson', () => {
  const AT = '2026-11-21T15:00:00.000Z'
  type Act = { kind: 'write' | 'approve'; side: 'mentor' | 'mentee'; behind: boolean }
  const acts = fc.array(
    fc.record({
      kind: fc.constantFrom('write', 'approve'),
      side: fc.constantFrom('mentor', 'mentee'),
      behind: fc.boolean(),
    }) as fc.Arbitrary<Act>,
    { maxLength: 12 },
  )

  it('is public only with both approvals of the version that stands, and never changes then', () => {
    fc.assert(
      fc.property(acts, list => {
        let state: LessonState | null = null
        for (const { kind, side, behind } of list) {
          const seen: number = (state?.version ?? 0) - (behind ? 1 : 0)
          const step: LessonStep =
            kind === 'write' ? writeLesson(state, side, seen) : approveLesson(state, side, seen, AT)
          if (behind || state?.publishedAt) expect(step.ok).toBe(false)
          if (!step.ok) continue
          const after: LessonState = step.state
          expect(hasApproved(after, side)).toBe(true)
          expect(after.publishedAt !== null).toBe(hasApproved(after, 'mentor') && hasApproved(after, 'mentee'))
          expect(step.publishes).toBe(after.publishedAt !== null)
          state = after
        }
      }),
    )
  })

  it('says why not', () => {
    const refusal = (step: ReturnType<typeof writeLesson>) => (step.ok ? null : step.refusal)
    expect(refusal(approveLesson(null, 'mentor', 0, AT))).toBe('noLesson')
    const written = writeLesson(null, 'mentor', 0)
    if (!written.ok) throw new Error('not written')
    expect(refusal(approveLesson(written.state, 'mentor', 1, AT))).toBe('alreadyApproved')
    expect(refusal(approveLesson(written.state, 'mentee', 0, AT))).toBe('otherLesson')
    expect(refusal(writeLesson(written.state, 'mentee', 0))).toBe('otherLesson')
  })
})

describe('the forms', () => {
  const agreement = (more: object = {}) =>
    agreementSchema.safeParse({
      goal1: ' Una junta ',
      indicator1: 'Actas',
      sessions: '6',
      months: '4',
      format: 'both',
      version: '0',
      ...more,
    })
  const wrong = (result: { error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined }) =>
    result.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? []

  it('take one to three goals, each with its indicator', () => {
    expect(agreement().data).toMatchObject({
      goals: [{ text: 'Una junta', indicator: 'Actas', target: null }],
      sessions: 6,
      terms: null,
    })
    expect(agreement({ goal3: 'Otra', indicator3: 'Datos', target3: '3' }).data?.goals).toHaveLength(2)
    expect(wrong(agreement({ goal2: 'Otra' }))).toEqual(['indicator2 mentorshipWork.errors.indicator'])
    expect(wrong(agreement({ target3: '3' }))).toEqual(['goal3 mentorshipWork.errors.goalOfIndicator'])
    expect(wrong(agreement({ goal1: ' ', indicator1: undefined }))).toEqual([
      'goal1 mentorshipWork.errors.goal',
      'indicator1 mentorshipWork.errors.indicator',
    ])
  })

  it.each(['0', '25', '-1', '6.5', 'seis', '1e3', ''])('refuse «%s» sessions', sessions => {
    expect(wrong(agreement({ sessions }))).toEqual(['sessions mentorshipWork.errors.sessions'])
  })

  it.each(['24:00', '7:30', '12:60', '12:30:00', 'ahora', ''])('refuse «%s» as a time', time => {
    const plan = { intent: 'plan-session', day: '2026-12-01', time, minutes: '60', format: 'remote' }
    expect(wrong(sessionSchema.safeParse(plan))).toEqual(['time mentorshipWork.errors.time'])
  })

  it('take 0 to 100 percent, usefulness 1 to 5, and owners that are one of the two', () => {
    const percent = (typed: string) => progressSchema.safeParse({ goal: 'g', percent: typed }).success
    expect(['0', '100', '101', '-1', '50%'].map(percent)).toEqual([true, true, false, false, false])
    const useful = (usefulness: string) => feedbackSchema.safeParse({ usefulness, wouldRepeat: 'yes' }).success
    expect(['0', '1', '5', '6'].map(useful)).toEqual([false, true, true, false])
    const made = { intent: 'add-commitment', text: 'Enviar el reglamento', owner: 'otro', dueOn: '2026-12-01' }
    expect(wrong(commitmentSchema.safeParse(made))).toEqual(['owner errors.invalidChoice'])
  })
})
