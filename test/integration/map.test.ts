import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { ANONYMOUS, type SignedIn } from '#app/domain/actors.ts'
import { readMapQuery } from '#app/domain/map-view.ts'
import { readMap } from '#app/services/map.server.ts'
import { type MapPart, readMapData } from '#app/services/map-data.server.ts'
import { readMapTable } from '#app/services/map-list.server.ts'
import { readNeighbourhood } from '#app/services/map-nodes.server.ts'
import { countryOutline } from '#app/services/map-outline.server.ts'
import { readMapPreview } from '#app/services/map-preview.server.ts'
import type { Db } from '#db/schema.ts'
import { seedDocumented } from '#db/seeds/index.ts'
import { type NetworkWire, unpackRows } from '#graph/wire.ts'
import { readDates } from '#graph/wire-dates.ts'
import { readWire } from '#graph/wire-read.ts'
import { createTestDb } from '#test/support/db.ts'

const NOW = new Date('2026-11-20T15:00:00Z')
const asking = (address: string) => readMapQuery(new URLSearchParams(address))

let db: Db
beforeAll(async () => {
  db = await createTestDb()
  await seedDocumented(db, NOW)
})
const map = (address: string, actor: SignedIn | typeof ANONYMOUS = ANONYMOUS) => readMap(db, actor, asking(address))

describe('the map in words', () => {
  it('counts what is shown and who is left without ties', async () => {
    const { totals, counts, mostTied } = await map('')
    expect(totals).toMatchObject({ nodes: 149, ties: 110, shownNodes: 149, shownTies: 110, isolatedClusters: 32 })
    expect(counts.region).toMatchObject({ Central: 58, Caribe: 20, Amazonía: 0 })
    expect(counts.aislados).toEqual({ si: 32 })
    expect(mostTied[0]?.slug).toBe('red-cluster-colombia')
  })

  it('finds those without ties', async () => {
    const { totals } = await map('aislados=si&nodo=cluster')
    expect(totals).toMatchObject({ shownNodes: 32, shownTies: 0 })
  })

  it('tells the selected node and its ties, each from its side', async () => {
    const { selection } = await map('foco=metalmecanico-manizales-caldas')
    expect(selection?.node).toMatchObject({ departments: ['Caldas'], regions: ['Central'], ties: 3 })
    expect(selection?.ties.map(tie => `${tie.type} ${tie.target.slug}`)).toEqual([
      'alliance mantenimiento-competitivo-cartagena-bolivar',
      'project mantenimiento-competitivo-cartagena-bolivar',
      'leadership camara-manizales-caldas',
    ])
    expect(selection?.ties.every(tie => tie.source.slug === 'metalmecanico-manizales-caldas')).toBe(true)
    expect(selection).toMatchObject({ hiddenTies: 0, hidden: false, isYours: false })
  })

  it('says what the filters hide of it', async () => {
    const { selection } = await map('foco=metalmecanico-manizales-caldas&tipo=proyecto&region=Caribe')
    expect(selection).toMatchObject({ hiddenTies: 3, hidden: true, ties: [] })
    expect((await map('foco=nadie')).selection).toBeNull()
  })

  it('marks the reader’s own cluster', async () => {
    const { id } = await db
      .selectFrom('party')
      .select('id')
      .where('slug', '=', 'cacao-santander')
      .executeTakeFirstOrThrow()
    const manager: SignedIn = {
      kind: 'user',
      userId: 'u',
      isCoordinator: false,
      memberships: [{ partyId: id, role: 'manager' }],
      actingFor: id,
      language: 'es',
    }
    expect((await map('foco=cacao-santander', manager)).selection?.isYours).toBe(true)
    expect((await map('foco=salud-santander', manager)).selection?.isYours).toBe(false)
  })

  it('searches without accents, and says what is hidden', async () => {
    const { found } = await map('q=ENERGIA valle&region=Caribe')
    expect(found?.map(node => [node.slug, node.shown])).toContainEqual(['energia-inteligente-valle-del-cauca', false])
  })
})

