import { describe, expect, it } from 'vitest'
import { commonAllies } from '#graph/suggestions/common-allies.ts'
import { complementaryChainLinks } from '#graph/suggestions/complementary-chain-links.ts'
import { maturityComplement } from '#graph/suggestions/maturity-complement.ts'
import { needsOffered } from '#graph/suggestions/needs-offered.ts'
import { openBottlenecks } from '#graph/suggestions/open-bottlenecks.ts'
import type { Partner } from '#graph/suggestions/partner.ts'
import { sameObstacle } from '#graph/suggestions/same-obstacle.ts'
import { structuralHole } from '#graph/suggestions/structural-hole.ts'
import { pairIn, partner } from '#test/support/partners.ts'

const NOTHING = { score: 0, reasons: [] }
const both = (own: Partial<Partner>, other: Partial<Partner>) => pairIn(partner('own', own), partner('other', other))

describe('needs-offered', () => {
  //   own needs formacion, investigacion; offers visibilizacion
  //   other offers formacion ──► own      own ──► needs visibilizacion
  const own = { needs: ['formacion', 'investigacion'], offers: ['visibilizacion'] }

  it('counts what one gets twice as much as what one gives', () => {
    expect(needsOffered(both(own, { offers: ['formacion'] }))).toEqual({
      score: 0.5,
      reasons: [{ key: 'offersNeed', params: { topics: ['formacion'] } }],
    })
    expect(needsOffered(both(own, { needs: ['visibilizacion'] })).score).toBe(0.25)
    expect(needsOffered(both(own, { offers: ['formacion'], needs: ['visibilizacion'] })).score).toBe(0.75)
  })

  it('has enough with two, and nothing where both offer the same', () => {
    expect(needsOffered(both(own, { offers: ['investigacion', 'formacion', 'mentorias'] })).score).toBe(1)
    expect(needsOffered(both(own, { offers: ['visibilizacion'], needs: ['formacion'] }))).toEqual(NOTHING)
  })
})

describe('open-bottlenecks', () => {
  //   own: CB-001 CB-002 CB-003       together: CB-002, in one initiative
  //   other:      CB-002 CB-003
  const context = both({ bottlenecks: ['CB-001', 'CB-002', 'CB-003'] }, { bottlenecks: ['CB-003', 'CB-002'] })

  it('counts those they share and work on in nothing together', () => {
    expect(openBottlenecks(context)).toEqual({
      score: 2 / 3,
      reasons: [{ key: 'openBottlenecks', params: { count: 2, codes: ['CB-002', 'CB-003'] } }],
    })
    expect(openBottlenecks({ ...context, together: new Set(['CB-002']) })).toEqual({
      score: 1 / 3,
      reasons: [{ key: 'openBottlenecks', params: { count: 1, codes: ['CB-003'] } }],
    })
    expect(openBottlenecks({ ...context, together: new Set(['CB-002', 'CB-003']) })).toEqual(NOTHING)
  })
})

describe('complementary-chain-links', () => {
  //   cacao:  produccion (own) ── transformacion (other) ── distribucion
  const own = { macroSector: 'agroindustria', productiveSector: 'cacao', chainLinks: ['produccion'] }

  it('is the next link of the same chain, half of a neighbouring one', () => {
    expect(complementaryChainLinks(both(own, { ...own, chainLinks: ['transformacion'] }))).toEqual({
      score: 1,
      reasons: [
        { key: 'nextInSector', params: { chainLink: 'transformacion', own: 'produccion', productiveSector: 'cacao' } },
      ],
    })
    const cafe = { ...own, productiveSector: 'cafe', chainLinks: ['apoyo'] }
    expect(complementaryChainLinks(both(own, cafe))).toEqual({
      score: 0.5,
      reasons: [
        { key: 'nextInMacroSector', params: { chainLink: 'apoyo', own: 'produccion', macroSector: 'agroindustria' } },
      ],
    })
  })

  it('is nothing of another chain, two links on, or where both have the link', () => {
    const far = { macroSector: 'servicios', productiveSector: 'turismo', chainLinks: ['transformacion'] }
    expect(complementaryChainLinks(both(own, far))).toEqual(NOTHING)
    expect(complementaryChainLinks(both(own, { ...own, chainLinks: ['distribucion'] }))).toEqual(NOTHING)
    const whole = { ...own, chainLinks: ['produccion', 'transformacion'] }
    expect(complementaryChainLinks(both(whole, { ...own, chainLinks: ['transformacion'] }))).toEqual(NOTHING)
  })
})

