import { describe, expect, it } from 'vitest'
import { ANONYMOUS } from '#app/domain/actors.ts'
import { readBottleneckPage } from '#app/services/bottleneck-page.server.ts'
import { reportSeverity, withdrawSeverity } from '#app/services/bottleneck-severities.server.ts'
import { readBottleneckRows } from '#app/services/bottlenecks.server.ts'
import type { Db } from '#db/schema.ts'
import { actor, createMember, createParty } from '#test/support/alliances.ts'
import { createBottleneck, decide, events, NOW, registerOfOne, sayItHits, suppose } from '#test/support/bottlenecks.ts'
import { dumpTables } from '#test/support/dump.ts'
import { createUser } from '#test/support/people.ts'

const withdraw = (db: Db, by: Parameters<typeof withdrawSeverity>[1], version?: number) =>
  withdrawSeverity(db, by, { address: 'CB-001', version }, NOW)
const words = (db: Db) => db.selectFrom('bottleneckSeverity').selectAll().orderBy('clusterId').execute()

describe('«nos afecta»', () => {
  it('is said once by a cluster, with note and evidence, and leaves one event', async () => {
    const { db, cacao } = await registerOfOne()
    const input = { address: 'CB-001', severity: 4, note: 'Perdemos lotes', evidenceUrl: 'https://entidad.org/acta' }
    expect(await reportSeverity(db, cacao, input, NOW)).toBe('CB-001')
    expect(await words(db)).toMatchObject([
      {
        clusterId: 'cacao',
        severity: 4,
        note: 'Perdemos lotes',
        provenance: 'declarado',
        status: 'active',
        version: 1,
      },
    ])
    expect(await events(db)).toEqual([
      {
        verb: 'bottleneck.severity-reported',
        audience: 'public',
        payload: { severity: 4, before: null },
        onBehalfOf: 'cacao',
      },
    ])
  })

  it('is changed by an editor of the same cluster: still one word, and the event tells the one before', async () => {
    const { db, cacao, editor } = await registerOfOne()
    await sayItHits(db, cacao, 4)
    await sayItHits(db, editor, 2, { version: 1 })
    expect(await words(db)).toMatchObject([{ severity: 2, version: 2 }])
    expect((await events(db)).at(-1)).toMatchObject({ payload: { severity: 2, before: 4 } })
  })

  it('is taken back and said again; nothing is left of it meanwhile', async () => {
    const { db, cacao } = await registerOfOne()
    await sayItHits(db, cacao, 5)
    await withdraw(db, cacao, 1)
    const page = await readBottleneckPage(db, cacao, 'CB-001', 'es')
    expect([page.reported, page.supposed, page.priority, page.own?.word]).toEqual([[], [], null, null])
    await sayItHits(db, cacao, 3, { version: page.own?.version ?? -1 })
    expect(await words(db)).toMatchObject([{ severity: 3, status: 'active', version: 3 }])
    expect((await events(db)).map(e => e.payload)).toEqual([
      { severity: 5, before: null },
      { severity: 5 },
      { severity: 3, before: null },
    ])
  })

  it('takes the place of what the example supposed about the cluster, which never comes back', async () => {
    const { db, cacao, example } = await registerOfOne()
    await suppose(db, example.id, 'cacao')
    await suppose(db, example.id, 'tic', 5)
    await sayItHits(db, cacao, 2, { version: 1 })
    expect((await events(db))[0]?.payload).toEqual({ severity: 2, before: null })
    const page = await readBottleneckPage(db, ANONYMOUS, 'CB-001', 'es')
    expect(page.reported.map(one => [one.slug, one.severity, one.provenance])).toEqual([['cacao', 2, 'declarado']])
    expect(page.supposed.map(one => one.slug)).toEqual(['tic'])
    await withdraw(db, cacao)
    expect((await readBottleneckPage(db, ANONYMOUS, 'CB-001', 'es')).supposed.map(one => one.slug)).toEqual(['tic'])
  })

  it('a cluster denies what is supposed about it', async () => {
    const { db, cacao, example } = await registerOfOne()
    await suppose(db, example.id, 'cacao', 4)
    await withdraw(db, cacao, 1)
    expect((await readBottleneckPage(db, ANONYMOUS, 'CB-001', 'es')).supposed).toEqual([])
    expect((await events(db))[0]?.payload).toEqual({ severity: 4, supposed: true })
  })

  it('the same form sent twice says it once', async () => {
    const { db, cacao } = await registerOfOne()
    const once = 'the fingerprint of one form'
    await Promise.all([sayItHits(db, cacao, 4, { version: 0, once }), sayItHits(db, cacao, 4, { version: 0, once })])
    expect(await words(db)).toHaveLength(1)
    expect(await events(db)).toHaveLength(1)
  })

  it('two who manage the cluster at once: one wins, the other gets 409', async () => {
    const { db, cacao } = await registerOfOne()
    const other = await createMember(db, 'cacao')
    const results = await Promise.allSettled([
      sayItHits(db, cacao, 2, { version: 0 }),
      sayItHits(db, other, 5, { version: 0 }),
    ])
    expect(results.map(r => r.status)).toEqual(['fulfilled', 'rejected'])
    expect((results[1] as PromiseRejectedResult).reason).toMatchObject({ status: 409, messageKey: 'errors.changed' })
    expect(await words(db)).toMatchObject([{ severity: 2 }])
    expect(await events(db)).toHaveLength(1)
  })

  it('a stale change and a stale withdrawal get 409 and write nothing', async () => {
    const { db, cacao } = await registerOfOne()
    await sayItHits(db, cacao, 4)
    await sayItHits(db, cacao, 5, { version: 1 })
    const before = await dumpTables(db)
    await expect(sayItHits(db, cacao, 1, { version: 1 })).rejects.toMatchObject({ status: 409 })
    await expect(withdraw(db, cacao, 1)).rejects.toMatchObject({ status: 409 })
    expect(await dumpTables(db)).toEqual(before)
  })

  it('is not taken back twice, nor before it is said', async () => {
    const { db, cacao, tic } = await registerOfOne()
    await expect(withdraw(db, tic)).rejects.toMatchObject({ status: 404 })
    await sayItHits(db, cacao, 4)
    await withdraw(db, cacao)
    await expect(withdraw(db, cacao)).rejects.toMatchObject({ status: 409 })
  })

  it('is refused on what was dismissed', async () => {
    const { db, cacao, coordinator } = await registerOfOne()
    await decide(db, coordinator, 'CB-001', 'dismissed')
    await expect(sayItHits(db, cacao, 4)).rejects.toMatchObject({ messageKey: 'bottlenecks.own.dismissed' })
  })

  it('an address that does not exist is 404, whatever it looks like', async () => {
    const { db, cacao } = await registerOfOne()
    for (const address of ['CB-999', "CB-001'; DROP TABLE bottleneck", '<script>', '😀', '\u202eCB-001', '']) {
      await expect(sayItHits(db, cacao, 4, { address })).rejects.toMatchObject({ status: 404 })
    }
  })

  it('is refused to those who do not speak for a cluster, with nothing written', async () => {
    const { db, reader, coordinator } = await registerOfOne()
    const organization = await createMember(db, 'camara')
    const elsewhere = { ...(await createMember(db, 'tic')), actingFor: 'cacao' }
    const nowhere = actor(await createUser(db))
    const before = await dumpTables(db)
    for (const somebody of [ANONYMOUS, reader, coordinator, organization, elsewhere, nowhere]) {
      await expect(reportSeverity(db, somebody, { address: 'CB-001', severity: 3 }, NOW)).rejects.toMatchObject({
        status: 403,
      })
      await expect(withdraw(db, somebody)).rejects.toMatchObject({ status: 403 })
    }
    expect(await dumpTables(db)).toEqual(before)
  })
})

