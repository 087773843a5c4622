import { describe, expect, it } from 'vitest'
import { ANONYMOUS } from '#app/domain/actors.ts'
import { readBottleneckPage } from '#app/services/bottleneck-page.server.ts'
import { reportBottleneck } from '#app/services/bottleneck-reports.server.ts'
import { readReviewQueue } from '#app/services/bottleneck-review.server.ts'
import { readBottleneckList } from '#app/services/bottlenecks.server.ts'
import { bottlenecksAsCsv } from '#app/services/bottlenecks-csv.server.ts'
import { createMember } from '#test/support/alliances.ts'
import { aReport, createBottleneck, decide, events, NOW, registerOfOne, report } from '#test/support/bottlenecks.ts'
import { dumpTables } from '#test/support/dump.ts'

describe('reporting a bottleneck', () => {
  it('waits for review with the severity of its cluster, and leaves one event for the parties', async () => {
    const { db, cacao } = await registerOfOne()
    const slug = await report(db, cacao)
    expect(slug).toMatch(/^la-energia-se-corta-varias-veces-por-semana-[0-9a-f]{8}$/)
    const page = await readBottleneckPage(db, cacao, slug, 'es')
    expect(page.bottleneck).toMatchObject({
      code: null,
      status: 'reported',
      provenance: 'declarado',
      regions: ['Central'],
    })
    expect(page.own?.word).toMatchObject({ severity: 4 })
    expect(await events(db)).toEqual([
      { verb: 'bottleneck.reported', audience: 'parties', payload: {}, onBehalfOf: 'cacao' },
    ])
  })

  it('the same form sent twice makes one, also when its own report is similar to it by then', async () => {
    const { db, cacao } = await registerOfOne()
    const first = await report(db, cacao, { once: 'one form' })
    expect(await report(db, cacao, { once: 'one form' })).toBe(first)
    expect(await events(db)).toHaveLength(1)
  })

  it('is refused to those who do not speak for a cluster, with nothing written', async () => {
    const { db, reader, coordinator } = await registerOfOne()
    const organization = await createMember(db, 'camara')
    const before = await dumpTables(db)
    for (const somebody of [ANONYMOUS, reader, coordinator, organization]) {
      await expect(reportBottleneck(db, somebody, aReport(), NOW)).rejects.toMatchObject({ status: 403 })
    }
    expect(await dumpTables(db)).toEqual(before)
  })

  it('keeps whatever people write, as they wrote it', async () => {
    const { db, cacao } = await registerOfOne()
    const titles = [
      '😀😀😀',
      'مشكلة الطاقة',
      '<script>alert(1)</script>',
      "'; DROP TABLE bottleneck; --",
      '-'.repeat(160),
    ]
    for (const title of titles) {
      const slug = await report(db, cacao, { title, description: title })
      expect(slug).toMatch(/^[a-z0-9-]+$/)
      const { bottleneck } = await readBottleneckPage(db, cacao, slug, 'es')
      expect([bottleneck.titleEs, bottleneck.description]).toEqual([title, title])
    }
  })
})

describe('similar ones', () => {
  const same = {
    title: 'El cadmio del suelo cierra la puerta europea',
    description: 'El comprador traslada los topes al grano.',
  }

  it('are shown before it can be sent, and then it can', async () => {
    const { db, cacao } = await registerOfOne()
    const known = await createBottleneck(db, 'CB-062', {
      titleEs: 'El cadmio de algunos suelos cierra la puerta europea',
    })
    const before = await dumpTables(db)
    const first = await reportBottleneck(db, cacao, aReport(same), NOW)
    expect(first.similar?.map(one => one.code)).toEqual(['CB-062'])
    const unread = await reportBottleneck(db, cacao, aReport({ ...same, different: 'on' }), NOW)
    const unticked = await reportBottleneck(db, cacao, aReport({ ...same, shown: known.slug }), NOW)
    expect([unread.address, unticked.address]).toEqual([null, null])
    expect(await dumpTables(db)).toEqual(before)
    const sent = await reportBottleneck(db, cacao, aReport({ ...same, shown: known.slug, different: 'on' }), NOW)
    expect(sent.address).not.toBeNull()
  })

  it('are the register’s and the cluster’s own, never the reports of others', async () => {
    const { db, cacao, tic } = await registerOfOne()
    await report(db, tic, same)
    const others = await reportBottleneck(db, cacao, aReport(same), NOW)
    expect(others.similar).toBeNull()
    const own = await reportBottleneck(db, tic, aReport(same), NOW)
    expect(own.similar).toMatchObject([{ code: null, titleEs: same.title }])
  })
})