describe('same-obstacle', () => {
  //   Caribe: own, CB-001 logistica           Llanos: other, CB-009 logistica
  const own = { regions: ['Caribe'], bottlenecks: ['CB-001'], obstacles: [{ code: 'CB-001', category: 'logistica' }] }
  const other = { regions: ['Llanos'], bottlenecks: ['CB-009'], obstacles: [{ code: 'CB-009', category: 'logistica' }] }

  it('is the same kind elsewhere', () => {
    expect(sameObstacle(both(own, other))).toEqual({
      score: 0.5,
      reasons: [{ key: 'sameObstacle', params: { categories: ['logistica'], region: 'Llanos' } }],
    })
  })

  it('is nothing in the same region, where no source says where, or of the very bottleneck', () => {
    expect(sameObstacle(both(own, { ...other, regions: ['Llanos', 'Caribe'] }))).toEqual(NOTHING)
    expect(sameObstacle(both({ ...own, regions: [] }, other))).toEqual(NOTHING)
    expect(sameObstacle(both(own, { ...own, regions: ['Llanos'] }))).toEqual(NOTHING)
  })
})

describe('common-allies', () => {
  //   own ── a ── other        a has two ties: 1 / ln 2
  //     └─── hub ──┘           hub has five: 1 / ln 5
  //          /│\
  //         x y z
  const TIES = 'own-a a-other own-hub hub-other hub-x hub-y hub-z'

  it('weighs each by how few others have it, those that say most first', () => {
    const verdict = commonAllies(pairIn(partner('own'), partner('other'), TIES))
    expect(verdict.score).toBe(1)
    expect(verdict.reasons).toEqual([{ key: 'commonAllies', params: { count: 2, parties: ['a', 'hub'] } }])
    expect(commonAllies(pairIn(partner('own'), partner('x'), TIES)).score).toBeCloseTo(1 / Math.log(5) / 2, 12)
  })

  it('is nothing where they have nobody in common', () => {
    expect(commonAllies(pairIn(partner('own'), partner('hub'), TIES))).toEqual(NOTHING)
    expect(commonAllies(pairIn(partner('own'), partner('stranger'), TIES))).toEqual(NOTHING)
  })
})

describe('structural-hole', () => {
  //   own ─ a        other ─ x
  //     \  /  ──1──    \  /         two triangles with one tie between them
  //      b               y          alone: no tie, no group
  const TIES = 'own-a own-b a-b other-x other-y x-y b-x'
  const towards = (id: string) => structuralHole(pairIn(partner('own'), partner(id), TIES))

  it('is the less joined, the wider', () => {
    expect(towards('other')).toEqual({
      score: 0.75,
      reasons: [{ key: 'structuralHole', params: { ties: 1, ownSize: 3, otherSize: 3 } }],
    })
    const apart = pairIn(partner('own'), partner('other'), TIES.replace(' b-x', ''))
    expect(structuralHole(apart).score).toBe(1)
  })

  it('is nothing within a group, and for whoever is in none', () => {
    expect(towards('a')).toEqual(NOTHING)
    expect(towards('alone')).toEqual(NOTHING)
  })
})

describe('maturity-complement', () => {
  //            gobernanza   estrategia
  //   own        básico      avanzado
  //   other    avanzado       básico       each is ahead of the other in one
  const own = {
    levels: new Map([
      ['gobernanza', 'basico'],
      ['estrategia', 'avanzado'],
    ] as const),
  }
  const levels = (entries: [string, 'basico' | 'intermedio' | 'avanzado'][]) => ({ levels: new Map(entries) })

  it('is whole where each is ahead in something, half where only the other is', () => {
    expect(
      maturityComplement(
        both(
          own,
          levels([
            ['gobernanza', 'avanzado'],
            ['estrategia', 'basico'],
          ]),
        ),
      ),
    ).toEqual({
      score: 1,
      reasons: [{ key: 'complement', params: { ahead: ['gobernanza'], behind: ['estrategia'] } }],
    })
    expect(maturityComplement(both(own, levels([['gobernanza', 'intermedio']])))).toEqual({
      score: 0.5,
      reasons: [{ key: 'ahead', params: { ahead: ['gobernanza'] } }],
    })
  })

  it('is nothing where the other is only behind, or nobody may read', () => {
    expect(maturityComplement(both(own, levels([['estrategia', 'basico']])))).toEqual(NOTHING)
    expect(maturityComplement(both(own, levels([])))).toEqual(NOTHING)
  })
})
