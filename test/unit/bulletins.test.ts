import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedOf, figuresOf } from '#app/domain/bulletin-figures.ts'
import { bulletinTextSchema, startBulletinSchema } from '#app/domain/bulletin-forms.ts'
import { type BulletinMaterial, featsOf, type Item, materialFor } from '#app/domain/bulletin-material.ts'
import {
  bulletinSlug,
  isOver,
  isPeriod,
  movePeriod,
  periodAt,
  periodOfDay,
  quarterOf,
  spanOf,
  startablePeriods,
} from '#app/domain/bulletins.ts'
import { addDays } from '#app/domain/dates.ts'
import { dayOf } from '#db/queries/bulletin-ties.ts'

const period = fc
  .tuple(fc.integer({ min: 2001, max: 2098 }), fc.integer({ min: 1, max: 4 }))
  .map(([y, q]) => `${y}-T${q}`)
const instant = fc.date({ min: new Date('2001-01-02'), max: new Date('2098-12-30'), noInvalidDate: true })

describe('quarters', () => {
  it('hold every instant once, by the clock of Bogotá', () => {
    fc.assert(
      fc.property(instant, at => {
        const { from, until, first, last } = spanOf(periodAt(at))
        expect(from <= at.toISOString() && at.toISOString() < until).toBe(true)
        const day = dayOf(at.toISOString())
        expect(first <= day && day <= last).toBe(true)
        expect(periodOfDay(day)).toBe(periodAt(at))
      }),
    )
  })

  it('follow each other without a gap', () => {
    fc.assert(
      fc.property(period, fc.integer({ min: -40, max: 40 }), (one, by) => {
        const next = movePeriod(one, 1)
        expect(spanOf(one).until).toBe(spanOf(next).from)
        expect(addDays(spanOf(one).last, 1)).toBe(spanOf(next).first)
        expect(movePeriod(movePeriod(one, by), -by)).toBe(one)
        expect(isPeriod(next)).toBe(true)
        expect(quarterOf(next)).toBe((quarterOf(one) % 4) + 1)
      }),
    )
  })

  it('end at midnight in Bogotá, five hours after that of Greenwich', () => {
    expect(periodAt(new Date('2027-01-01T04:59:59.999Z'))).toBe('2026-T4')
    expect(periodAt(new Date('2027-01-01T05:00:00.000Z'))).toBe('2027-T1')
    expect(isOver('2026-T4', new Date('2027-01-01T04:59:59.999Z'))).toBe(false)
    expect(isOver('2026-T4', new Date('2027-01-01T05:00:00.000Z'))).toBe(true)
    expect(spanOf('2024-T1')).toEqual({
      first: '2024-01-01',
      last: '2024-03-31',
      from: '2024-01-01T05:00:00.000Z',
      until: '2024-04-01T05:00:00.000Z',
    })
  })

  it('of the future cannot be started', () => {
    const periods = startablePeriods(new Date('2026-11-20T15:00:00Z'))
    expect(periods.slice(0, 3)).toEqual(['2026-T4', '2026-T3', '2026-T2'])
    expect(new Set(periods).size).toBe(periods.length)
  })

  it.each(['2026-T5', '2026T4', '2026-t4', '1999-T1', ' 2026-T4', '2026-T4 '])('%s is none', text => {
    expect(isPeriod(text)).toBe(false)
  })

  it('give the address of a bulletin', () => {
    expect(bulletinSlug('2026-T4', 'national', '')).toBe('2026-T4')
    expect(bulletinSlug('2026-T4', 'region', 'Amazonía')).toBe('2026-T4-region-amazonia')
    expect(bulletinSlug('2026-T4', 'cluster', 'cacao-santander')).toBe('2026-T4-cluster-cacao-santander')
  })
})

const item = (id: string, more: Partial<Item> = {}): Item => ({
  ...{
    type: 'alliance',
    id,
    key: id,
    code: null,
    title: id,
    titleEn: null,
    provenance: 'confirmado',
    day: '2026-10-01',
  },
  parties: [],
  ...more,
})
const party = (id: string) => ({ id, kind: 'cluster' as const, slug: id, name: id })
const nothing: BulletinMaterial = {
  ...{
    alliances: [],
    confirmed: [],
    quorum: [],
    readings: [],
    bottlenecks: [],
    mentorships: [],
    clusters: [],
    feats: [],
  },
}

