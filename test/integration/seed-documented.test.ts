import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listRows } from '#db/queries/dataset.ts'
import type { Database, Db } from '#db/schema.ts'
import { loadDocumented } from '#db/seeds/documented/load.ts'
import { type Problem, SeedError } from '#db/seeds/documented/problems.ts'
import { DATASET_FOLDER, seedDocumented } from '#db/seeds/index.ts'
import { createTestDb } from '#test/support/db.ts'
import { dumpTables } from '#test/support/dump.ts'

const now = new Date('2026-11-20T15:00:00Z')
let db: Db

beforeEach(async () => {
  db = await createTestDb()
})
afterEach(() => db.destroy())

const count = async (table: keyof Database) => (await listRows(db, table)).length

describe('the documented seed', () => {
  it('loads everything the dataset holds', async () => {
    await seedDocumented(db, now)
    const counts = {
      department: 33,
      document: 5,
      party: 149,
      organization: 49,
      // 40 of the documents and 69 of public pages, of which 9 are the same.
      cluster: 100,
      award: 14,
      alliance: 19,
      project: 34,
      gathering: 22,
      bottleneckCategory: 19,
      documentedObstacle: 151,
      indicator: 367,
      bottleneck: 96,
      bottleneckSeverity: 227,
      maturityReading: 0,
      user: 0,
      outbox: 0,
      job: 0,
    } as const
    for (const [table, rows] of Object.entries(counts)) {
      expect(await count(table as keyof Database), table).toBe(rows)
    }
  })

  it('writes one public event for each record and tells nobody', async () => {
    await seedDocumented(db, now)
    const events = await listRows(db, 'eventLog')
    expect(events.map(e => e.subjectId)).toHaveLength(new Set(events.map(e => e.subjectId)).size)
    expect(events).toHaveLength(100 + 49 + 19 + 34 + 22 + 96)
    expect(events.every(e => e.verb.endsWith('.imported') && e.audience === 'public' && e.payload === '{}')).toBe(true)
    expect(events.every(e => e.actorId === null && e.onBehalfOf === null)).toBe(true)
  })

  it('says where every record comes from', async () => {
    await seedDocumented(db, now)
    const cited = new Set((await listRows(db, 'source')).map(s => `${s.subjectType}/${s.subjectId}`))
    const records = {
      organization: await listRows(db, 'organization'),
      cluster: await listRows(db, 'cluster'),
      alliance: await listRows(db, 'alliance'),
      project: await listRows(db, 'project'),
      gathering: await listRows(db, 'gathering'),
      bottleneck: await listRows(db, 'bottleneck'),
      obstacle: await listRows(db, 'documentedObstacle'),
      indicator: (await listRows(db, 'indicator')).map(i => ({ id: i.key })),
      category: (await listRows(db, 'bottleneckCategory')).map(c => ({ id: c.code })),
      department: (await listRows(db, 'department')).map(d => ({ id: d.code })),
    }
    for (const [type, rows] of Object.entries(records)) {
      expect(
        rows.filter(row => !cited.has(`${type}/${row.id}`)),
        type,
      ).toEqual([])
    }
  })

  it('merges what public pages say into the cluster of the documents, with both sources', async () => {
    await seedDocumented(db, now)
    const { id } = await db
      .selectFrom('party')
      .select('id')
      .where('slug', '=', 'energia-cartagena-bolivar')
      .executeTakeFirstOrThrow()
    const sources = (await listRows(db, 'source')).filter(s => s.subjectId === id)
    expect(sources.map(s => s.documentId ?? s.sourceType)).toEqual(['000', 'prensa-o-web'])
    expect(sources[0]).toMatchObject({ lines: '436-438,444', inferred: '["region","macro_sector"]' })
    expect(sources[1]).toMatchObject({ asOf: '2025', documentId: null })
    expect(sources[1]?.url).toMatch(/^https:\/\/caracol\.com\.co/)
    const merged = (await listRows(db, 'party')).filter(p => p.slug === 'pub-energia-cartagena')
    expect(merged).toEqual([])
  })

  it('names the managing organisation by its record where it is listed, else by its name', async () => {
    await seedDocumented(db, now)
    const rows = await db
      .selectFrom('cluster')
      .innerJoin('party', 'party.id', 'cluster.id')
      .leftJoin('party as lead', 'lead.id', 'cluster.leadOrganizationId')
      .select(['party.slug', 'lead.slug as lead', 'cluster.leadOrganizationName as name'])
      .execute()
    const of = (slug: string) => rows.find(r => r.slug === slug)
    expect(of('pub-moda-medellin')).toMatchObject({ lead: 'camara-medellin-antioquia', name: null })
    expect(of('pub-cafe-huila')).toMatchObject({ lead: null, name: 'Cámara de Comercio del Huila' })
    expect(of('cafe-casanare')).toMatchObject({ lead: null, name: null })
  })

  it('keeps the word of the source beside our status, and knows how exact its dates are', async () => {
    await seedDocumented(db, now)
    const alliances = await listRows(db, 'alliance')
    const of = (slug: string) => alliances.find(a => a.slug === slug)
    expect(of('humboldt-taller-liderazgo-2023')).toMatchObject({
      status: 'ended',
      sourceStatus: 'realizada',
      validFrom: '2023-11-16',
      validTo: '2023-11-16',
      precision: 'day',
      provenance: 'documentado',
    })
    expect(of('encadenamiento-mantenimiento-metalmecanico')).toMatchObject({
      status: 'active',
      sourceStatus: 'con-resultados',
      validFrom: '2024-01-01',
      validTo: null,
      precision: 'year',
    })
    expect(of('sostenibilidad-economia-circular-canada')).toMatchObject({
      validFrom: '2024-10-01',
      validTo: '2025-06-30',
      precision: 'month',
    })
    expect(alliances.filter(a => a.status === 'proposed')).toEqual([])
  })

  it('marks the register and what it supposes as illustrative', async () => {
    await seedDocumented(db, now)
    const bottlenecks = await listRows(db, 'bottleneck')
    expect(bottlenecks.every(b => b.provenance === 'ilustrativo' && b.status === 'identified')).toBe(true)
    const severities = await listRows(db, 'bottleneckSeverity')
    expect(severities.every(s => s.provenance === 'ilustrativo' && s.note?.startsWith('Supuesto:'))).toBe(true)
    const [everywhere] = bottlenecks.filter(b => b.code === 'CB-003')
    expect((await listRows(db, 'bottleneckRegion')).filter(r => r.bottleneckId === everywhere?.id)).toHaveLength(5)
  })
})