describe('a report in review', () => {
  it('is there for its cluster and the coordination, and for nobody else', async () => {
    const { db, cacao, editor, tic, reader, coordinator } = await registerOfOne()
    const slug = await report(db, cacao)
    for (const somebody of [cacao, editor, coordinator]) {
      expect((await readBottleneckPage(db, somebody, slug, 'es')).events).toHaveLength(1)
    }
    for (const somebody of [ANONYMOUS, reader, tic, { ...cacao, actingFor: null }]) {
      await expect(readBottleneckPage(db, somebody, slug, 'es')).rejects.toMatchObject({ status: 404 })
      expect((await readBottleneckList(db, somebody, new URLSearchParams('q=energia'))).list.all).toBe(1)
    }
    expect(await bottlenecksAsCsv(db, false)).not.toContain('energía')
    expect((await readReviewQueue(db, coordinator)).waiting).toMatchObject([
      { slug, severity: 4, by: { slug: 'cacao' } },
    ])
    await expect(readReviewQueue(db, cacao)).rejects.toMatchObject({ status: 403 })
  })

  it('accepted, it takes the next code after the ninety-six, is public, and its cluster is told once', async () => {
    const { db, cacao, coordinator } = await registerOfOne()
    const slug = await report(db, cacao)
    expect(await decide(db, coordinator, slug, 'identified', { version: 1 })).toBe('CB-097')
    const page = await readBottleneckPage(db, ANONYMOUS, 'CB-097', 'es')
    expect(page.bottleneck).toMatchObject({ status: 'identified', provenance: 'declarado', version: 2 })
    expect(page.reported.map(one => one.slug)).toEqual(['cacao'])
    expect(page.events.map(event => event.verb)).toEqual(['bottleneck.accepted'])
    expect(page.decisions).toEqual([])
    const mails = await db.selectFrom('outbox').selectAll().execute()
    expect(mails.map(mail => [mail.kind, mail.subject])).toEqual([
      ['bottleneckAccepted', 'Su reporte entró al registro: CB-097'],
    ])
    expect(mails[0]?.text).toContain('https://interclusters.test/cuellos-de-botella/CB-097')
    expect((await events(db)).slice(1)).toEqual([
      { verb: 'bottleneck.accepted', audience: 'public', payload: { code: 'CB-097' }, onBehalfOf: null },
    ])
  })

  it('its old address still finds it', async () => {
    const { db, cacao, coordinator } = await registerOfOne()
    const slug = await report(db, cacao)
    await decide(db, coordinator, slug, 'identified')
    expect((await readBottleneckPage(db, ANONYMOUS, slug, 'es')).bottleneck.code).toBe('CB-097')
    expect((await readBottleneckPage(db, ANONYMOUS, 'cb-097', 'es')).bottleneck.code).toBe('CB-097')
  })

  it('two reports accepted at once get codes of their own', async () => {
    const { db, cacao, tic, coordinator } = await registerOfOne()
    const slugs = [await report(db, cacao), await report(db, tic)]
    const codes = await Promise.all(slugs.map(slug => decide(db, coordinator, slug, 'identified')))
    expect(codes.sort()).toEqual(['CB-097', 'CB-098'])
  })

  it('dismissed, it stays private with its reason and the entry it repeats, and can be taken in later', async () => {
    const { db, cacao, tic, coordinator } = await registerOfOne()
    const slug = await report(db, cacao)
    expect(await decide(db, coordinator, slug, 'dismissed', { sameAs: 'CB-001' })).toBe(slug)
    await expect(readBottleneckPage(db, tic, slug, 'es')).rejects.toMatchObject({ status: 404 })
    const { decisions } = await readBottleneckPage(db, cacao, slug, 'es')
    expect(decisions).toMatchObject([{ toStatus: 'dismissed', reason: 'Así lo acordó la mesa.', sameAsCode: 'CB-001' }])
    expect((await events(db)).at(-1)).toMatchObject({
      verb: 'bottleneck.moved',
      audience: 'parties',
      payload: { from: 'reported', to: 'dismissed' },
    })
    const mail = await db.selectFrom('outbox').selectAll().executeTakeFirstOrThrow()
    expect(mail).toMatchObject({ kind: 'bottleneckDismissed' })
    expect(mail.text).toContain('/cuellos-de-botella/CB-001')
    expect(await decide(db, coordinator, slug, 'identified')).toBe('CB-097')
  })
})