describe('priority', () => {
  it('counts what clusters report on an example, and nothing that is supposed', async () => {
    const { db, cacao, tic, example } = await registerOfOne()
    await suppose(db, example.id, 'moda', 5)
    const score = async () => (await readBottleneckRows(db))[0]?.priority?.score ?? null
    expect(await score()).toBeNull()
    await sayItHits(db, cacao, 1)
    const mild = await score()
    await sayItHits(db, cacao, 5)
    const severe = await score()
    await sayItHits(db, tic, 1)
    const wider = await score()
    expect(mild).toBeGreaterThan(0)
    expect(severe).toBeGreaterThan(mild as number)
    expect(wider).toBeGreaterThan(severe as number)
  })

  it('counts the regions of the clusters that report, once each', async () => {
    const { db } = await registerOfOne()
    await db
      .insertInto('department')
      .values([
        { code: '68', name: 'Santander', region: 'Central', regionInferred: 0 },
        { code: '05', name: 'Antioquia', region: 'Central', regionInferred: 0 },
        { code: '44', name: 'La Guajira', region: 'Caribe', regionInferred: 0 },
      ])
      .execute()
    await createBottleneck(db, 'CB-002')
    for (const [slug, code] of [
      ['uno', '68'],
      ['dos', '05'],
      ['tres', '44'],
    ] as const) {
      await createParty(db, 'cluster', slug)
      await db.insertInto('clusterDepartment').values({ clusterId: slug, departmentCode: code, position: 0 }).execute()
      await sayItHits(db, await createMember(db, slug), 3, { address: 'CB-002' })
    }
    const page = await readBottleneckPage(db, ANONYMOUS, 'CB-002', 'es')
    expect(page.priority?.parts.map(part => [part.name, part.value])).toEqual([
      ['clusters', 3],
      ['severity', 9],
      ['regions', 2],
      ['action', 1.2],
    ])
  })
})