describe('a second run', () => {
  it('changes nothing', async () => {
    await seedDocumented(db, now)
    const before = await dumpTables(db)
    await seedDocumented(db, new Date('2027-03-01T00:00:00Z'))
    expect(await dumpTables(db)).toEqual(before)
  })

  it('leaves alone what people have edited since', async () => {
    await seedDocumented(db, now)
    const edit = { name: 'Clúster de Cacao, como lo llaman sus empresas', version: 2 }
    await db.updateTable('party').set(edit).where('slug', '=', 'cacao-santander').execute()
    const before = await dumpTables(db)
    await seedDocumented(db, new Date('2027-03-01T00:00:00Z'))
    expect(await dumpTables(db)).toEqual(before)
  })
})

describe('a changed dataset', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dataset-'))
    cpSync(DATASET_FOLDER, folder, { recursive: true })
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  /** Replaces `found` by `put` in a file, once, and gives the line it stood on. */
  function change(file: string, found: string, put: string): number {
    const path = join(folder, file)
    const text = readFileSync(path, 'utf8')
    expect(text, `${found} in ${file}`).toContain(found)
    writeFileSync(path, text.replace(found, put))
    return text.slice(0, text.indexOf(found)).split('\n').length
  }

  async function problemsOfLoading(): Promise<readonly Problem[]> {
    const error = await loadDocumented(db, folder, now).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(SeedError)
    return error instanceof SeedError ? error.problems : []
  }

  it.each<[string, string, string, string, string, RegExp]>([
    [
      'a reference',
      'clusters.csv',
      'camara-bucaramanga',
      'camara-de-ninguna-parte',
      'lead_organization_slug',
      /camara-de-ninguna-parte/,
    ],
    [
      'a reference in a list',
      'alliances.csv',
      'red-cluster-colombia;giz',
      'red-cluster-colombia;nadie',
      'parties',
      /not found in clusters\.csv or organizations\.csv: nadie/,
    ],
    [
      'a vocabulary',
      'clusters.csv',
      'agroindustria,cafe',
      'agroindustria,petunias',
      'productive_sector',
      /vocabulary: petunias/,
    ],
    [
      'a date',
      'alliances.csv',
      '2023-09-20,2023-09-20',
      '2023-02-30,2023-09-20',
      'start_date',
      /not a date: 2023-02-30/,
    ],
    ['a status', 'alliances.csv', 'en-curso', 'quien-sabe', 'status', /vocabulary: quien-sabe/],
    ['a number', 'indicators.csv', ',157,=,', ',muchas,=,', 'value', /not a number: muchas/],
    ['a source', 'organizations.csv', '001:178', '007:178', 'source', /unknown document: 007/],
    ['a name that its code contradicts', 'clusters.csv', '27,Chocó,', '27,Cauca,', 'department_name', /Chocó/],
    ['a key that is there twice', 'organizations.csv', 'camara-cali,', 'camara-bogota,', 'slug', /already on line 4/],
    ['a severity', 'bottleneck_clusters_illustrative.csv', ',4,Supuesto', ',9,Supuesto', 'severity', /not a severity/],
    ['an order of dates', 'projects.csv', '2024-04,2024-08', '2024-04,2023-08', 'end_date', /before the start/],
    [
      'what an entry rests on',
      'bottlenecks_illustrative.csv',
      'productividad-estandarizacion;002:941',
      'lo-que-sea;002:941',
      'basis',
      /lo-que-sea/,
    ],
  ])('refuses what breaks %s, and writes nothing', async (_, file, found, put, column, reason) => {
    const line = change(file, found, put)
    expect(await problemsOfLoading()).toContainEqual({ file, line, column, reason: expect.stringMatching(reason) })
    for (const table of ['department', 'party', 'source', 'eventLog', 'bottleneck'] as const) {
      expect(await count(table)).toBe(0)
    }
  })

  it('lists all that is wrong at once', async () => {
    change('clusters.csv', 'agroindustria,cafe', 'agroindustria,petunias')
    change('events.csv', 'macrorrueda,2023-12-13', 'macrorrueda,ayer')
    rmSync(join(folder, 'support_needs.csv'))
    const problems = await problemsOfLoading()
    expect(problems.map(p => p.file)).toEqual(['clusters.csv', 'events.csv', 'support_needs.csv'])
    expect(problems.at(-1)).toMatchObject({ line: 1, reason: 'the file is missing' })
  })

  it('says where a line is broken', async () => {
    const line = change('departments.csv', '15,Boyacá,Central,si,,', '15,Boyacá,Central,si,')
    expect(await problemsOfLoading()).toContainEqual({
      file: 'departments.csv',
      line,
      column: '',
      reason: '5 fields where the header has 6',
    })
  })

  it('corrects records that nobody has edited, and says so in the log', async () => {
    await loadDocumented(db, folder, now)
    const logged = await count('eventLog')
    change('alliances.csv', 'Proveeduría para astilleros nacionales', 'Proveeduría para los astilleros')
    change('clusters.csv', '2023:cat-2:ganador', '2023:cat-3:ganador')
    const { records } = await loadDocumented(db, folder, new Date('2027-03-01T00:00:00Z'))
    expect(records).toBe(2)
    expect(await count('eventLog')).toBe(logged + 2)
    expect(await count('award')).toBe(14)
    const alliance = (await listRows(db, 'alliance')).find(a => a.slug === 'barrancabermeja-astilleros')
    expect(alliance).toMatchObject({ title: 'Proveeduría para los astilleros', updatedAt: '2027-03-01T00:00:00.000Z' })
  })
})
