import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/actors.ts'
import { ANONYMOUS } from '#app/domain/actors.ts'
import { PROFILE_LIMITS } from '#app/domain/cluster-profile.ts'
import { action } from '#app/routes/clusters/edit/route.tsx'
import { readClusterHistory } from '#app/services/cluster-history.server.ts'
import { readClusterPage } from '#app/services/cluster-profile.server.ts'
import type { Db } from '#db/schema.ts'
import { createNetwork } from '#test/support/alliances.ts'
import { testContext } from '#test/support/context.ts'
import { createTestDb } from '#test/support/db.ts'
import { dumpTables } from '#test/support/dump.ts'

let db: Db
let people: Awaited<ReturnType<typeof createNetwork>>
beforeEach(async () => {
  db = await createTestDb()
  people = await createNetwork(db)
  await db
    .insertInto('department')
    .values([
      { code: '68', name: 'Santander', region: 'Central', regionInferred: 1, clustersSharePct: null },
      { code: '13', name: 'Bolívar', region: 'Caribe', regionInferred: 1, clustersSharePct: null },
    ])
    .execute()
})

const FILLED: [string, string][] = [
  ['version', '1'],
  ['description', ' Reúne a productores de cacao fino. '],
  ['territory', 'San Vicente de Chucurí'],
  ['departments', '68'],
  ['departments', '13'],
  ['macroSector', 'agroindustria'],
  ['productiveSector', 'cacao'],
  ['chainLinks', 'transformacion'],
  ['chainLinks', 'produccion'],
  ['website', 'https://cacao.example.org'],
  ['contactEmail', 'contacto@cacao.example.org'],
  ['offers[0].topic', 'formacion'],
  ['offers[0].chainLink', ''],
  ['offers[0].text', 'Catación de cacao'],
  ['offers[1].topic', ''],
  ['offers[1].chainLink', ''],
  ['offers[1].text', ''],
  ['needs[0].topic', 'informacion'],
  ['needs[0].chainLink', 'distribucion'],
  ['needs[0].text', 'Precios de exportación'],
]
const with_ = (...changes: [string, string][]): [string, string][] => {
  const names = new Set(changes.map(([name]) => name))
  return [...FILLED.filter(([name]) => !names.has(name)), ...changes]
}

/** What the browser gets back for a sent form: a redirect, a page with the form again, or an error page. */
async function send(actor: Actor, fields: [string, string][] = FILLED, slug = 'cacao') {
  const url = `https://interclusters.test/clusteres/${slug}/editar`
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
  const request = new Request(url, { method: 'POST', body: new URLSearchParams(fields), headers })
  try {
    const answer = await action({ context: testContext(db, { actor }), params: { slug }, request })
    if (!('data' in answer)) return { status: answer.status, location: answer.headers.get('Location') }
    const { result, problem } = answer.data
    return { status: answer.init?.status, errors: result?.error ?? null, typed: result?.initialValue, problem }
  } catch (thrown) {
    const { init } = thrown as { init?: { status?: number } }
    return { status: init?.status }
  }
}

const events = () => db.selectFrom('eventLog').select(['verb', 'payload', 'onBehalfOf', 'audience']).execute()
const revisions = () => db.selectFrom('revision').selectAll().orderBy('version').execute()

