import { describe, expect, it } from 'vitest'
import { ANONYMOUS } from '#app/domain/actors.ts'
import { BOTTLENECK_STATUSES, canMove } from '#app/domain/bottlenecks.ts'
import { checkDecision } from '#app/services/bottleneck-moves.server.ts'
import { postNews } from '#app/services/bottleneck-news.server.ts'
import { readBottleneckPage } from '#app/services/bottleneck-page.server.ts'
import type { Db } from '#db/schema.ts'
import { actor, createMember, PUBLIC_URL } from '#test/support/alliances.ts'
import { createBottleneck, decide, events, NOW, registerOfOne, report, sayItHits } from '#test/support/bottlenecks.ts'
import { dumpTables } from '#test/support/dump.ts'
import { createUser } from '#test/support/people.ts'

const statusOf = async (db: Db, code: string) => (await readBottleneckPage(db, ANONYMOUS, code, 'es')).bottleneck.status

describe('the coordination moves an entry', () => {
  it('along its way, each step with one event and its day', async () => {
    const { db, coordinator } = await registerOfOne()
    const way = ['prioritized', 'in_progress', 'partly_resolved', 'resolved', 'in_progress'] as const
    for (const status of way) await decide(db, coordinator, 'CB-001', status)
    expect((await events(db)).map(e => [e.verb, e.payload.from, e.payload.to])).toEqual([
      ['bottleneck.moved', 'identified', 'prioritized'],
      ['bottleneck.moved', 'prioritized', 'in_progress'],
      ['bottleneck.moved', 'in_progress', 'partly_resolved'],
      ['bottleneck.moved', 'partly_resolved', 'resolved'],
      ['bottleneck.moved', 'resolved', 'in_progress'],
    ])
    const page = await readBottleneckPage(db, coordinator, 'CB-001', 'es')
    expect(Object.keys(page.reached).sort()).toEqual([...new Set(way)].sort())
    expect(page.decisions).toHaveLength(5)
  })

  it('along its transitions only: every other step is refused with nothing written', async () => {
    const { db, coordinator, cacao } = await registerOfOne()
    for (const [i, from] of BOTTLENECK_STATUSES.entries()) {
      const code = from === 'reported' ? null : `CB-10${i}`
      const { slug } = await createBottleneck(db, code, { status: from, reportedBy: cacao.actingFor })
      for (const to of BOTTLENECK_STATUSES.filter(status => !canMove(from, status))) {
        const before = await dumpTables(db)
        const key = to === from ? 'bottlenecks.errors.nothingChanged' : 'bottlenecks.errors.transition'
        await expect(decide(db, coordinator, slug, to), `${from} → ${to}`).rejects.toMatchObject({
          status: 409,
          messageKey: key,
        })
        expect(await dumpTables(db)).toEqual(before)
      }
    }
  })

  it('is refused to everybody else, with nothing written', async () => {
    const { db, cacao, editor, tic, reader } = await registerOfOne()
    const before = await dumpTables(db)
    for (const somebody of [ANONYMOUS, reader, cacao, editor, tic]) {
      await expect(decide(db, somebody as typeof cacao, 'CB-001', 'prioritized')).rejects.toMatchObject({ status: 403 })
    }
    expect(await dumpTables(db)).toEqual(before)
  })

  it('two coordinators at once: one wins, the other gets 409', async () => {
    const { db, coordinator } = await registerOfOne()
    const other = actor(await createUser(db), [], true)
    const results = await Promise.allSettled([
      decide(db, coordinator, 'CB-001', 'prioritized', { version: 1 }),
      decide(db, other, 'CB-001', 'dismissed', { version: 1 }),
    ])
    expect(results.map(r => r.status)).toEqual(['fulfilled', 'rejected'])
    expect(await statusOf(db, 'CB-001')).toBe('prioritized')
    expect(await events(db)).toHaveLength(1)
  })

  it('the same form sent twice moves it once', async () => {
    const { db, coordinator } = await registerOfOne()
    const once = 'one form'
    await decide(db, coordinator, 'CB-001', 'prioritized', { once, version: 1 })
    expect(await decide(db, coordinator, 'CB-001', 'prioritized', { once, version: 1 })).toBe('CB-001')
    expect(await events(db)).toHaveLength(1)
  })
})

