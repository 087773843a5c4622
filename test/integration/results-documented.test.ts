import { afterAll, beforeAll, expect, it } from 'vitest'
import { ANONYMOUS } from '#app/domain/actors.ts'
import { listProjectItems } from '#app/services/open-data/projects.server.ts'
import { readResultPage } from '#app/services/result-page.server.ts'
import type { Db } from '#db/schema.ts'
import { seedDocumented } from '#db/seeds/index.ts'
import { createTestDb } from '#test/support/db.ts'

const NOW = new Date('2026-11-20T15:00:00Z')
const SLUG = 'mantenimiento-encadenamiento-metalmecanico'
let db: Db
beforeAll(async () => {
  db = await createTestDb()
  await seedDocumented(db, NOW)
})
afterAll(() => db.destroy())

const all = () => db.selectFrom('result').selectAll().orderBy('id').execute()

it('every figure of a project is a documented result with one reading, and a target is no reading', async () => {
  const results = await all()
  const figures = await db.selectFrom('recordFigure').selectAll().where('subjectType', '=', 'project').execute()
  const readings = await db.selectFrom('resultReading').selectAll().execute()
  expect(results).toHaveLength(figures.length)
  expect(results.every(r => r.provenance === 'documentado' && r.baseline === null)).toBe(true)
  const targets = figures.filter(f => f.key.endsWith('_meta'))
  expect(targets.length).toBeGreaterThan(0)
  expect(readings).toHaveLength(figures.length - targets.length)
  expect(results.filter(r => r.target !== null)).toHaveLength(targets.length)
})

it('tells of sales, productivity and energy what 001:164 says, and cites it', async () => {
  const rows = await db
    .selectFrom('result')
    .innerJoin('project', 'project.id', 'result.projectId')
    .innerJoin('resultReading', 'resultReading.resultId', 'result.id')
    .select(['result.id', 'figureKey', 'unit', 'direction', 'value', 'readOn', 'resultReading.precision'])
    .where('project.slug', '=', SLUG)
    .orderBy('result.position')
    .execute()
  expect(rows.map(r => [r.figureKey, r.value, r.unit, r.direction])).toEqual([
    ['ventas_promedio', '+6.6', '%', 'up'],
    ['productividad', '+10', '%', 'up'],
    ['costo_energia_electrica', '-5', '%', 'down'],
    ['bienes_publicos', '1', '', null],
  ])
  expect(rows.every(r => r.precision === 'year' && r.readOn?.startsWith('2024'))).toBe(true)
  const page = await readResultPage(db, ANONYMOUS, rows[0]?.id ?? '', 'es', NOW)
  expect(page.result).toMatchObject({ indicator: 'Ventas promedio', isDocumented: true, isMet: null })
  expect(page.mayReport).toBe(false)
  expect(page.sources.length).toBeGreaterThan(0)
})

it('loading again changes nothing', async () => {
  const before = await all()
  expect(await seedDocumented(db, new Date('2026-12-01T00:00:00Z'))).toEqual({ records: 0 })
  expect(await all()).toEqual(before)
})

it('is open data, in numbers', async () => {
  const items = await listProjectItems({ db, publicUrl: 'https://x.test' } as Parameters<typeof listProjectItems>[0])
  const [first] = items.find(item => item.slug === SLUG)?.results ?? []
  expect(first).toMatchObject({ unit: '%', direction: 'up', baseline: null, target: null })
  expect(first?.readings).toEqual([
    expect.objectContaining({ value: 6.6, comparator: '=', precision: 'year', provenance: 'documentado' }),
  ])
})
