import { describe, expect, it } from 'vitest'
import {
  answerRate,
  answersTo,
  type FigureMentorship,
  gapFinding,
  LEAST_FEEDBACK,
  loadOfMentors,
  medianOf,
  quietMentorships,
  resultsOf,
  supplyAndDemand,
} from '#app/domain/mentorship-figures.ts'
import { MATURITY_DIMENSIONS } from '#app/domain/vocabularies.ts'

const TODAY = '2026-11-20'
const at = (day: string) => `${day}T15:00:00.000Z`

let made = 0
const one = (more: Partial<FigureMentorship> = {}): FigureMentorship => ({
  id: `m${++made}`,
  mentorId: 'a',
  menteeId: 'b',
  dimension: 'gobernanza',
  status: 'active',
  requestedAt: at('2026-06-01'),
  answeredAt: at('2026-06-05'),
  answerBy: null,
  validFrom: '2026-07-01',
  validTo: null,
  held: [],
  planned: [],
  start: null,
  end: null,
  feedback: [],
  ...more,
})
const offer = (clusterId: string, capacity: number, ...dimensions: FigureMentorship['dimension'][]) => ({
  clusterId,
  capacity,
  dimensions,
})

describe('supply and demand', () => {
  const mentorships = [
    one({ dimension: 'financiacion' }),
    one({ dimension: 'financiacion', status: 'declined' }),
    one({ dimension: 'financiacion', status: 'expired' }),
    one(),
    // Just within twelve months, and just before.
    one({ dimension: 'estrategia', requestedAt: at('2025-11-21') }),
    one({ dimension: 'estrategia', requestedAt: at('2025-11-20') }),
  ]
  const offers = [offer('a', 2, 'financiacion', 'gobernanza'), offer('c', 1, 'gobernanza')]
  const gaps = supplyAndDemand(mentorships, offers, TODAY)

  it('counts every request of twelve months, and a place in each dimension it is offered in', () => {
    const of = (dimension: string) => gaps.find(gap => gap.dimension === dimension)
    expect(of('financiacion')).toMatchObject({ requests: 3, places: 2, gap: 1 })
    expect(of('gobernanza')).toMatchObject({ requests: 1, places: 3, gap: -2 })
    expect(of('estrategia')).toMatchObject({ requests: 1, places: 0, gap: 1 })
  })

  it('has every dimension, the one that lacks most first, then where more is asked for', () => {
    expect(gaps).toHaveLength(MATURITY_DIMENSIONS.length)
    expect(gaps.slice(0, 2).map(gap => gap.dimension)).toEqual(['financiacion', 'estrategia'])
    expect(gaps.at(-1)?.dimension).toBe('gobernanza')
  })

  it('says in the title what is missing, by name when they are two', () => {
    expect(gapFinding(gaps)).toEqual({ kind: 'missing', dimensions: ['financiacion', 'estrategia'] })
    expect(gapFinding(supplyAndDemand([one()], offers, TODAY))).toEqual({ kind: 'enough' })
    expect(gapFinding(supplyAndDemand([], offers, TODAY))).toBeNull()
    const many = (['actores', 'enfoque', 'estrategia'] as const).map(dimension => one({ dimension }))
    expect(gapFinding(supplyAndDemand(many, [], TODAY))).toEqual({ kind: 'many', count: 3 })
  })
})

describe('answers', () => {
  it.each([
    [[], null],
    [[3], 3],
    [[9, 1, 5], 5],
    [[1, 2, 4, 9], 3],
    [[1, 2], 1.5],
  ])('the median of %j is %j', (values, median) => expect(medianOf(values)).toBe(median))

  it('are those within the fifteen days; who waits and who took it back count on neither side', () => {
    const figures = answersTo(
      [
        one(),
        one({ status: 'declined', answeredAt: at('2026-06-03') }),
        one({ status: 'waitlisted', answeredAt: at('2026-06-11') }),
        one({ status: 'expired', answeredAt: null }),
        one({ status: 'withdrawn', answeredAt: null }),
        one({ status: 'requested', answeredAt: null, answerBy: '2026-11-25' }),
        one({ status: 'requested', answeredAt: null, answerBy: '2026-12-05' }),
      ],
      TODAY,
    )
    expect(figures).toEqual({ medianDays: 4, answered: 3, expired: 1, waiting: 2, longestDays: 10 })
    expect(answerRate(figures)).toBe(0.75)
    expect(answerRate(answersTo([], TODAY))).toBeNull()
  })
})

