import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { ANONYMOUS } from '#app/domain/actors.ts'
import { readMapQuery } from '#app/domain/map-view.ts'
import { readMetricsQuery } from '#app/domain/metrics-page.ts'
import { NODE_METRICS } from '#app/domain/network-metrics.ts'
import { networkFilterOf, readMap } from '#app/services/map.server.ts'
import { readMapTable } from '#app/services/map-list.server.ts'
import { readMapMeasures } from '#app/services/map-measures.server.ts'
import { readMeasure } from '#app/services/measures.server.ts'
import { metricsAsCsv } from '#app/services/metrics-csv.server.ts'
import { readMetricsPage } from '#app/services/metrics-page.server.ts'
import { metricsWorker } from '#app/services/metrics-worker.server.ts'
import { readNetwork } from '#app/services/network.server.ts'
import { readMetrics } from '#app/services/network-metrics.server.ts'
import { recordEvent } from '#db/queries/events.ts'
import type { Db } from '#db/schema.ts'
import { seedDocumented } from '#db/seeds/index.ts'
import { unpackRows } from '#graph/wire.ts'
import { readMeasure as readWire } from '#graph/wire-measure.ts'
import { createTestDb } from '#test/support/db.ts'

const NOW = new Date('2026-11-20T15:00:00Z')
const LONG = 20_000
const SLUG = 'metalmecanico-manizales-caldas'

/** A network in which alliances are what one party says, and one project is an example. */
let db: Db
beforeAll(async () => {
  db = await createTestDb()
  await seedDocumented(db, NOW)
  await db.updateTable('alliance').set({ provenance: 'declarado' }).execute()
  const { selection } = await readMap(db, ANONYMOUS, mapQuery(`foco=${SLUG}`))
  const shared = selection?.ties.find(tie => tie.type === 'project')
  await db
    .updateTable('project')
    .set({ provenance: 'ilustrativo' })
    .where('slug', '=', shared?.record.slug ?? '')
    .execute()
  const subject = { type: 'alliance', id: 'all' } as const
  await db
    .transaction()
    .execute(trx =>
      recordEvent(
        trx,
        { kind: 'system' },
        { verb: 'alliance.imported', subject, audience: 'public', payload: {} },
        NOW,
      ),
    )
  for (const confirmed of [false, true]) await readMetrics(db, { confirmed, at: null }, LONG)
})

const mapQuery = (address: string) => readMapQuery(new URLSearchParams(address))
const metricsQuery = (address: string) => readMetricsQuery(new URLSearchParams(address))

async function pageOf(address: string) {
  const { content } = await readMetricsPage(db, metricsQuery(address), 'es')
  if (content === null) throw new Error('not yet')
  return content
}
const csvOf = async (confirmed: boolean, at: string | null = null) =>
  parse((await metricsAsCsv(db, { confirmed, at }, NOW, false)) ?? '', { columns: true, bom: true }) as Record<
    string,
    string
  >[]

describe('the switch of all and confirmed', () => {
  it('is obeyed by the drawing, the counts and the tables of the map', async () => {
    const all = await readMap(db, ANONYMOUS, mapQuery(''))
    const confirmed = await readMap(db, ANONYMOUS, mapQuery('confirmados=si'))
    expect(confirmed.totals.ties).toBeLessThan(all.totals.ties)
    expect(confirmed.totals.shownTies).toBe(confirmed.totals.ties)
    expect(confirmed.counts.procedencia).toMatchObject({ declarado: 0, ilustrativo: 0 })
    expect(confirmed.totals.isolatedClusters).toBeGreaterThan(all.totals.isolatedClusters)
    const drawn = unpackRows(confirmed.kept.ties, all.totals.ties).filter(Boolean)
    expect(drawn).toHaveLength(confirmed.totals.ties)
    const table = await readMapTable(db, mapQuery('confirmados=si&vista=lista&tabla=vinculos'))
    expect(table.totals.vinculos).toBe(confirmed.totals.ties)
    const nodes = await readMapTable(db, mapQuery('confirmados=si&vista=lista&q=metalmecanico'))
    expect(nodes.table === 'nodos' && nodes.rows.find(({ slug }) => slug === SLUG)?.ties).toBe(1)
    const { selection } = await readMap(db, ANONYMOUS, mapQuery(`confirmados=si&foco=${SLUG}`))
    expect(selection).toMatchObject({ node: { ties: 1 }, hiddenTies: 0 })
    expect(selection?.ties.map(tie => tie.type)).toEqual(['leadership'])
  })

  it('leaves nothing where only what does not count is asked for', async () => {
    const { totals } = await readMap(db, ANONYMOUS, mapQuery('confirmados=si&procedencia=declarado'))
    expect(totals.shownTies).toBe(0)
  })

  it('is obeyed by what the open data and the files are filtered by', async () => {
    const { edges } = await readNetwork(db, networkFilterOf(mapQuery('confirmados=si')))
    expect(new Set(edges.map(edge => edge.provenance))).toEqual(new Set(['documentado']))
  })

  it('is obeyed by the ranking, the figures and the groups', async () => {
    const all = await pageOf('metrica=degree')
    const confirmed = await pageOf('metrica=degree&confirmados=si')
    expect(confirmed.counted.pairs).toBeLessThan(all.counted.pairs)
    expect(confirmed.figures.density.value).not.toBe(all.figures.density.value)
    expect(confirmed.parts.alone).toBeGreaterThan(all.parts.alone)
    expect(confirmed.table.rows.map(row => row.value)).not.toEqual(all.table.rows.map(row => row.value))
  })

  it('is obeyed by the file, and every row of it says so', async () => {
    const [all, confirmed] = [await csvOf(false), await csvOf(true)]
    const sum = (rows: typeof all) => rows.reduce((total, row) => total + Number(row.degree), 0)
    expect(sum(confirmed)).toBeLessThan(sum(all))
    expect(new Set(all.map(row => row.provenances_counted))).toEqual(new Set(['documentado;confirmado;declarado']))
    expect(new Set(confirmed.map(row => row.provenances_counted))).toEqual(new Set(['documentado;confirmado']))
    expect(sum(confirmed)).toBe(2 * Number(confirmed[0]?.pairs_counted))
  })

  it.each(['vinculos', 'comunidad', ...NODE_METRICS] as const)(
    'is obeyed by what the drawing is measured by: %s',
    async id => {
      const of = async (confirmed: boolean) => {
        const answer = await readMeasure(db, id, { confirmed, at: null })
        if (answer.state !== 'ready') throw new Error(answer.state)
        const { radii, classes } = readWire(answer.wire)
        return { key: answer.key, drawn: [...radii, ...classes].join() }
      }
      const [all, confirmed] = [await of(false), await of(true)]
      expect(confirmed.key).not.toBe(all.key)
      expect(confirmed.drawn).not.toBe(all.drawn)
    },
  )
})

