import { describe, expect, it } from 'vitest'
import { answerTime } from '#graph/suggestions/answer-time.ts'
import { maturityGap } from '#graph/suggestions/maturity-gap.ts'
import { mentorLoad } from '#graph/suggestions/mentor-load.ts'
import { networkDistance } from '#graph/suggestions/network-distance.ts'
import { region } from '#graph/suggestions/region.ts'
import { sectorOrChainLink } from '#graph/suggestions/sector-or-chain-link.ts'
import { sharedBottlenecks } from '#graph/suggestions/shared-bottlenecks.ts'
import { facts, learner, mentor, nearIn } from '#test/support/mentors.ts'

const NOWHERE = nearIn()

describe('maturity-gap', () => {
  //   own: básico ─────────────► avanzado: both steps
  //   own: intermedio ─────────► avanzado: one of two
  //   own: avanzado ───────────► avanzado: none
  const gap = (level: 'basico' | 'intermedio' | 'avanzado' | null, said: 'avanzado' | null = 'avanzado') =>
    maturityGap({ own: learner({ level }), other: mentor('m', { level: { counts: 'avanzado', said } }), near: NOWHERE })

  it('counts the steps between the two', () => {
    expect(gap('basico').score).toBe(1)
    expect(gap('intermedio').score).toBe(0.5)
    expect(gap('avanzado').score).toBe(0)
  })

  it('is half way while nobody has read where the asker stands', () => {
    expect(gap(null)).toEqual({ score: 0.5, reasons: [{ key: 'levelOnly', params: { level: 'avanzado' } }] })
  })

  it('is nothing, never less, towards somebody who stands lower', () => {
    const other = mentor('m', { level: { counts: 'basico', said: null } })
    expect(maturityGap({ own: learner({ level: 'avanzado' }), other, near: NOWHERE }).score).toBe(0)
  })

  it('names the mentor’s level only where it may be said', () => {
    expect(gap('basico').reasons).toEqual([{ key: 'levels', params: { level: 'avanzado', own: 'basico' } }])
    expect(gap('basico', null).reasons).toEqual([{ key: 'qualifies', params: { own: 'basico' } }])
    expect(gap(null, null).reasons).toEqual([{ key: 'qualifiesOnly', params: {} }])
  })

  it('gives the same points whether the level may be said or not', () => {
    expect(gap('basico', null).score).toBe(gap('basico').score)
  })
})

describe('sector-or-chain-link', () => {
  //   agroindustria            manufactura
  //   ├── cacao  own, same     └── moda  far
  //   └── cafe   beside
  //
  //   produccion ── transformacion ── distribucion       apoyo beside every one of them
  const own = facts('own', {
    macroSector: 'agroindustria',
    productiveSector: 'cacao',
    chainLinks: ['produccion'],
  })
  const verdict = (macroSector: string, productiveSector: string, chainLinks: string[] = []) =>
    sectorOrChainLink({ own, other: facts('other', { macroSector, productiveSector, chainLinks }), near: NOWHERE })

  it('counts the same sector more than one beside it, and neither for another', () => {
    const [same, beside, far] = [
      verdict('agroindustria', 'cacao'),
      verdict('agroindustria', 'cafe'),
      verdict('manufactura', 'moda'),
    ]
    expect(same).toEqual({ score: 0.6, reasons: [{ key: 'sector', params: { productiveSector: 'cacao' } }] })
    expect(beside).toEqual({ score: 0.3, reasons: [{ key: 'macroSector', params: { macroSector: 'agroindustria' } }] })
    expect(far).toEqual({ score: 0, reasons: [] })
  })

  it('counts the same link more than the next one', () => {
    expect(verdict('servicios', 'salud', ['produccion']).score).toBe(0.4)
    expect(verdict('servicios', 'salud', ['transformacion'])).toEqual({
      score: 0.2,
      reasons: [{ key: 'nextChainLinks', params: { chainLink: 'transformacion', own: 'produccion' } }],
    })
    expect(verdict('servicios', 'salud', ['distribucion']).score).toBe(0)
    expect(verdict('servicios', 'salud', ['apoyo']).score).toBe(0.2)
  })

  it('is whole with both', () => {
    expect(verdict('agroindustria', 'cacao', ['produccion']).score).toBe(1)
  })

  it('says nothing of what nobody knows', () => {
    expect(sectorOrChainLink({ own: facts('own'), other: facts('other'), near: NOWHERE })).toEqual({
      score: 0,
      reasons: [],
    })
  })
})

