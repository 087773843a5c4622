import { beforeEach, describe, expect, it } from 'vitest'
import { ANONYMOUS } from '#app/domain/actors.ts'
import { readMaturity, readMaturityPage } from '#app/services/maturity-page.server.ts'
import { showReadings } from '#app/services/maturity-publishing.server.ts'
import { correctReading } from '#app/services/maturity-recording.server.ts'
import { readTimeline } from '#app/services/timeline.server.ts'
import type { Db } from '#db/schema.ts'
import { createMember, createNetwork, createParty, NOW, verbs } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'
import { ADVANCED, assess, BASIC, enter, kept, levelOfCluster, MIDDLE, PUBLIC_SOURCE } from '#test/support/maturity.ts'

let db: Db
let people: Awaited<ReturnType<typeof createNetwork>>
beforeEach(async () => {
  db = await createTestDb()
  people = await createNetwork(db)
})

const idOf = async (dimension: string | null) => (await kept(db)).find(row => row.dimension === dimension)?.id ?? ''
const show = (ids: string[], intent: 'publish' | 'hide' = 'publish', by = people.cacao) =>
  showReadings(db, by, { slug: 'cacao', intent, reading: ids }, NOW)
const audiences = async () =>
  (await db.selectFrom('eventLog').select(['verb', 'audience']).orderBy('seq').execute()).map(e => [e.verb, e.audience])

describe('the coordination enters what a survey says', () => {
  it('with a public source: documented, public at once, and the level that lists filter by', async () => {
    await enter(db, people.coordinator, { sourceUrl: PUBLIC_SOURCE })
    expect((await kept(db)).map(r => [r.dimension, r.level, r.provenance, r.isPublic])).toEqual([
      [null, 'intermedio', 'documentado', 1],
      ['gobernanza', 'avanzado', 'documentado', 1],
      ['proyeccion', 'basico', 'documentado', 1],
    ])
    expect(await levelOfCluster(db)).toBe('intermedio')
    expect(await audiences()).toEqual([['maturity.recorded', 'public']])
  })

  it('without one: confirmed, for the cluster and the coordination alone', async () => {
    await enter(db, people.coordinator)
    expect((await kept(db)).every(r => r.provenance === 'confirmado' && r.isPublic === 0)).toBe(true)
    expect(await levelOfCluster(db)).toBeNull()
    expect(await audiences()).toEqual([['maturity.recorded', 'parties']])
    expect((await readMaturity(db, ANONYMOUS, 'cacao')).dimensions).toEqual([])
  })

  it('tells nothing of it to a cluster that one of its people belongs to', async () => {
    const { memberships, actingFor } = people.tic
    await enter(db, { ...people.coordinator, memberships, actingFor })
    expect(await readTimeline(db, people.tic, { type: 'cluster', id: 'cacao' }, 'es')).toEqual([])
    const [event] = await readTimeline(db, people.cacao, { type: 'cluster', id: 'cacao' }, 'es')
    expect(event).toMatchObject({ party: null, verb: 'maturity.recorded' })
  })

  it('nobody else does', async () => {
    for (const by of [people.cacao, people.editor, people.tic, people.reader]) {
      await expect(enter(db, by)).rejects.toMatchObject({ status: 403 })
    }
    expect(await kept(db)).toEqual([])
  })

  it('not for a day to come, and not twice for the same edition and dimension', async () => {
    await expect(enter(db, people.coordinator, { readOn: '2026-11-21' })).rejects.toMatchObject({ status: 409 })
    await enter(db, people.coordinator)
    await expect(enter(db, people.coordinator, { readOn: '2024-09-30' })).rejects.toMatchObject({
      messageKey: 'maturity.refusals.known',
    })
    await enter(db, people.coordinator, { levels: [{ assessed: 'estrategia', level: 'basico' }] })
    await enter(db, people.coordinator, { edition: 'SSME 6 (2026)', readOn: '2026-10-15' })
    expect(await kept(db)).toHaveLength(7)
  })

  it('another scale is kept and shown, and is no level to filter by', async () => {
    const levels = [
      { assessed: 'general', level: 'consolidado' },
      { assessed: 'gobernanza', level: 'en_consolidacion' },
    ] as const
    const of2022 = { scale: 'ssme-2022', edition: 'SSME 2022', readOn: '2022-08-20', sourceUrl: PUBLIC_SOURCE } as const
    await enter(db, people.coordinator, { ...of2022, levels: [...levels] })
    expect(await levelOfCluster(db)).toBeNull()
    await assess(db, people.cacao, { gobernanza: BASIC }, true)
    const page = await readMaturityPage(db, ANONYMOUS, 'cacao', null)
    expect(page.measurements.map(m => m.scale)).toEqual(['ssme-2024', 'ssme-2022'])
    expect(page.maturity).toMatchObject({ overall: null, hasOtherScale: true })
    expect(page.maturity.dimensions.map(d => [d.dimension, d.now.level, d.before])).toEqual([
      ['gobernanza', 'basico', null],
    ])
  })
})

