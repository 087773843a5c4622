import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { type Actor, ANONYMOUS } from '#app/domain/actors.ts'
import { readDocumentedObstacles } from '#app/services/bottleneck-obstacles.server.ts'
import { readBottleneckList, readBottleneckMatrix } from '#app/services/bottlenecks.server.ts'
import { bottlenecksAsCsv } from '#app/services/bottlenecks-csv.server.ts'
import type { Db } from '#db/schema.ts'
import { seedDocumented } from '#db/seeds/index.ts'
import { createNetwork } from '#test/support/alliances.ts'
import { createBottleneck, decide, NOW, registerOfOne, report, sayItHits, suppose } from '#test/support/bottlenecks.ts'
import { createTestDb } from '#test/support/db.ts'

const ask = (db: Db, search = '', actor: Actor = ANONYMOUS) =>
  readBottleneckList(db, actor, new URLSearchParams(search))
const codes = async (db: Db, search = '', actor: Actor = ANONYMOUS) =>
  (await ask(db, search, actor)).bottlenecks.map(one => one.code)

/** CB-001 with what is only supposed, CB-002 reported by two, CB-003 by one, CB-097 of a cluster and accepted. */
async function register() {
  const all = await registerOfOne()
  const { db, cacao, tic, coordinator, example } = all
  await suppose(db, example.id, 'cacao', 5)
  await createBottleneck(db, 'CB-002', { titleEs: 'Trámites lentos', category: 'regulacion', productiveSector: 'moda' })
  await createBottleneck(db, 'CB-003', { titleEs: 'Árboles viejos', description: 'Renovación sin crédito' })
  await sayItHits(db, cacao, 2, { address: 'CB-002' })
  await sayItHits(db, tic, 3, { address: 'CB-002' })
  await sayItHits(db, tic, 5, { address: 'CB-003' })
  await decide(db, coordinator, await report(db, cacao), 'identified')
  return all
}

describe('the register', () => {
  it('says how many there are and how many of them are examples', async () => {
    const { db } = await register()
    expect((await ask(db)).counts).toEqual({ all: 4, illustrative: 3, open: 4 })
  })

  it('is searched by code, title and description, without accents or case', async () => {
    const { db } = await register()
    expect(await codes(db, 'q=cb-002')).toEqual(['CB-002'])
    expect(await codes(db, 'q=ARBOLES')).toEqual(['CB-003'])
    expect(await codes(db, 'q=renovacion+credito')).toEqual(['CB-003'])
  })

  it('is filtered by the severity that clusters report: what is supposed counts for nothing', async () => {
    const { db } = await register()
    expect(await codes(db, 'severidad=alta&orden=codigo')).toEqual(['CB-003', 'CB-097'])
    expect(await codes(db, 'severidad=media')).toEqual(['CB-002'])
    expect(await codes(db, 'severidad=sin-reportes')).toEqual(['CB-001'])
  })

  it('shows a cluster’s people what it reports and what is supposed about it, and nobody else', async () => {
    const { db, cacao, coordinator } = await register()
    expect(await codes(db, 'mio=reportado&orden=codigo', cacao)).toEqual(['CB-002', 'CB-097'])
    expect(await codes(db, 'mio=supuesto', cacao)).toEqual(['CB-001'])
    expect((await ask(db, '', cacao)).bottlenecks.filter(one => one.affectsYou)).toHaveLength(2)
    expect(await codes(db, 'mio=supuesto')).toHaveLength(4)
    expect((await ask(db, '', coordinator)).bottlenecks.some(one => one.affectsYou)).toBe(false)
  })

  it('is filtered by everything else, counts following the other filters', async () => {
    const { db } = await register()
    const { list } = await ask(db, 'categoria=regulacion&categoria=mercados&sector=moda')
    expect([list.total, list.counts.sector?.cacao, list.counts.categoria?.regulacion]).toEqual([1, 2, 1])
    expect(await codes(db, 'procedencia=declarado')).toEqual(['CB-097'])
    expect(await codes(db, 'region=Pacífica')).toEqual([])
    const ignored = await ask(db, 'estado=reported&sector=oro')
    expect(ignored.list.ignored.map(one => one.value)).toEqual(['reported', 'oro'])
  })

  it('is ordered by news, priority, clusters or code', async () => {
    const { db } = await register()
    expect(await codes(db, 'orden=clusteres')).toEqual(['CB-002', 'CB-003', 'CB-097', 'CB-001'])
    const { bottlenecks } = await ask(db, 'orden=prioridad')
    const scores = bottlenecks.map(one => one.score)
    expect(scores.at(-1)).toBeNull()
    expect([...scores]).toEqual([...scores].sort((a, b) => (b ?? -1) - (a ?? -1)))
  })

  it('tells what happened last', async () => {
    const { db } = await register()
    const last = new Map((await ask(db)).bottlenecks.map(one => [one.code, one.last]))
    expect(last.get('CB-001')).toBeNull()
    expect(last.get('CB-002')).toMatchObject({
      verb: 'bottleneck.severity-reported',
      who: 'Clúster de tic',
      severity: 3,
    })
    expect(last.get('CB-097')).toMatchObject({ verb: 'bottleneck.accepted', who: null })
  })

  it('is counted by sector and category', async () => {
    const { db } = await register()
    expect(await readBottleneckMatrix(db)).toContainEqual({ sector: 'cacao', category: 'mercados', count: 2 })
  })
})