describe('shared-bottlenecks', () => {
  //   own ──► CB-001, CB-002, CB-003, CB-004
  //   one ──► CB-002
  //   all ──► CB-004, CB-003, CB-002, CB-001
  const own = facts('own', { bottlenecks: ['CB-001', 'CB-002', 'CB-003', 'CB-004'] })
  const verdict = (bottlenecks: string[]) =>
    sharedBottlenecks({ own, other: facts('other', { bottlenecks }), near: NOWHERE })

  it('counts those of both, three being enough', () => {
    expect(verdict([])).toEqual({ score: 0, reasons: [] })
    expect(verdict(['CB-090'])).toEqual({ score: 0, reasons: [] })
    expect(verdict(['CB-002']).score).toBeCloseTo(1 / 3)
    expect(verdict(['CB-004', 'CB-003', 'CB-002', 'CB-001'])).toEqual({
      score: 1,
      reasons: [{ key: 'bottlenecks', params: { count: 4, codes: ['CB-001', 'CB-002', 'CB-003'] } }],
    })
  })
})

describe('region', () => {
  //   Caribe: own, near        Central: far        nobody knows: lost
  const own = facts('own', { regions: ['Caribe'] })
  const near = facts('near', { regions: ['Pacífica', 'Caribe'] })
  const far = facts('far', { regions: ['Central'] })
  const verdict = (regionPreference: 'any' | 'same' | 'other', other = near) =>
    region({ own, other, near: NOWHERE, regionPreference })

  it('is whole for everybody where it does not matter', () => {
    for (const other of [near, far, facts('lost')]) expect(verdict('any', other)).toEqual({ score: 1, reasons: [] })
  })

  it('is whole only where the asker would rather have it', () => {
    expect(verdict('same')).toEqual({ score: 1, reasons: [{ key: 'sameRegion', params: { region: 'Caribe' } }] })
    expect(verdict('other').score).toBe(0)
    expect(verdict('other', far)).toEqual({
      score: 1,
      reasons: [{ key: 'otherRegion', params: { region: 'Central' } }],
    })
    expect(verdict('same', far).score).toBe(0)
  })

  it('is nothing where nobody knows', () => {
    expect(verdict('same', facts('lost'))).toEqual({ score: 0, reasons: [] })
    expect(verdict('other', facts('lost'))).toEqual({ score: 0, reasons: [] })
  })
})

describe('network-distance', () => {
  //   own ── a ── b ── c ── d ── e         own ── f ── b        own ~~ g, an example
  const near = nearIn('own-a a-b b-c c-d d-e own-f f-b own~g')
  const verdict = (id: string) => networkDistance({ own: facts('own'), other: facts(id), near })

  it('counts a quarter less with each tie between them', () => {
    expect(['a', 'b', 'c', 'd', 'e'].map(id => verdict(id).score)).toEqual([1, 0.75, 0.5, 0.25, 0])
  })

  it('names whom both are tied to, or how far it is', () => {
    expect(verdict('a').reasons).toEqual([{ key: 'tied', params: {} }])
    expect(verdict('b').reasons).toEqual([{ key: 'inCommon', params: { count: 2, parties: ['a', 'f'] } }])
    expect(verdict('c').reasons).toEqual([{ key: 'distance', params: { steps: 3 } }])
  })

  it('takes an example for no tie, and says nothing of whom no way leads to', () => {
    expect(verdict('g')).toEqual({ score: 0, reasons: [] })
    expect(verdict('nobody')).toEqual({ score: 0, reasons: [] })
  })
})

describe('mentor-load', () => {
  //   capacity 4:  ▣ □ □ □  one taken      ▣ ▣ ▣ ▣  full
  const verdict = (taken: number) => mentorLoad({ other: { room: { capacity: 4, taken } } })

  it('counts the part that is free', () => {
    expect(verdict(0).score).toBe(1)
    expect(verdict(1)).toEqual({ score: 0.75, reasons: [{ key: 'free', params: { count: 3, capacity: 4 } }] })
    expect(verdict(4)).toEqual({ score: 0, reasons: [{ key: 'full', params: { count: 4 } }] })
  })

  it('is full, not less than that, with more under way than it now offers', () => {
    expect(verdict(6).score).toBe(0)
  })
})

describe('answer-time', () => {
  //   0 ────── 3 ─────────────────────── 15 days
  //   whole    four fifths               nothing
  const verdict = (...days: number[]) => answerTime({ other: { answers: { days } } })

  it('counts the median of its answers', () => {
    expect(verdict(0, 0, 0).score).toBe(1)
    expect(verdict(15, 3, 1)).toEqual({ score: 0.8, reasons: [{ key: 'answersIn', params: { count: 3 } }] })
    expect(verdict(15, 15, 2).score).toBe(0)
    expect(verdict(40, 40, 40).score).toBe(0)
  })

  it('says and counts nothing of fewer than three: a request is private', () => {
    const unknown = { score: 0.5, reasons: [{ key: 'answersUnknown', params: {} }] }
    expect(verdict()).toEqual(unknown)
    expect(verdict(0, 0)).toEqual(unknown)
    expect(verdict(15, 15)).toEqual(unknown)
  })
})