describe('a correction', () => {
  const correction = async (more = {}) => ({
    slug: 'cacao',
    reading: await idOf(null),
    level: 'avanzado',
    readOn: '2024-10-16',
    statedBy: 'La Red',
    sourceUrl: undefined,
    reason: 'El acta dice otra cosa',
    ...more,
  })

  it('puts another reading in its place and keeps the earlier one with the reason', async () => {
    await enter(db, people.coordinator, { sourceUrl: PUBLIC_SOURCE })
    await correctReading(db, people.coordinator, await correction({ sourceUrl: PUBLIC_SOURCE }), NOW)
    expect(await levelOfCluster(db)).toBe('avanzado')
    const page = await readMaturityPage(db, ANONYMOUS, 'cacao', null)
    const overall = page.measurements.flatMap(m => m.readings).filter(r => r.dimension === null)
    expect(overall).toMatchObject([
      { level: 'avanzado', earlier: [{ level: 'intermedio', reason: 'El acta dice otra cosa' }] },
    ])
    expect((await verbs(db)).at(-1)).toBe('maturity.corrected')
  })

  it('of what was corrected already is a 409, and so is one of a self-assessment or with a level of another scale', async () => {
    await enter(db, people.coordinator)
    const first = await correction()
    await expect(correctReading(db, people.coordinator, { ...first, level: 'consolidado' }, NOW)).rejects.toMatchObject(
      {
        messageKey: 'errors.invalidChoice',
      },
    )
    await correctReading(db, people.coordinator, first, NOW)
    await expect(correctReading(db, people.coordinator, first, NOW)).rejects.toMatchObject({
      status: 409,
      messageKey: 'maturity.refusals.corrected',
    })
    await assess(db, people.cacao, { estrategia: BASIC })
    const own = await correction({ reading: await idOf('estrategia') })
    await expect(correctReading(db, people.coordinator, own, NOW)).rejects.toMatchObject({
      messageKey: 'maturity.refusals.selfAssessment',
    })
  })

  it('is the coordination’s alone, and of this cluster’s readings', async () => {
    await enter(db, people.coordinator)
    for (const by of [people.cacao, people.tic, people.reader]) {
      await expect(correctReading(db, by, await correction(), NOW)).rejects.toMatchObject({ status: 403 })
    }
    const elsewhere = await correction({ slug: 'tic' })
    await expect(correctReading(db, people.coordinator, elsewhere, NOW)).rejects.toMatchObject({ status: 404 })
  })

  it('stays shown where the cluster showed it, and private where it did not', async () => {
    await enter(db, people.coordinator)
    await show([await idOf(null)])
    await correctReading(db, people.coordinator, await correction(), NOW)
    await correctReading(db, people.coordinator, await correction({ reading: await idOf('proyeccion') }), NOW)
    const now = (await kept(db)).filter(r => r.correctsId !== null)
    expect(now.map(r => [r.dimension, r.isPublic])).toEqual([
      [null, 1],
      ['proyeccion', 0],
    ])
  })

  it('without the source that made it public leaves it to the cluster again', async () => {
    await enter(db, people.coordinator, { sourceUrl: PUBLIC_SOURCE })
    await correctReading(db, people.coordinator, await correction(), NOW)
    expect(await levelOfCluster(db)).toBeNull()
  })
})

