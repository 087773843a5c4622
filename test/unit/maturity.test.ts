import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MaturityReading, measurementsOf, newestReadings, sameEdition } from '#app/domain/maturity.ts'
import { LEAST_CLUSTERS, medianOf, nationalMedians } from '#app/domain/maturity-medians.ts'
import {
  ANSWERS,
  type Answers,
  ASSESSED,
  LEVEL_RULES,
  levelOf,
  STATEMENT_SOURCES,
  STATEMENTS,
} from '#app/domain/maturity-questionnaire.ts'
import {
  levelsOf,
  MATURITY_SCALES,
  type Position,
  positionOf,
  SCALE_NAMES,
  type ScaledLevel,
  scaledLevel,
  stepsBetween,
} from '#app/domain/maturity-scales.ts'
import { MATURITY_LEVELS } from '#app/domain/vocabularies.ts'
import { en } from '#app/i18n/en.ts'
import { es } from '#app/i18n/es.ts'

const onScale = fc
  .constantFrom(...SCALE_NAMES)
  .chain(scale => fc.constantFrom(...levelsOf(scale)).map(level => scaledLevel(scale, level)))

describe('the scales', () => {
  it('have three positions each, and no level between them', () => {
    fc.assert(
      fc.property(onScale, level => {
        expect([1, 2, 3]).toContain(positionOf(level))
        expect(levelsOf(level.scale)[positionOf(level) - 1]).toBe(level.level)
      }),
    )
  })

  it('are never compared with each other', () => {
    fc.assert(
      fc.property(onScale, onScale, (a, b) => {
        const steps = stepsBetween(a, b)
        if (a.scale === b.scale) expect(steps).toBe(positionOf(b) - positionOf(a))
        else expect(steps).toBeNull()
      }),
    )
    const sameWord: [ScaledLevel, ScaledLevel] = [
      { scale: 'ssme-2022', level: 'basico' },
      { scale: 'ssme-2024', level: 'basico' },
    ]
    expect(stepsBetween(...sameWord)).toBeNull()
  })

  it('refuse a level of another, and a scale nobody knows', () => {
    expect(() => scaledLevel('ssme-2024', 'consolidado')).toThrow('consolidado')
    expect(() => scaledLevel('ssme-2022', 'avanzado')).toThrow('avanzado')
    expect(() => scaledLevel('toString', 'basico')).toThrow('toString')
  })

  it('read ten dimensions in 2024, and eight of them in 2022', () => {
    expect(MATURITY_SCALES['ssme-2024'].dimensions).toHaveLength(10)
    expect(MATURITY_SCALES['ssme-2022'].dimensions).toHaveLength(8)
    const dimensions: readonly string[] = MATURITY_SCALES['ssme-2022'].dimensions
    expect(dimensions).not.toContain('resultados_territoriales')
    expect(dimensions).not.toContain('proyeccion')
  })
})

const answers = fc.record({
  start: fc.constantFrom(...ANSWERS),
  consolidation: fc.constantFrom(...ANSWERS),
  expansion: fc.constantFrom(...ANSWERS),
}) satisfies fc.Arbitrary<Answers>
const height = (given: Answers) => MATURITY_LEVELS.indexOf(levelOf(given))

describe('from answers to a level', () => {
  it.each([
    [['no', 'no', 'no'], 'basico'],
    [['partly', 'yes', 'yes'], 'basico'],
    [['yes', 'no', 'yes'], 'basico'],
    [['yes', 'partly', 'no'], 'intermedio'],
    [['yes', 'partly', 'yes'], 'intermedio'],
    [['yes', 'yes', 'partly'], 'intermedio'],
    [['yes', 'yes', 'yes'], 'avanzado'],
  ] as const)('%s is %s', ([start, consolidation, expansion], level) => {
    expect(levelOf({ start, consolidation, expansion })).toBe(level)
  })

  it('never goes down when an answer goes up', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom(...STATEMENTS), (given, statement) => {
        const better = ANSWERS[ANSWERS.indexOf(given[statement]) + 1]
        if (better) expect(height({ ...given, [statement]: better })).toBeGreaterThanOrEqual(height(given))
      }),
    )
  })

  it('reaches every level, the last rule taking whatever is left', () => {
    expect(LEVEL_RULES.map(rule => rule.level).sort()).toEqual([...MATURITY_LEVELS].sort())
    expect(LEVEL_RULES.at(-1)?.needs).toEqual({ start: 'no', consolidation: 'no', expansion: 'no' })
  })

  it('asks three statements of each dimension, each with its lines and its words in both languages', () => {
    for (const name of ASSESSED) {
      for (const statement of STATEMENTS) {
        expect(STATEMENT_SOURCES[name][statement]).toMatch(/^002:\d+(-\d+)?(, \d+(-\d+)?)*$/)
        expect(es.maturityQuestions.statements[name][statement]).toMatch(/\.$/)
        expect(en.maturityQuestions.statements[name][statement]).toMatch(/\.$/)
      }
    }
  })
})

