import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, ANONYMOUS } from '#app/domain/actors.ts'
import { countPending } from '#app/services/inbox.server.ts'
import { readNextSteps } from '#app/services/next-steps.server.ts'
import { readWaiting } from '#app/services/waiting.server.ts'
import { readWorkspace } from '#app/services/workspace.server.ts'
import { listRows } from '#db/queries/dataset.ts'
import type { Db } from '#db/schema.ts'
import { seedDemo, seedDemoAccounts } from '#db/seeds/index.ts'
import { actor } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'
import { createUser } from '#test/support/people.ts'

const now = new Date('2026-11-20T15:00:00Z')

let db: Db
const actors = new Map<string, Actor>()
beforeAll(async () => {
  db = await createTestDb()
  await seedDemo(db, { now })
  await seedDemoAccounts(db, { password: 'x', hash: async () => 'hash', now })
  const memberships = await listRows(db, 'membership')
  for (const user of await listRows(db, 'user')) {
    const own = memberships.filter(one => one.userId === user.id)
    actors.set(user.email ?? '', actor(user.id, own, user.isCoordinator === 1))
  }
})
afterAll(() => db.destroy())
const as = (name: string) => actors.get(`${name}@demo.test`) ?? ANONYMOUS

describe('the start page of whoever is signed in', () => {
  it('shows what waits first, as the inbox orders it, and counts what the bar counts', async () => {
    const workspace = await readWorkspace(db, as('cacao'), 'es', now)
    const { items } = await readWaiting(db, as('cacao'), 'es', now)
    expect(workspace?.waiting).toEqual(items.slice(0, 4))
    expect(workspace?.waitingTotal).toBe(await countPending(db, as('cacao'), now))
  })

  it('has one line for each record that moved, the newest first, and never what one did oneself', async () => {
    const cacao = as('cacao')
    const { news } = (await readWorkspace(db, cacao, 'es', now)) ?? { news: [] }
    expect(news.length).toBeGreaterThan(0)
    expect(new Set(news.map(({ event }) => event.subject.href)).size).toBe(news.length)
    const seqs = news.map(({ event }) => event.seq)
    expect(seqs).toEqual([...seqs].sort((a, b) => b - a))
    const log = await listRows(db, 'eventLog')
    const authors = seqs.map(seq => log.find(row => row.seq === seq)?.actorId)
    expect(authors).not.toContain(cacao.kind === 'user' ? cacao.userId : '')
  })

  it('proposes what a cluster has not done yet, in both languages, and nothing to those who write for none', async () => {
    for (const name of ['cacao', 'orinoco', 'metalmecanico']) {
      const steps = await readNextSteps(db, as(name), 'es', now)
      expect(steps.length).toBeGreaterThan(1)
      for (const { text, note, href } of steps) {
        expect(`${text} ${note}`).not.toMatch(/nextSteps\.|\{\{|undefined/)
        expect(href).toMatch(/^\//)
      }
      const english = await readNextSteps(db, as(name), 'en', now)
      expect(english.map(step => step.href)).toEqual(steps.map(step => step.href))
    }
    expect(await readNextSteps(db, as('lectora'), 'es', now)).toEqual([])
    expect(await readNextSteps(db, ANONYMOUS, 'es', now)).toEqual([])
  })

  it('proposes no bottleneck that the cluster reports already, nor an initiative that it has joined', async () => {
    const cacao = as('cacao')
    const own = cacao.kind === 'user' ? cacao.actingFor : null
    const steps = await readNextSteps(db, cacao, 'es', now)
    const bottlenecks = await listRows(db, 'bottleneck')
    const said = (await listRows(db, 'bottleneckSeverity')).filter(
      row => row.clusterId === own && row.status === 'active' && row.provenance !== 'ilustrativo',
    )
    const codes = said.map(row => bottlenecks.find(one => one.id === row.bottleneckId)?.code)
    for (const step of steps.filter(one => one.kind === 'bottleneck')) {
      expect(codes.some(code => step.href.includes(`/${code}#`))).toBe(false)
    }
    const initiatives = await listRows(db, 'initiative')
    const joined = (await listRows(db, 'initiativeCommitment')).filter(
      row => row.partyId === own && row.status === 'active',
    )
    const slugs = joined.map(row => initiatives.find(one => one.id === row.initiativeId)?.slug)
    for (const step of steps.filter(one => one.kind === 'initiative')) {
      expect(slugs).not.toContain(step.href.split('/').at(-1))
    }
  })

  it('greets whoever acts for nobody without an inbox', async () => {
    const reader = actor(await createUser(db))
    expect(await readWorkspace(db, reader, 'es', now)).toMatchObject({ waits: false, waiting: [], news: [], steps: [] })
    expect(await readWorkspace(db, ANONYMOUS, 'es', now)).toBeNull()
  })
})