describe('a self-assessment', () => {
  it('reads what was answered, declared, dated today, beside what was read before', async () => {
    await enter(db, people.coordinator)
    await assess(db, people.cacao, { general: MIDDLE, gobernanza: MIDDLE, proyeccion: ADVANCED })
    const { overall, dimensions } = await readMaturity(db, people.cacao, 'cacao')
    expect(overall).toMatchObject({ level: 'intermedio', kind: 'self-assessment', provenance: 'declarado' })
    expect(dimensions.map(d => [d.dimension, d.before?.level, d.now.level, d.now.readOn])).toEqual([
      ['proyeccion', 'basico', 'avanzado', '2026-11-20'],
      ['gobernanza', 'avanzado', 'intermedio', '2026-11-20'],
    ])
    const answers = (await kept(db)).find(r => r.answers && r.dimension === 'gobernanza')?.answers
    expect(JSON.parse(answers ?? '')).toEqual(MIDDLE)
  })

  it('is a manager’s, not an editor’s, a neighbour’s, a reader’s or the coordination’s', async () => {
    const act = { ...people.coordinator, actingFor: 'cacao' }
    for (const by of [people.editor, people.reader, act]) {
      await expect(assess(db, { ...by, actingFor: 'cacao' }, { general: BASIC })).rejects.toMatchObject({ status: 403 })
    }
    const neighbour = { ...people.tic, actingFor: 'cacao' }
    await expect(assess(db, neighbour, { general: BASIC })).rejects.toMatchObject({ status: 403 })
    expect(await kept(db)).toEqual([])
  })

  it('can be shown at once', async () => {
    await assess(db, people.cacao, { general: ADVANCED }, true)
    expect(await levelOfCluster(db)).toBe('avanzado')
    expect(await audiences()).toEqual([['maturity.recorded', 'public']])
  })
})

describe('who sees a reading', () => {
  it('is what the cluster shows, and what it hides again', async () => {
    await enter(db, people.coordinator)
    await show([await idOf(null), await idOf('gobernanza')])
    expect(await levelOfCluster(db)).toBe('intermedio')
    const shown = await readMaturity(db, ANONYMOUS, 'cacao')
    expect(shown.dimensions.map(d => d.dimension)).toEqual(['gobernanza'])
    await show([await idOf(null)], 'hide')
    expect(await levelOfCluster(db)).toBeNull()
    expect((await audiences()).slice(1)).toEqual([
      ['maturity.published', 'public'],
      ['maturity.hidden', 'parties'],
    ])
  })

  it('falls back to the public reading before it when a newer one is private', async () => {
    await enter(db, people.coordinator, { sourceUrl: PUBLIC_SOURCE })
    await assess(db, people.cacao, { general: ADVANCED, gobernanza: BASIC })
    expect(await levelOfCluster(db)).toBe('intermedio')
    const [outside] = (await readMaturity(db, people.tic, 'cacao')).dimensions
    expect(outside).toMatchObject({ dimension: 'gobernanza', now: { level: 'avanzado' }, before: null })
  })

  it('is everybody where a public source says it', async () => {
    await enter(db, people.coordinator, { sourceUrl: PUBLIC_SOURCE })
    await expect(show([await idOf(null)], 'hide')).rejects.toMatchObject({
      status: 409,
      messageKey: 'maturity.refusals.publicSource',
    })
    expect(await levelOfCluster(db)).toBe('intermedio')
  })

  it('is for its managers to decide, about their own readings that stand', async () => {
    await enter(db, people.coordinator)
    const ids = [await idOf(null)]
    for (const by of [people.tic, people.editor, people.reader, people.coordinator]) {
      await expect(show(ids, 'publish', by)).rejects.toMatchObject({ status: 403 })
    }
    await assess(db, people.tic, { general: BASIC })
    const [foreign] = await kept(db, 'tic')
    await expect(show([foreign?.id ?? ''])).rejects.toMatchObject({ status: 404 })
    const corrected = {
      slug: 'cacao',
      reading: ids[0] ?? '',
      level: 'basico',
      readOn: '2024-10-15',
      statedBy: 'La Red',
    }
    await correctReading(db, people.coordinator, { ...corrected, sourceUrl: undefined, reason: 'Error' }, NOW)
    await expect(show(ids)).rejects.toMatchObject({ messageKey: 'maturity.refusals.corrected' })
  })

  it('writes nothing when there is nothing to change', async () => {
    await enter(db, people.coordinator)
    await show([await idOf(null)], 'hide')
    expect(await verbs(db)).toEqual(['maturity.recorded'])
  })
})

describe('the national median', () => {
  it('is of ten clusters or more, and the private ones count only when they are ten', async () => {
    await enter(db, people.coordinator, { sourceUrl: PUBLIC_SOURCE })
    for (let n = 1; n <= 9; n++) {
      const slug = await createParty(db, 'cluster', `otro-${n}`)
      await assess(db, await createMember(db, slug), { gobernanza: BASIC })
    }
    expect((await readMaturity(db, ANONYMOUS, 'cacao')).medians).toEqual({})
    const tenth = await createParty(db, 'cluster', 'otro-10')
    await assess(db, await createMember(db, tenth), { gobernanza: BASIC })
    const { medians } = await readMaturity(db, ANONYMOUS, 'cacao')
    expect(medians).toEqual({ gobernanza: { median: 1, from: 1, to: 1, clusters: 11 } })
  })
})