describe('editing the profile of a cluster', () => {
  it.each(['cacao', 'editor', 'coordinator'] as const)('is done once by %s, with one event', async who => {
    expect(await send(people[who])).toEqual({ status: 303, location: '/clusteres/cacao' })
    const { cluster, offers, needs } = await readClusterPage(db, ANONYMOUS, 'cacao', 'es')
    expect(cluster).toMatchObject({
      description: 'Reúne a productores de cacao fino.',
      chainLinks: ['produccion', 'transformacion'],
      regions: ['Central', 'Caribe'],
      productiveSector: 'cacao',
      version: 2,
    })
    expect(offers).toMatchObject([{ topic: 'formacion', chainLink: null, text: 'Catación de cacao' }])
    expect(needs).toMatchObject([{ topic: 'informacion', chainLink: 'distribucion' }])
    expect(await events()).toEqual([
      {
        verb: 'cluster.updated',
        audience: 'public',
        onBehalfOf: who === 'coordinator' ? null : 'cacao',
        payload: expect.stringContaining('"version":2'),
      },
    ])
  })

  it('finds the cluster afterwards by its new place', async () => {
    await send(people.cacao)
    const { searchText } = await db
      .selectFrom('party')
      .select('searchText')
      .where('id', '=', 'cacao')
      .executeTakeFirstOrThrow()
    expect(searchText).toBe('cluster de cacao san vicente de chucuri santander bolivar')
  })

  it('keeps what stood there before, and shows the contact address to nobody', async () => {
    await send(people.cacao)
    await send(
      people.editor,
      with_(['version', '2'], ['description', 'Otra'], ['contactEmail', 'otro@cacao.example.org']),
    )
    expect((await revisions()).map(r => [r.version, r.authorId === null])).toEqual([
      [1, true],
      [2, false],
      [3, false],
    ])
    const asPublic = await readClusterHistory(db, ANONYMOUS, 'cacao')
    expect(asPublic.versions.map(v => [v.version, v.author, v.changed])).toEqual([
      [3, null, ['description']],
      [2, null, expect.arrayContaining(['territory', 'departments', 'offers', 'needs'])],
      [1, null, []],
    ])
    expect((await readClusterHistory(db, people.cacao, 'cacao')).versions[0]?.author).toBe('Persona de cacao')
    const page = await readClusterPage(db, ANONYMOUS, 'cacao', 'es')
    expect(page.declared).toContain('offers')
    expect(JSON.stringify([asPublic, page, await revisions()])).not.toContain('@cacao')
  })

  it('writes nothing when nothing changed, and the same form sent twice makes one version', async () => {
    const form = with_(['once', 'a-token'])
    expect((await send(people.cacao, form)).status).toBe(303)
    expect((await send(people.cacao, form)).status).toBe(303)
    expect((await send(people.cacao, with_(['version', '2']))).status).toBe(303)
    expect(await events()).toHaveLength(1)
    expect(await revisions()).toHaveLength(2)
  })

  it('gives the second of two writers 409 with what they typed, and keeps the first', async () => {
    await send(people.cacao)
    const late = await send(people.editor, with_(['description', 'Escrita tarde']))
    expect(late).toMatchObject({ status: 409, problem: { messageKey: 'errors.changed' } })
    expect(late.typed).toMatchObject({ description: 'Escrita tarde', departments: ['68', '13'] })
    const answers = await Promise.all([
      send(people.cacao, with_(['version', '2'], ['description', 'Una'])),
      send(people.editor, with_(['version', '2'], ['description', 'Dos'])),
    ])
    expect(answers.map(a => a.status).sort()).toEqual([303, 409])
    expect(await events()).toHaveLength(2)
  })

  it('is refused to others, and the anonymous are sent to sign in', async () => {
    const before = await dumpTables(db)
    for (const who of ['tic', 'reader'] as const) expect((await send(people[who])).status).toBe(403)
    expect(await send(ANONYMOUS)).toMatchObject({ status: 303, location: expect.stringMatching(/^\/entrar\?volver=/) })
    expect((await send(people.cacao, FILLED, 'no-existe')).status).toBe(404)
    expect(await dumpTables(db)).toEqual(before)
  })

  it('adds rows without checking or writing anything', async () => {
    const answer = await send(people.cacao, with_(['intent', 'add-offers'], ['macroSector', '']))
    expect(answer).toMatchObject({ status: 200, errors: null, typed: { intent: 'add-offers' } })
    expect(await events()).toEqual([])
  })

  it.each<[string, [string, string][], string]>([
    ['a megabyte of text', [['description', 'a'.repeat(1_048_576)]], 'description'],
    ['an unknown sector', [['productiveSector', 'minería-lunar']], 'productiveSector'],
    ['a macro-sector left out', [['macroSector', '']], 'macroSector'],
    ['an unknown department', [['departments', '99']], 'departments[0]'],
    ['an unknown chain link', [['chainLinks', "'; DROP TABLE cluster; --"]], 'chainLinks[0]'],
    ['a script as an address', [['website', 'javascript:alert(1)']], 'website'],
    ['an address without a host', [['website', 'cacao punto org']], 'website'],
    ['an e-mail that is none', [['contactEmail', 'contacto en cacao']], 'contactEmail'],
    ['an unknown topic', [['offers[0].topic', 'magia']], 'offers[0].topic'],
    ['a row without its topic', [['needs[0].topic', '']], 'needs[0].topic'],
    ['a row without its words', [['offers[0].text', '   ']], 'offers[0].text'],
    ['a version that is no number', [['version', 'uno']], 'version'],
    [
      'too many rows',
      Array.from({ length: PROFILE_LIMITS.topics + 1 }, (_, i): [string, string][] => [
        [`offers[${i}].topic`, 'formacion'],
        [`offers[${i}].text`, `Curso ${i}`],
      ]).flat(),
      'offers',
    ],
  ])('answers %s with 400 and writes nothing', async (_, changes, field) => {
    const before = await dumpTables(db)
    const answer = await send(people.cacao, with_(...changes))
    expect([answer.status, Object.keys(answer.errors ?? {})]).toEqual([400, [field]])
    expect(answer.typed).toMatchObject({ territory: 'San Vicente de Chucurí' })
    expect(await dumpTables(db)).toEqual(before)
  })

  it('keeps emoji, right-to-left text, markup and quotes as they were written', async () => {
    const text = `🍫 الكاكاو <script>alert('x')</script> '; DROP TABLE cluster; --`
    expect((await send(people.cacao, with_(['description', text], ['offers[0].text', text]))).status).toBe(303)
    const { cluster, offers } = await readClusterPage(db, ANONYMOUS, 'cacao', 'es')
    expect([cluster.description, offers[0]?.text]).toEqual([text, text])
  })
})