describe('the register as CSV', () => {
  const read = async (db: Db, demo = false) =>
    parse((await bottlenecksAsCsv(db, demo)).replace(/^\uFEFF/, ''), { columns: true }) as Record<string, string>[]

  it('says of every row where it comes from, and keeps what is supposed apart', async () => {
    const { db } = await register()
    const rows = await read(db)
    expect(
      rows.map(row => [row.code, row.provenance, row.clusters_reporting, row.clusters_supposed, row.priority === '']),
    ).toEqual([
      ['CB-001', 'ilustrativo', '0', '1', true],
      ['CB-002', 'ilustrativo', '2', '0', false],
      ['CB-003', 'ilustrativo', '1', '0', false],
      ['CB-097', 'declarado', '1', '0', false],
    ])
    expect(rows[0]).not.toHaveProperty('demo')
    expect((await read(db, true))[0]).toMatchObject({ demo: 'true' })
  })

  it('keeps quotes, commas and lines, and takes the sting out of formulas', async () => {
    const { db, cacao, coordinator } = await registerOfOne()
    const title = '=HYPERLINK("http://otro.org","x"), y'
    await decide(db, coordinator, await report(db, cacao, { title, description: 'Una\nDos "tres"' }), 'identified')
    const row = (await read(db)).at(-1)
    expect(row?.title_es).toBe(`'${title}`)
    expect(row?.description_es).toBe('Una\nDos "tres"')
  })

  it('has no reason, no note and no name of a person', async () => {
    const { db, cacao, coordinator } = await registerOfOne()
    await sayItHits(db, cacao, 4, { note: 'Una nota del clúster' })
    await decide(db, coordinator, 'CB-001', 'prioritized', { reason: 'Un motivo reservado' })
    const csv = await bottlenecksAsCsv(db, false)
    for (const text of ['Una nota', 'Un motivo', 'Persona']) expect(csv).not.toContain(text)
  })
})

describe('the documented content', () => {
  it('has 96 entries, all of them examples, and 87 documented obstacles in 151 sentences with their sources', async () => {
    const db = await createTestDb()
    await createNetwork(db)
    await seedDocumented(db, NOW)
    const { counts, bottlenecks } = await ask(db)
    expect(counts).toEqual({ all: 96, illustrative: 96, open: 96 })
    expect(bottlenecks.every(one => one.provenance === 'ilustrativo' && one.score === null)).toBe(true)
    const obstacles = (await readDocumentedObstacles(db, 'es')).flatMap(category => category.obstacles)
    expect(new Set(obstacles.map(one => one.group)).size).toBe(87)
    const sentences = obstacles.flatMap(one => one.sentences)
    expect(sentences).toHaveLength(151)
    for (const { slug, sources } of sentences) {
      expect(
        sources.every(one => one.documentTitle && one.year && one.lines),
        slug,
      ).toBe(true)
      expect(sources.length, slug).toBeGreaterThan(0)
    }
  })
})