describe('who answers for it, by when', () => {
  it('is named, changed and taken away; a field that is not sent stays', async () => {
    const { db, coordinator } = await registerOfOne()
    await decide(db, coordinator, 'CB-001', 'identified', { responsible: 'camara', targetDate: '2027-03-31' })
    await decide(db, coordinator, 'CB-001', 'prioritized')
    const page = await readBottleneckPage(db, ANONYMOUS, 'CB-001', 'es')
    expect([page.responsible?.slug, page.bottleneck.targetDate]).toEqual(['camara', '2027-03-31'])
    await decide(db, coordinator, 'CB-001', 'prioritized', { responsible: null, targetDate: null })
    expect((await events(db)).map(e => [e.verb, e.payload])).toEqual([
      ['bottleneck.assigned', { responsibleId: 'camara', targetDate: '2027-03-31' }],
      ['bottleneck.moved', { from: 'identified', to: 'prioritized' }],
      ['bottleneck.assigned', { responsibleId: null, targetDate: null }],
    ])
    expect((await readBottleneckPage(db, ANONYMOUS, 'CB-001', 'es')).responsible).toBeNull()
  })

  it('a move that names somebody too is one event', async () => {
    const { db, coordinator } = await registerOfOne()
    await decide(db, coordinator, 'CB-001', 'prioritized', { responsible: 'camara', resolvability: 'alta' })
    expect(await events(db)).toMatchObject([
      { verb: 'bottleneck.moved', payload: { from: 'identified', to: 'prioritized', responsibleId: 'camara' } },
    ])
  })

  it('an assessment alone is an event of its own, and changes the priority', async () => {
    const { db, coordinator, cacao } = await registerOfOne()
    await sayItHits(db, cacao, 3)
    const score = async () => (await readBottleneckPage(db, ANONYMOUS, 'CB-001', 'es')).priority?.score ?? 0
    const before = await score()
    await decide(db, coordinator, 'CB-001', 'identified', { resolvability: 'alta', horizon: 'corto' })
    expect((await events(db)).at(-1)).toMatchObject({
      verb: 'bottleneck.assessed',
      payload: { resolvability: 'alta', horizon: 'corto' },
    })
    expect(await score()).toBeGreaterThan(before)
  })

  it('a body or an entry that does not exist is an error of its field', async () => {
    const { db } = await registerOfOne()
    const check = (more: object) =>
      checkDecision(db, { address: 'CB-001', status: 'dismissed', reason: 'x', publicUrl: PUBLIC_URL, ...more })
    expect(await check({ responsible: 'nadie' })).toHaveProperty('responsible')
    expect(await check({ responsible: 'cacao' })).toHaveProperty('responsible')
    expect(await check({ sameAs: 'CB-404' })).toHaveProperty('sameAs')
    expect(await check({ sameAs: 'cb-001' })).toHaveProperty('sameAs')
    expect(await check({ responsible: 'camara' })).toEqual({})
  })
})

describe('the reasons', () => {
  it('are for the coordination and the clusters that report it, never for the public', async () => {
    const { db, coordinator, cacao, tic, reader } = await registerOfOne()
    await sayItHits(db, cacao, 4)
    await decide(db, coordinator, 'CB-001', 'prioritized', { reason: 'Un motivo reservado' })
    const reasons = async (who: Parameters<typeof readBottleneckPage>[1]) =>
      (await readBottleneckPage(db, who, 'CB-001', 'es')).decisions.map(d => d.reason)
    expect(await reasons(coordinator)).toEqual(['Un motivo reservado'])
    expect(await reasons(cacao)).toEqual(['Un motivo reservado'])
    for (const somebody of [ANONYMOUS, reader, tic]) expect(await reasons(somebody)).toEqual([])
  })
})

describe('news', () => {
  const post = (db: Db, who: Parameters<typeof postNews>[1], body = '**Hola**', address = 'CB-001', once?: string) =>
    postNews(db, who, { address, body, once }, NOW)

  it('of a cluster and of the coordination are shown as safe HTML, newest first, each with one event', async () => {
    const { db, editor, coordinator } = await registerOfOne()
    await post(db, editor, 'La **mesa** se reunió <script>alert(1)</script>')
    await post(db, coordinator, '[acta](javascript:alert(1))')
    const { news } = await readBottleneckPage(db, ANONYMOUS, 'CB-001', 'es')
    expect(news.map(item => [item.by?.name ?? null, item.html])).toEqual([
      [null, '<p><a>acta</a></p>'],
      ['Clúster de cacao', '<p>La <strong>mesa</strong> se reunió &lt;script&gt;alert(1)&lt;/script&gt;</p>'],
    ])
    expect((await events(db)).map(e => [e.verb, e.onBehalfOf])).toEqual([
      ['bottleneck.news-posted', 'cacao'],
      ['bottleneck.news-posted', null],
    ])
    expect(JSON.stringify(await events(db))).not.toContain('mesa')
  })

  it('are refused to others, and about what they may not see, with nothing written', async () => {
    const { db, cacao, tic, reader } = await registerOfOne()
    const slug = await report(db, cacao)
    const organization = await createMember(db, 'camara')
    const before = await dumpTables(db)
    for (const somebody of [ANONYMOUS, reader, organization]) {
      await expect(post(db, somebody)).rejects.toMatchObject({ status: 403 })
    }
    await expect(post(db, tic, 'x', slug)).rejects.toMatchObject({ status: 404 })
    expect(await dumpTables(db)).toEqual(before)
  })

  it('the same form sent twice is one', async () => {
    const { db, cacao } = await registerOfOne()
    await post(db, cacao, 'Una', 'CB-001', 'one form')
    await post(db, cacao, 'Una', 'CB-001', 'one form')
    expect((await readBottleneckPage(db, ANONYMOUS, 'CB-001', 'es')).news).toHaveLength(1)
  })

  it('about a report in review stay with its parties', async () => {
    const { db, cacao } = await registerOfOne()
    await post(db, cacao, 'x', await report(db, cacao))
    expect((await events(db)).map(e => e.audience)).toEqual(['parties', 'parties'])
  })
})