describe('the drawing’s data', () => {
  const fetched = async <T>(part: MapPart) =>
    JSON.parse(new TextDecoder().decode((await readMapData(db, part, NOW)).plain)) as T

  it('have a row for each node and tie, as the page’s filters count them', async () => {
    const data = readWire(await fetched<NetworkWire>('red'))
    const page = await map('region=Caribe')
    expect(page.version).toBe((await readMapData(db, 'red', NOW)).version)
    expect(data.ids).toHaveLength(149)
    const kept = unpackRows(page.kept.nodes, data.ids.length)
    expect(kept.filter(Boolean)).toHaveLength(page.totals.shownNodes)
    expect(kept[data.ids.indexOf('turismo-la-guajira')]).toBe(true)
    const ties = unpackRows(page.kept.ties, data.sources.length)
    expect(ties.filter(Boolean)).toHaveLength(page.totals.shownTies)
    for (const [tie, shown] of ties.entries()) {
      if (shown) expect(kept[data.sources[tie] ?? -1] && kept[data.targets[tie] ?? -1]).toBe(true)
    }
  })

  it('hold nobody’s name but the parties’', async () => {
    const columns = ['kinds', 'macroSectors', 'maturities', 'regions']
    expect(Object.keys(await fetched('red')).sort()).toEqual(
      [...columns, 'format', 'ids', 'names', 'network', 'scale', 'step', 'territory', 'ties'].sort(),
    )
  })

  it('have the days of each tie apart', async () => {
    const { from, to } = readDates(await fetched('fechas'))
    expect(from).toHaveLength(110)
    expect(to).toHaveLength(110)
  })

  it('are compressed once, each way giving the same', async () => {
    const { plain, gzip, br } = await readMapData(db, 'red', NOW)
    expect(gunzipSync(gzip).equals(plain)).toBe(true)
    expect(brotliDecompressSync(br).equals(plain)).toBe(true)
    expect(br.length).toBeLessThan(gzip.length)
    expect(await readMapData(db, 'red', NOW)).toBe(await readMapData(db, 'red', NOW))
  })
})

describe('the map as a table', () => {
  const table = (address: string) => readMapTable(db, asking(address))

  it('has the clusters first, a page at a time', async () => {
    const { table: kind, rows, total, pages } = await table('vista=lista')
    expect({ kind, total, pages, length: rows.length }).toEqual({ kind: 'nodos', total: 149, pages: 6, length: 25 })
    expect(rows[0]).toMatchObject({ kind: 'cluster' })
    const last = await table('vista=lista&pagina=99')
    expect(last).toMatchObject({ page: 6 })
    expect(last.rows).toHaveLength(24)
  })

  it('has the ties with their records', async () => {
    const { rows, total, totals } = await table('vista=lista&tabla=vinculos&tipo=proyecto')
    expect(total).toBe(5)
    expect(totals).toMatchObject({ vinculos: 5 })
    expect(rows).toContainEqual(
      expect.objectContaining({
        type: 'project',
        provenance: 'documentado',
        record: expect.objectContaining({ slug: 'orinoco-prototipos-eficiencia-energetica' }),
      }),
    )
  })

  it('is searched', async () => {
    expect((await table('vista=lista&q=cacao santander')).rows.map(row => ('slug' in row ? row.slug : ''))).toContain(
      'cacao-santander',
    )
    expect((await table('vista=lista&q=zzz')).total).toBe(0)
  })
})

describe('pictures', () => {
  it('the start page’s has every node, and the clusters of each region', async () => {
    const { nodes, clusters, totals } = await readMapPreview(db, NOW)
    expect(nodes).toHaveLength(149)
    expect(totals).toEqual({ nodes: 149, ties: 110 })
    expect(clusters.find(({ region }) => region === 'Llanos')?.count).toBe(5)
  })

  it('a profile’s has each neighbour once', async () => {
    const neighbourhood = await readNeighbourhood(db, 'metalmecanico-manizales-caldas')
    expect(neighbourhood?.neighbours.map(n => n.slug)).toEqual([
      'mantenimiento-competitivo-cartagena-bolivar',
      'camara-manizales-caldas',
    ])
    expect(await readNeighbourhood(db, 'nadie')).toBeNull()
  })

  it('the country’s outline is one path, credited', () => {
    expect(countryOutline()).toMatch(/^<svg .*CC BY 4\.0.*<path id="tierra" d="M[\d .LMZ-]+"\/><\/svg>$/)
  })
})
