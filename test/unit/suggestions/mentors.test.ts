import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEVELS } from '#graph/suggestions/maturity-gap.ts'
import { type Mentor, rankMentors } from '#graph/suggestions/mentors.ts'
import { REGION_PREFERENCES } from '#graph/suggestions/region.ts'
import { MENTOR_RULES, MENTOR_WEIGHTS } from '#graph/suggestions/weights.ts'
import { drawn, learner, mentor } from '#test/support/mentors.ts'

const IDS = ['a', 'b', 'c', 'd', 'e', 'f']
const CODES = ['CB-001', 'CB-002', 'CB-003']
const REGIONS = ['Caribe', 'Central', 'Llanos']
const LINKS = ['produccion', 'transformacion', 'distribucion', 'apoyo']
const subset = (of: readonly string[]) => fc.subarray([...of])

const facts = {
  macroSector: fc.constantFrom('agroindustria', 'servicios', null),
  productiveSector: fc.constantFrom('cacao', 'turismo', null),
  chainLinks: subset(LINKS),
  regions: subset(REGIONS),
  bottlenecks: subset(CODES),
}
const ownArb = fc.record({ id: fc.constant('own'), ...facts, level: fc.constantFrom(...LEVELS, null) })
const capacity = fc.integer({ min: 1, max: 5 })
const room = fc.record({ capacity, taken: fc.integer({ min: 0, max: 5 }) })
const level = fc.record({ counts: fc.constantFrom(...LEVELS), said: fc.constantFrom('avanzado' as const, null) })
const answers = fc.record({ days: fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 5 }) })
const mentorArb = fc.record({ id: fc.constantFrom(...IDS), ...facts, level, room, answers })
const mentorsArb = fc.uniqueArray(mentorArb, { selector: one => one.id, maxLength: IDS.length })
const nodes = ['own', ...IDS]
const tie = fc.tuple(fc.constantFrom(...nodes), fc.constantFrom(...nodes)).map(ends => ends.join('-'))
const neighboursArb = fc.array(tie, { maxLength: 12 }).map(ties => drawn(ties.join(' ')))
const questionArb = fc.record({
  own: ownArb,
  mentors: mentorsArb,
  neighbours: neighboursArb,
  regionPreference: fc.constantFrom(...REGION_PREFERENCES),
})

describe('the table of weights', () => {
  it('adds up to 100', () => {
    expect(MENTOR_RULES.reduce((sum, rule) => sum + MENTOR_WEIGHTS[rule].weight, 0)).toBe(100)
  })
})

