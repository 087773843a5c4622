import { beforeAll, describe, expect, it } from 'vitest'
import { pageOf } from '#app/domain/open-data/answers.ts'
import { writeCursor } from '#app/domain/open-data/cursor.ts'
import { OPEN_DATA_RESOURCES, RESOURCE_NAMES, type ResourceName } from '#app/domain/open-data/resources.ts'
import { declineAlliance } from '#app/services/alliance-answers.server.ts'
import { findOpenDataItem, readOpenDataPage } from '#app/services/open-data/read.server.ts'
import type { Db } from '#db/schema.ts'
import { seedDocumented } from '#db/seeds/index.ts'
import { createMember, createNetwork, NOW, PUBLIC_URL, propose } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'

const contextOf = (db: Db) => ({ db, publicUrl: PUBLIC_URL, now: NOW })

/** What the documents tell of: joint initiatives and mentorships are made here. */
const DOCUMENTED = RESOURCE_NAMES.filter(name => name !== 'initiatives' && name !== 'mentorships')

/** Every item of a resource, page after page. */
async function readAll(db: Db, resource: ResourceName, limit = 37) {
  const items = []
  let cursor: string | undefined
  let total: number
  do {
    const page = await readOpenDataPage(contextOf(db), resource, { limit, cursor })
    items.push(...page.data)
    cursor = page.next ?? undefined
    total = page.total
  } while (cursor)
  return { items, total }
}

describe('the documented network', () => {
  let db: Db
  beforeAll(async () => {
    db = await createTestDb()
    await seedDocumented(db, NOW)
  })

  it.each(DOCUMENTED)('/%s gives every item once, page after page, as its schema says', async resource => {
    const { items, total } = await readAll(db, resource)
    expect(items.length).toBe(total)
    expect(total).toBeGreaterThan(0)
    expect(new Set(items.map(item => item.id)).size).toBe(total)
    const answer = { data: items, next: null, total, demo: false }
    expect(pageOf(OPEN_DATA_RESOURCES[resource].item).parse(answer)).toEqual(answer)
  })

  it.each(DOCUMENTED)('/%s gives one item at its own address', async resource => {
    const { items } = await readAll(db, resource, 500)
    const item = items.at(-1)
    const key = item?.[OPEN_DATA_RESOURCES[resource].key]
    expect(await findOpenDataItem(contextOf(db), resource, key ?? '')).toEqual(item)
    expect(await findOpenDataItem(contextOf(db), resource, 'no-such-thing')).toBeUndefined()
  })

  it('cites a source for every record, and names nobody', async () => {
    const resources = RESOURCE_NAMES.filter(name => name !== 'events')
    for (const resource of resources) {
      const { items } = await readAll(db, resource, 500)
      const unsourced = items.filter(item => 'sources' in item && (item.sources as unknown[]).length === 0)
      expect(unsourced, resource).toEqual([])
      expect(JSON.stringify(items)).not.toMatch(/\w@\w/)
    }
  })

  it('marks the 96 as examples and lets no supposed severity into a priority', async () => {
    const { items } = await readAll(db, 'bottlenecks', 500)
    expect(items).toHaveLength(96)
    expect(items.every(item => 'provenance' in item && item.provenance === 'ilustrativo')).toBe(true)
    expect(items.every(item => 'priority' in item && item.priority === null)).toBe(true)
    expect(items.some(item => 'affected' in item && (item.affected as unknown[]).length > 0)).toBe(true)
  })

  it('refuses a cursor it has not given', async () => {
    const read = (cursor: string) => readOpenDataPage(contextOf(db), 'clusters', { limit: 5, cursor })
    for (const cursor of ['x', '%%%', '', writeCursor('alliances', 'x'), btoa('clusters')]) {
      await expect(read(cursor)).rejects.toMatchObject({ status: 400 })
    }
    const events = readOpenDataPage(contextOf(db), 'events', { limit: 5, cursor: writeCursor('events', 'x') })
    await expect(events).rejects.toMatchObject({ status: 400 })
  })
})

describe('what people do', () => {
  it('shows a proposed alliance and its event at once, and neither once it is declined', async () => {
    const db = await createTestDb()
    const { cacao, tic } = await createNetwork(db)
    const slug = await propose(db, cacao)
    const { items } = await readAll(db, 'alliances')
    expect(items).toMatchObject([{ slug, status: 'proposed', provenance: 'declarado', unverified: false }])
    expect(items).toMatchObject([{ parties: [{ confirmed: true }, { confirmed: false }] }])
    expect(JSON.stringify(items)).not.toContain('Las fincas')
    const before = await readAll(db, 'events')
    expect(before.items).toMatchObject([{ verb: 'alliance.proposed', subject: { slug }, onBehalfOf: 'cacao' }])

    const reason = 'No nos conviene por ahora'
    await declineAlliance(db, tic, { slug, reason, publicUrl: PUBLIC_URL }, NOW)
    for (const resource of ['alliances', 'events'] as const) {
      expect(await readAll(db, resource)).toEqual({ items: [], total: 0 })
    }
  })

  it('says that an alliance is unverified by the clock, without anything being written', async () => {
    const db = await createTestDb()
    const { cacao } = await createNetwork(db)
    const slug = await propose(db, cacao)
    await db.updateTable('alliance').set({ status: 'active', activeSince: NOW.toISOString() }).execute()
    const find = (now: Date) => findOpenDataItem({ ...contextOf(db), now }, 'alliances', slug)
    expect(await find(NOW)).toMatchObject({ unverified: false })
    expect(await find(new Date('2027-12-01T00:00:00Z'))).toMatchObject({ unverified: true })
  })

  it('never names the person who acts', async () => {
    const db = await createTestDb()
    const { cacao } = await createNetwork(db)
    await createMember(db, 'tic')
    await propose(db, cacao)
    for (const resource of RESOURCE_NAMES) {
      const text = JSON.stringify(await readAll(db, resource))
      expect(text).not.toContain('Persona de')
      expect(text).not.toContain(cacao.userId)
    }
  })
})