describe('the material of a quarter', () => {
  it('counts what is documented and confirmed, the rest apart', () => {
    const provenances = ['documentado', 'confirmado', 'confirmado', 'declarado', 'ilustrativo'] as const
    const alliances = provenances.map((provenance, i) => item(`a${i}`, { provenance }))
    const [figure] = figuresOf({ ...nothing, alliances }, '2026-12-31').parts
    expect(figure).toEqual({ part: 'alliances', documented: 1, confirmed: 2, declared: 1, illustrative: 1 })
    expect(figure && countedOf(figure)).toBe(3)
  })

  it('of a region and of a cluster is what concerns them', () => {
    const moved = { from: 'identified', to: 'prioritized', regions: ['Llanos'] } as const
    const material: BulletinMaterial = {
      ...nothing,
      alliances: [item('ab', { parties: [party('a'), party('b')] }), item('c', { parties: [party('c')] })],
      bottlenecks: [{ ...item('cb', { type: 'bottleneck', parties: [party('c')] }), ...moved, regions: ['Llanos'] }],
    }
    const ids = (view: Parameters<typeof materialFor>[1]) => {
      const regionsOf = (id: string) => (id === 'a' ? (['Caribe', 'Central'] as const) : [])
      const { alliances, bottlenecks } = materialFor(material, view, regionsOf)
      return [...alliances, ...bottlenecks].map(({ id }) => id)
    }
    expect(ids({ scope: 'national', key: '' })).toEqual(['ab', 'c', 'cb'])
    expect(ids({ scope: 'region', key: 'Central' })).toEqual(['ab'])
    expect(ids({ scope: 'region', key: 'Llanos' })).toEqual(['cb'])
    expect(ids({ scope: 'cluster', key: 'c' })).toEqual(['c', 'cb'])
    expect(ids({ scope: 'cluster', key: 'd' })).toEqual([])
  })

  it('congratulates for what was reached, never for an example', () => {
    const result = { indicator: 'x', value: '91', comparator: '=', unit: '%', direction: 'up', target: '90' } as const
    const move = { from: 'in_progress', to: 'resolved', regions: [] } as const
    const material: BulletinMaterial = {
      ...nothing,
      readings: [
        { ...item('met', { type: 'project' }), results: [result] },
        { ...item('not-met', { type: 'project' }), results: [{ ...result, target: '92' }] },
        { ...item('more-than', { type: 'project' }), results: [{ ...result, comparator: '>' }] },
      ],
      bottlenecks: [
        { ...item('solved', { type: 'bottleneck' }), ...move, regions: [] },
        { ...item('example', { type: 'bottleneck', provenance: 'ilustrativo' }), ...move, regions: [] },
      ],
      feats: [{ ...item('done', { type: 'project' }), feat: 'project-completed' }],
    }
    expect(featsOf(material).map(({ id, feat }) => [id, feat])).toEqual([
      ['met', 'target-met'],
      ['done', 'project-completed'],
      ['solved', 'bottleneck-resolved'],
    ])
  })
})

describe('the forms', () => {
  const errors = (typed: object) => Object.keys(startBulletinSchema.safeParse(typed).error?.flatten().fieldErrors ?? {})

  it('ask for the region of a region, the cluster of a cluster', () => {
    expect(errors({ period: '2026-T4', scope: 'national' })).toEqual([])
    expect(errors({ period: '2026-T4', scope: 'region' })).toEqual(['region'])
    expect(errors({ period: '2026-T4', scope: 'region', region: 'Caribe' })).toEqual([])
    expect(errors({ period: '2026-T4', scope: 'cluster' })).toEqual(['cluster'])
    expect(errors({ period: '2026', scope: 'world' }).sort()).toEqual(['period', 'scope'])
  })

  it('take an English title with an English text, or neither', () => {
    const text = { title: 'T', body: 'B', version: '1' }
    expect(bulletinTextSchema.parse(text)).toMatchObject({ titleEn: null, bodyEn: null, version: 1 })
    expect(bulletinTextSchema.safeParse({ ...text, titleEn: 'T' }).success).toBe(false)
    expect(bulletinTextSchema.safeParse({ ...text, bodyEn: 'B' }).success).toBe(false)
    expect(bulletinTextSchema.safeParse({ ...text, body: '  ' }).success).toBe(false)
  })
})
