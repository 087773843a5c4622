import { beforeEach, describe, expect, it } from 'vitest'
import { readResultPage, readResultsOfProject } from '#app/services/result-page.server.ts'
import { setShares } from '#app/services/result-shares.server.ts'
import { addReading, attestReading, correctReading, defineResult, setGoal } from '#app/services/results.server.ts'
import type { Db } from '#db/schema.ts'
import { createNetwork, NOW, verbs } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'
import { record, say } from '#test/support/projects.ts'

let db: Db
let people: Awaited<ReturnType<typeof createNetwork>>
let slug: string
beforeEach(async () => {
  db = await createTestDb()
  people = await createNetwork(db)
  slug = await record(db, people.cacao)
  await say(db, people.tic, slug, { intent: 'confirm' })
})

const define = (more = {}) =>
  defineResult(
    db,
    people.cacao,
    {
      slug,
      indicator: 'Energía por unidad',
      unit: 'índice',
      direction: 'down',
      baseline: '100',
      baselineDate: '2026-01-15',
      target: '85',
      ...more,
    },
    NOW,
  )
const reading = { value: '91', date: '2026-11-16', source: 'Recibos de un año' }
const page = (id: string) => readResultPage(db, people.cacao, id, 'es', NOW)

describe('what a project measures', () => {
  it('is defined by its leader, read by a party, confirmed by all, with one event each', async () => {
    const id = await define()
    await addReading(db, people.cacao, { id, ...reading }, NOW)
    const declared = await page(id)
    expect(declared.result).toMatchObject({
      provenance: 'declarado',
      progress: 60,
      isMet: false,
      latest: { value: '91' },
    })
    const [first] = declared.readings
    await attestReading(db, people.tic, { id, reading: first?.id ?? '' }, NOW)
    expect((await page(id)).result.provenance).toBe('confirmado')
    expect((await verbs(db)).slice(2)).toEqual(['result.defined', 'result.reading-added', 'result.attested'])
    await expect(attestReading(db, people.tic, { id, reading: first?.id ?? '' }, NOW)).rejects.toMatchObject({
      status: 409,
    })
  })

  it('keeps a corrected reading, and asks anew who vouched for it', async () => {
    const id = await define()
    await addReading(db, people.tic, { id, ...reading }, NOW)
    const [first] = (await page(id)).readings
    const correction = { ...reading, id, reading: first?.id ?? '', value: '84', reason: 'Faltaba un taller' }
    await expect(correctReading(db, people.moda, correction, NOW)).rejects.toMatchObject({ status: 403 })
    await correctReading(db, people.tic, correction, NOW)
    const { readings, result } = await page(id)
    expect(readings.map(r => [r.value, r.isCurrent])).toEqual([
      ['91', false],
      ['84', true],
    ])
    expect(result).toMatchObject({ isMet: true, latest: { value: '84' }, provenance: 'declarado' })
    await expect(correctReading(db, people.tic, correction, NOW)).rejects.toMatchObject({ status: 409 })
  })

  it('is documented where a third body published it', async () => {
    const id = await define()
    const attested = { ...reading, source: 'https://ejemplo.org/informe', attestedBy: 'Universidad de Prueba' }
    await addReading(db, people.tic, { id, ...attested }, NOW)
    expect((await page(id)).result.provenance).toBe('documentado')
  })

  it('refuses strangers, days to come, targets behind the baseline and a goal somebody else changed', async () => {
    const id = await define()
    await expect(addReading(db, people.moda, { id, ...reading }, NOW)).rejects.toMatchObject({ status: 403 })
    await expect(addReading(db, people.editor, { id, ...reading }, NOW)).rejects.toMatchObject({ status: 403 })
    await expect(addReading(db, people.tic, { id, ...reading, date: '2027-01-01' }, NOW)).rejects.toMatchObject({
      status: 409,
    })
    await expect(define({ target: '120' })).rejects.toMatchObject({ messageKey: 'results.errors.wrongWay' })
    await expect(setGoal(db, people.cacao, { id, version: 7, target: '80' }, NOW)).rejects.toMatchObject({
      status: 409,
    })
    await setGoal(db, people.cacao, { id, version: 1, target: '80' }, NOW)
    expect((await page(id)).result).toMatchObject({ target: '80', baseline: null })
  })

  it('sends the same form once', async () => {
    const id = await define()
    const sent = { id, ...reading, once: 'form' }
    await addReading(db, people.cacao, sent, NOW)
    await addReading(db, people.cacao, sent, NOW)
    expect((await page(id)).readings).toHaveLength(1)
  })
})

describe('shares of contribution', () => {
  it('that add up to more than a whole are flagged on every project', async () => {
    const at = NOW.toISOString()
    const words = { titleEs: 'Cuello', description: 'x', searchText: 'x', basis: '[]' }
    const kind = { productiveSector: 'cacao', category: 'logistica', macroSector: 'agroindustria' } as const
    const state = {
      status: 'identified',
      provenance: 'declarado',
      demo: 0,
      version: 1,
      createdAt: at,
      updatedAt: at,
    } as const
    await db
      .insertInto('bottleneck')
      .values({ id: 'cb', code: 'CB-101', slug: 'cb', ...words, ...kind, ...state })
      .execute()
    const one = await record(db, people.cacao, { title: 'Uno', bottleneckIds: ['cb'] })
    const two = await record(db, people.cacao, { title: 'Dos', bottleneckIds: ['cb'] })
    const claim = (project: string, percent: number) =>
      setShares(db, people.cacao, { slug: project, bottleneck: ['CB-101'], share: [percent] }, NOW)
    const flagged = async () => {
      const both = await Promise.all([one, two].map(p => readResultsOfProject(db, people.cacao, p, 'es')))
      return both.map(({ shares }) => [shares[0]?.sum, shares[0]?.isTooMuch])
    }
    await claim(one, 60)
    await claim(two, 40)
    expect(await flagged()).toEqual([
      [100, false],
      [100, false],
    ])
    await claim(two, 41)
    expect(await flagged()).toEqual([
      [101, true],
      [101, true],
    ])
    await say(db, people.cacao, two, { intent: 'cancel', reason: 'No va' })
    expect((await flagged())[0]).toEqual([60, false])
  })
})
