import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEVELS } from '#graph/suggestions/maturity-gap.ts'
import { neighboursOf } from '#graph/suggestions/nearness.ts'
import type { Partner } from '#graph/suggestions/partner.ts'
import { FEWEST_POINTS, type PartnerQuestion, rankPartners } from '#graph/suggestions/partners.ts'
import { PARTNER_RULES, PARTNER_WEIGHTS } from '#graph/suggestions/weights.ts'
import { drawnNetwork, groupsIn, partner } from '#test/support/partners.ts'

const IDS = ['a', 'b', 'c', 'd', 'e', 'f']
const CODES = ['CB-001', 'CB-002', 'CB-003']
const TOPICS = ['formacion', 'investigacion', 'mentorias']
const subset = (of: readonly string[]) => fc.subarray([...of])

const facts = {
  macroSector: fc.constantFrom('agroindustria', 'servicios', null),
  productiveSector: fc.constantFrom('cacao', 'turismo', null),
  chainLinks: subset(['produccion', 'transformacion', 'distribucion', 'apoyo']),
  regions: subset(['Caribe', 'Central', 'Llanos']),
  bottlenecks: subset(CODES),
  offers: subset(TOPICS),
  needs: subset(TOPICS),
  obstacles: fc.array(fc.record({ code: fc.constantFrom('CB-007', 'CB-008'), category: fc.constantFrom('x', 'y') })),
  levels: fc
    .array(fc.tuple(fc.constantFrom('gobernanza', 'estrategia'), fc.constantFrom(...LEVELS)))
    .map(entries => new Map(entries)),
}
const ownArb: fc.Arbitrary<Partner> = fc.record({ id: fc.constant('own'), ...facts })
const partnerArb: fc.Arbitrary<Partner> = fc.record({ id: fc.constantFrom(...IDS), ...facts })
const partnersArb = fc.uniqueArray(partnerArb, { selector: one => one.id, maxLength: IDS.length })
const nodes = ['own', ...IDS]
const tiesArb = fc
  .array(fc.tuple(fc.constantFrom(...nodes), fc.constantFrom(...nodes)), { maxLength: 12 })
  .map(pairs => pairs.filter(([a, b]) => a !== b).map(pair => pair.join('-')))

const questionArb = fc
  .record({ own: ownArb, partners: partnersArb, ties: tiesArb, tied: subset(IDS), codes: subset(CODES) })
  .map(({ own, partners, ties, tied, codes }): PartnerQuestion => {
    const network = drawnNetwork(ties.join(' '))
    return {
      own,
      partners,
      neighbours: neighboursOf(network),
      groups: groupsIn(network),
      tied: new Set(tied),
      together: new Map([['a', new Set(codes)]]),
    }
  })

describe('the table of weights', () => {
  it('adds up to 100', () => {
    expect(PARTNER_RULES.reduce((sum, rule) => sum + PARTNER_WEIGHTS[rule].weight, 0)).toBe(100)
  })
})

describe('the partners suggested to a cluster', () => {
  //   own ── ally ── known        giver        stranger
  //
  //   known: one ally in common, whom few others have
  //   giver: offers what own needs, and hands on in the same chain
  //   stranger: nothing in common
  const own = partner('own', {
    needs: ['formacion'],
    macroSector: 'agroindustria',
    productiveSector: 'cacao',
    chainLinks: ['produccion'],
  })
  const giver = partner('giver', { ...own, id: 'giver', needs: [], offers: ['formacion'], chainLinks: ['apoyo'] })
  const network = drawnNetwork('own-ally ally-known')
  const question: PartnerQuestion = {
    own,
    partners: [partner('stranger'), partner('known'), giver, own, partner('ally', { offers: ['formacion'] })],
    neighbours: neighboursOf(network),
    groups: groupsIn(network),
    tied: new Set(['ally']),
    together: new Map(),
  }

  it('are what their parts add up to, without those it works with and those with nothing to say', () => {
    const ranked = rankPartners(question)
    expect(ranked.map(({ id, score }) => [id, score])).toEqual([
      ['giver', 30],
      ['known', 7],
    ])
    expect(ranked[0]?.parts.map(part => part.points)).toEqual([15, 15, 0, 0, 0, 0, 0])
    expect(ranked[0]?.reasons.map(reason => reason.key)).toEqual(['offersNeed', 'nextInSector'])
  })

  it('give less for a rule that was put aside, and are gone once all was', () => {
    const lowered = rankPartners({ ...question, dismissals: [{ other: 'giver', rule: 'needsOffered' }] })
    expect(lowered[0]).toMatchObject({ id: 'giver', score: 15, dismissed: ['needsOffered'] })
    expect(lowered[0]?.reasons.map(reason => reason.key)).toEqual(['nextInSector'])
    const gone = rankPartners({ ...question, dismissals: [{ other: 'giver', rule: 'all' }] })
    expect(gone.map(({ id }) => id)).toEqual(['known'])
  })

  it('are the same in whatever order the partners come, and on every run', () => {
    fc.assert(
      fc.property(questionArb, fc.infiniteStream(fc.nat()), (asked, order) => {
        const keyed = asked.partners.map(one => ({ one, key: order.next().value ?? 0 }))
        const mixed = keyed.sort((a, b) => a.key - b.key).map(({ one }) => one)
        const ranked = rankPartners(asked)
        expect(rankPartners({ ...asked, partners: mixed })).toEqual(ranked)
        expect(rankPartners(asked)).toEqual(ranked)
      }),
    )
  })

  it('never are the cluster itself or one it works with, and add up', () => {
    fc.assert(
      fc.property(questionArb, asked => {
        for (const { id, score, parts } of rankPartners(asked)) {
          expect(id).not.toBe('own')
          expect(asked.tied.has(id)).toBe(false)
          expect(score).toBe(parts.reduce((sum, part) => sum + part.points, 0))
          for (const { points, of } of parts) expect(points >= 0 && points <= of).toBe(true)
          const opening = parts.filter(({ rule }) => PARTNER_WEIGHTS[rule].opens)
          expect(opening.reduce((sum, part) => sum + part.points, 0)).toBeGreaterThanOrEqual(FEWEST_POINTS)
        }
      }),
    )
  })

  it('fall by exactly what the rule gave that was put aside, and nobody else moves', () => {
    fc.assert(
      fc.property(questionArb, fc.constantFrom(...IDS), fc.constantFrom(...PARTNER_RULES), (asked, other, rule) => {
        const before = rankPartners(asked)
        const after = rankPartners({ ...asked, dismissals: [{ other, rule }] })
        const gave = before.find(one => one.id === other)?.parts.find(part => part.rule === rule)?.points ?? 0
        const now = after.find(one => one.id === other)
        if (now) expect(now.score).toBe((before.find(one => one.id === other)?.score ?? Number.NaN) - gave)
        const others = (list: typeof before) => list.filter(one => one.id !== other)
        expect(others(after)).toEqual(others(before))
      }),
    )
  })
})