const reading = (more: Partial<MaturityReading> = {}): MaturityReading =>
  ({
    id: 'one',
    clusterId: 'cacao',
    dimension: 'gobernanza',
    scale: 'ssme-2024',
    level: 'basico',
    readOn: '2024-10-01',
    kind: 'ssme',
    provenance: 'confirmado',
    isPublic: true,
    ...more,
  }) as MaturityReading

describe('what stands today', () => {
  it('is the newest on the scale of today, beside the one before it on the same scale', () => {
    const state = newestReadings([
      reading({ id: 'c', level: 'intermedio', readOn: '2026-01-01', kind: 'self-assessment' }),
      reading({ id: 'b', level: 'basico', readOn: '2024-10-01' }),
      reading({ id: 'a', scale: 'ssme-2022', level: 'consolidado', readOn: '2022-08-01' } as Partial<MaturityReading>),
    ])
    expect(state.dimensions.map(d => [d.now.id, d.before?.id])).toEqual([['c', 'b']])
  })

  it('leaves out what was only read on another scale, and puts nothing of it before', () => {
    const old = reading({ scale: 'ssme-2022', level: 'consolidado', readOn: '2022-08-01' } as Partial<MaturityReading>)
    expect(newestReadings([old])).toMatchObject({ overall: null, dimensions: [] })
    expect(newestReadings([reading(), old]).dimensions[0]?.before).toBeNull()
  })

  it('groups what was taken together', () => {
    const said = { edition: 'SSME 5 (2024)', statedBy: 'La Red', sourceUrl: null }
    const groups = measurementsOf([
      { ...reading({ dimension: 'proyeccion' }), ...said },
      { ...reading({ dimension: null }), ...said },
      { ...reading({ kind: 'self-assessment' }), edition: null, statedBy: null, sourceUrl: null },
    ])
    expect(groups.map(g => g.readings.map(r => r.dimension))).toEqual([[null, 'proyeccion'], ['gobernanza']])
  })

  it('knows an edition by its name or its day', () => {
    const of = (more: object) => ({ ...reading(), edition: 'SSME 5 (2024)', ...more })
    const entered = { scale: 'ssme-2024', edition: 'ssme 5  (2024)', readOn: '2024-11-05' } as const
    expect(sameEdition(of({}), entered)).toBe(true)
    expect(sameEdition(of({ edition: 'SSME 6 (2026)' }), entered)).toBe(false)
    expect(sameEdition(of({ edition: 'SSME 6 (2026)', readOn: '2024-11-05' }), entered)).toBe(true)
    expect(sameEdition(of({ kind: 'self-assessment' }), entered)).toBe(false)
    expect(sameEdition(of({ scale: 'ssme-2022' }), entered)).toBe(false)
  })
})

describe('the national median', () => {
  const positions = fc.array(fc.constantFrom<Position>(1, 2, 3), { maxLength: 60 })

  it('is a level that some cluster has, inside the middle half, and none under ten', () => {
    fc.assert(
      fc.property(positions, given => {
        const median = medianOf(given)
        if (given.length < LEAST_CLUSTERS) {
          expect(median).toBeNull()
          return
        }
        expect(median?.clusters).toBe(given.length)
        for (const at of [median?.from, median?.median, median?.to]) expect(given).toContain(at)
        expect(median?.from).toBeLessThanOrEqual(median?.median ?? 0)
        expect(median?.to).toBeGreaterThanOrEqual(median?.median ?? 4)
      }),
    )
  })

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(positions, given => {
        expect(medianOf([...given].reverse())).toEqual(medianOf(given))
      }),
    )
  })

  it('has at least half of the clusters at it or below, and at least half at it or above', () => {
    fc.assert(
      fc.property(positions, given => {
        const at = medianOf(given)?.median
        if (at === undefined) return
        expect(given.filter(p => p <= at).length * 2).toBeGreaterThanOrEqual(given.length)
        expect(given.filter(p => p >= at).length * 2).toBeGreaterThanOrEqual(given.length)
      }),
    )
  })

  it('counts the private ones only where they are ten or more', () => {
    const many = (count: number, isPublic: boolean, level: 'basico' | 'avanzado') =>
      Array.from({ length: count }, (_, n) =>
        reading({ clusterId: `${level} ${n}`, isPublic, level } as Partial<MaturityReading>),
      ) as Parameters<typeof nationalMedians>[0]
    const shown = many(12, true, 'basico')
    const few = nationalMedians([...shown, ...many(9, false, 'avanzado')], shown)
    expect(few.gobernanza).toEqual({ median: 1, from: 1, to: 1, clusters: 12 })
    const all = nationalMedians([...shown, ...many(10, false, 'avanzado')], shown)
    expect(all.gobernanza).toEqual({ median: 1, from: 1, to: 3, clusters: 22 })
    expect(nationalMedians(many(9, false, 'avanzado'), [])).toEqual({})
    expect(nationalMedians(many(10, false, 'avanzado'), []).gobernanza?.clusters).toBe(10)
  })
})