describe('examples', () => {
  it('are drawn, marked and counted apart, and in no metric', async () => {
    const { totals } = await readMap(db, ANONYMOUS, mapQuery(''))
    expect(totals.shownExamples).toBeGreaterThan(0)
    const { counted } = await pageOf('')
    const answer = await readMetrics(db, { confirmed: false, at: null }, LONG)
    expect(answer.state === 'ready' && counted.pairs).toBe(answer.state === 'ready' && answer.metrics.graph.pairs)
    expect(counted.pairs).toBeLessThanOrEqual(totals.ties - totals.shownExamples)
  })
})

describe('the page of metrics', () => {
  it('orders by value or by name, and filters by kind without changing places', async () => {
    const byValue = await pageOf('metrica=betweenness')
    expect(byValue.table.rows.map(row => row.rank)).toEqual(
      [...byValue.table.rows.map(row => row.rank)].sort((a, b) => a - b),
    )
    const byName = await pageOf('metrica=betweenness&orden=nombre')
    expect(byName.table.total).toBe(byValue.table.total)
    const clusters = await pageOf('metrica=betweenness&nodo=cluster')
    expect(clusters.table.rows.every(row => row.kind === 'cluster')).toBe(true)
    const first = clusters.table.rows[0]
    const same = byValue.table.rows.find(row => row.slug === first?.slug)
    if (same) expect(first?.rank).toBe(same.rank)
  })

  it('says how many each figure is from, and where these are few', async () => {
    const { figures, openness } = await pageOf('')
    expect(figures.density.of).toBe(149)
    expect(openness.regions.filter(({ few }) => few).map(({ size }) => size < 10)).not.toContain(false)
    const before = await readMetrics(db, { confirmed: true, at: '1990-01-01' }, LONG)
    expect(before.state).toBe('ready')
    const { counted } = await pageOf('confirmados=si&fecha=1990-01-01')
    expect(counted.few).toBe(counted.nodes < 10)
  })

  it('sets aside what the address asks and is not known', () => {
    const query = metricsQuery('metrica=fama&fecha=2025-13-40&nodo=todos&pagina=-2')
    expect(query).toMatchObject({ metric: 'degree', at: null, kind: null, page: 1 })
    expect(query.ignored.map(({ name }) => name).sort()).toEqual(['fecha', 'metrica', 'nodo'])
  })
})

describe('the map with metrics', () => {
  const measured = (address: string) => readMapMeasures(db, mapQuery(address), 'es')

  it('computes nothing where none is asked for', async () => {
    expect(await measured('')).toMatchObject({ state: 'none', size: null, color: null, counted: null })
  })

  it('explains what size and colour say, and what the selected node has of it', async () => {
    const { state, size, color } = await measured('tamano=betweenness&color=degree&foco=red-cluster-colombia')
    expect(state).toBe('ready')
    expect(size?.words.label).toBe('Intermediación')
    expect(size?.ofSelected?.rank).toBeGreaterThan(0)
    expect(color?.classes.length).toBeGreaterThan(1)
    const of = await csvOf(false)
    const tied = of.filter(row => Number(row.degree) > 0).length
    expect(color?.classes.reduce((sum, { size }) => sum + size, 0)).toBe(tied)
  })

  it('answers while the thread is dead, and says that there are no metrics', async () => {
    const asked = measured('tamano=degree&confirmados=si&fecha=2001-01-01')
    await metricsWorker.stop()
    expect(['computing', 'failed', 'ready']).toContain((await asked).state)
    expect((await readMap(db, ANONYMOUS, mapQuery('tamano=degree'))).totals.nodes).toBe(149)
    // What was computed before is kept: the thread is not needed for it.
    expect((await measured('tamano=degree')).state).toBe('ready')
  })
})