describe('a ranking of mentors', () => {
  //   own ── ally ── known        stranger        full ── own
  //
  //   known: one ally in common, the same sector, a place free of two
  //   stranger: nothing in common, a place free of one
  //   full: tied to own, no place
  it('is what its parts add up to, with the full ones apart', () => {
    const own = learner({ level: 'basico', productiveSector: 'cacao', macroSector: 'agroindustria' })
    const alike = { productiveSector: 'cacao', macroSector: 'agroindustria' }
    const known = mentor('known', { ...alike, room: { capacity: 2, taken: 1 } })
    const mentors = [mentor('full', { ...alike, room: { capacity: 1, taken: 1 } }), mentor('stranger'), known]
    const ranked = rankMentors({
      own,
      mentors,
      neighbours: drawn('own-ally ally-known own-full'),
      regionPreference: 'any',
    })
    const points = Object.fromEntries(
      ranked.withRoom.map(({ id, parts }) => [id, parts.map(part => `${part.points}/${part.of}`)]),
    )
    expect(points).toEqual({
      known: ['35/35', '9/15', '0/15', '8/10', '10/10', '5/10', '3/5'],
      stranger: ['35/35', '0/15', '0/15', '0/10', '10/10', '10/10', '3/5'],
    })
    expect(ranked.withRoom.map(({ id, score }) => [id, score])).toEqual([
      ['known', 70],
      ['stranger', 58],
    ])
    expect(ranked.full.map(({ id }) => id)).toEqual(['full'])
    expect(ranked.withRoom[0]?.reasons).toEqual([
      { key: 'qualifies', params: { own: 'basico' } },
      { key: 'sector', params: { productiveSector: 'cacao' } },
      { key: 'inCommon', params: { count: 1, parties: ['ally'] } },
      { key: 'free', params: { count: 1, capacity: 2 } },
      { key: 'answersUnknown', params: {} },
    ])
  })

  it('has whole points within each part’s range that add up to the score, 0 to 100', () => {
    fc.assert(
      fc.property(questionArb, question => {
        const { withRoom, full } = rankMentors(question)
        for (const { score, parts } of [...withRoom, ...full]) {
          expect(parts.map(part => part.rule)).toEqual(MENTOR_RULES)
          for (const { points, of } of parts) {
            expect(Number.isInteger(points)).toBe(true)
            expect(points >= 0 && points <= of).toBe(true)
          }
          expect(score).toBe(parts.reduce((sum, part) => sum + part.points, 0))
          expect(score).toBeLessThanOrEqual(100)
        }
      }),
    )
  })

  it('names every mentor once, and never the one who asks', () => {
    fc.assert(
      fc.property(questionArb, question => {
        const asked = { ...question, mentors: [...question.mentors, mentor('own')] }
        const { withRoom, full } = rankMentors(asked)
        expect([...withRoom, ...full].map(({ id }) => id).sort()).toEqual(question.mentors.map(({ id }) => id).sort())
      }),
    )
  })

  it('never has a full mentor among, and so before, those with a place', () => {
    fc.assert(
      fc.property(questionArb, question => {
        const free = new Map(question.mentors.map(({ id, room }) => [id, room.capacity - room.taken]))
        const { withRoom, full } = rankMentors(question)
        for (const { id } of withRoom) expect(free.get(id)).toBeGreaterThan(0)
        for (const { id } of full) expect(free.get(id)).toBeLessThanOrEqual(0)
      }),
    )
  })

  it('is the same for the same input, in whatever order it comes', () => {
    fc.assert(
      fc.property(questionArb, fc.infiniteStream(fc.nat()), (question, random) => {
        const keys = new Map(question.mentors.map(({ id }) => [id, random.next().value ?? 0]))
        const mentors = question.mentors.toSorted((a, b) => (keys.get(a.id) ?? 0) - (keys.get(b.id) ?? 0))
        expect(rankMentors(question)).toEqual(rankMentors(question))
        expect(rankMentors({ ...question, mentors })).toEqual(rankMentors(question))
      }),
    )
  })

  it('never ranks whoever is further ahead lower, all else equal', () => {
    fc.assert(
      fc.property(questionArb, mentorArb, fc.constantFrom(...LEVELS), (question, base, counts) => {
        const twin = (id: string, of: Mentor): Mentor => ({ ...of, id, bottlenecks: base.bottlenecks })
        const room = { capacity: 2, taken: 0 }
        const lower = twin('x', { ...base, room, level: { counts, said: null } })
        const higher = twin('y', { ...base, room, level: { counts: 'avanzado', said: null } })
        const ranked = rankMentors({ ...question, mentors: [lower, higher] }).withRoom
        const heightOf = (level: (typeof LEVELS)[number]) => LEVELS.indexOf(level)
        const own = question.own.level
        const isAhead = own !== null && heightOf('avanzado') > Math.max(heightOf(counts), heightOf(own))
        // With the same gap they are equals, and equals stand by their ids.
        expect(ranked.map(({ id }) => id)).toEqual(isAhead ? ['y', 'x'] : ['x', 'y'])
      }),
    )
  })

  it('never gives less to an asker who stands further behind, all else equal', () => {
    fc.assert(
      fc.property(questionArb, question => {
        const scores = LEVELS.map(own => rankMentors({ ...question, own: { ...question.own, level: own } }))
        const [low, middle, high] = scores.map(({ withRoom }) => new Map(withRoom.map(one => [one.id, one.score])))
        for (const [id, score] of low ?? []) {
          expect(score).toBeGreaterThanOrEqual(middle?.get(id) ?? 0)
          expect(middle?.get(id)).toBeGreaterThanOrEqual(high?.get(id) ?? 0)
        }
      }),
    )
  })

  it('gives a mentor with a reading that may be said and one without the same points', () => {
    fc.assert(
      fc.property(questionArb, question => {
        const said = (level: 'avanzado' | null) =>
          question.mentors.map(one => ({ ...one, level: { counts: 'avanzado' as const, said: level } }))
        const pointsOf = (mentors: Mentor[]) =>
          rankMentors({ ...question, mentors }).withRoom.map(({ id, score, parts }) => ({ id, score, parts }))
        expect(pointsOf(said(null))).toEqual(pointsOf(said('avanzado')))
      }),
    )
  })
})