it('the load of mentors counts places, line and requests of each, the fullest first', () => {
  const loads = loadOfMentors(
    [
      one(),
      one({ status: 'paused' }),
      one({ status: 'completed' }),
      one({ status: 'waitlisted' }),
      one({ mentorId: 'c', status: 'requested', answeredAt: null, answerBy: TODAY }),
      one({ mentorId: 'closed', status: 'accepted' }),
    ],
    [offer('a', 3, 'gobernanza'), offer('c', 1, 'gobernanza'), offer('idle', 2, 'actores')],
    TODAY,
  )
  const asText = loads.map(load => `${load.mentorId} ${load.taken}/${load.capacity} +${load.inLine} ?${load.waiting}`)
  expect(asText).toEqual(['closed 1/0 +0 ?0', 'a 2/3 +1 ?0', 'c 0/1 +0 ?1', 'idle 0/2 +0 ?0'])
})

it('points out who has not met in sixty days, since the last session or the beginning', () => {
  const quiet = quietMentorships(
    [
      one({ id: 'never', validFrom: '2026-09-21' }),
      one({ id: 'met', held: ['2026-08-01', '2026-07-10'], planned: ['2026-10-01', '2026-12-01'] }),
      one({ id: 'lately', held: ['2026-09-22'] }),
      one({ id: 'new', validFrom: '2026-09-22' }),
      one({ id: 'paused', status: 'paused' }),
      one({ id: 'over', status: 'completed' }),
    ],
    TODAY,
  )
  expect(quiet).toEqual([
    { id: 'met', days: 111, last: '2026-08-01', next: '2026-12-01' },
    { id: 'never', days: 60, last: null, next: null },
  ])
})

describe('results', () => {
  const level = (scale: 'ssme-2024' | 'ssme-2022', name: 'basico' | 'avanzado' | 'consolidado') =>
    ({ scale, level: name }) as FigureMentorship['start']

  it('compare the readings of those completed, never across scales', () => {
    const results = resultsOf([
      one({ status: 'completed', start: level('ssme-2024', 'basico'), end: level('ssme-2024', 'avanzado') }),
      one({ status: 'completed', start: level('ssme-2024', 'avanzado'), end: level('ssme-2024', 'avanzado') }),
      one({ status: 'completed', start: level('ssme-2022', 'consolidado'), end: level('ssme-2024', 'basico') }),
      one({ status: 'completed', start: level('ssme-2024', 'basico') }),
      one({ status: 'ended_early', start: level('ssme-2024', 'avanzado'), end: level('ssme-2024', 'basico') }),
    ])
    expect(results).toMatchObject({ completed: 4, endedEarly: 1, read: { better: 1, same: 1, worse: 0 } })
  })

  it('give averages of feedback only where they hide who said what', () => {
    const mark = (usefulness: number) => ({ usefulness, wouldRepeat: usefulness > 2 })
    const few = [1, 2, 3, 4].map(mark)
    expect(few).toHaveLength(LEAST_FEEDBACK - 1)
    expect(resultsOf([one({ feedback: few })]).feedback).toEqual({ count: 4, usefulness: null, wouldRepeat: null })
    const enough = resultsOf([one({ feedback: few }), one({ feedback: [mark(5)] })])
    expect(enough.feedback).toEqual({ count: 5, usefulness: 3, wouldRepeat: 0.6 })
  })
})
