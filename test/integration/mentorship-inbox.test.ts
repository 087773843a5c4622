import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#app/domain/actors.ts'
import { ANONYMOUS } from '#app/domain/actors.ts'
import { readMentorQuery } from '#app/domain/mentor-matching.ts'
import { MATURITY_DIMENSIONS } from '#app/domain/vocabularies.ts'
import { readClusterPage } from '#app/services/cluster-profile.server.ts'
import { countPending, readInbox } from '#app/services/inbox.server.ts'
import { readAskPage } from '#app/services/mentor-ask.server.ts'
import { readWaiting } from '#app/services/waiting.server.ts'
import { listRows } from '#db/queries/dataset.ts'
import type { Db } from '#db/schema.ts'
import { DEMO_ACCOUNTS, seedDemo, seedDemoAccounts } from '#db/seeds/index.ts'
import { actor } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'

const now = new Date('2026-11-20T15:00:00Z')

let db: Db
const actors = new Map<string, Actor>()
const slugs = new Map<string, string>()
beforeAll(async () => {
  db = await createTestDb()
  await seedDemo(db, { now })
  await seedDemoAccounts(db, { password: 'x', hash: async () => 'hash', now })
  for (const party of await listRows(db, 'party')) slugs.set(party.id, party.slug)
  const memberships = await listRows(db, 'membership')
  for (const user of await listRows(db, 'user')) {
    const own = memberships.filter(one => one.userId === user.id)
    actors.set(user.email ?? '', actor(user.id, own, user.isCoordinator === 1))
  }
})
afterAll(() => db.destroy())
const as = (name: string) => actors.get(`${name}@demo.test`) ?? ANONYMOUS
const tasksOf = async (name: string) =>
  (await readInbox(db, as(name), now)).mentorshipTasks.map(({ task, side }) => `${side} ${task}`)

describe('the inbox of the demonstration accounts', () => {
  it('has something of mentorship to do for each of them', async () => {
    expect(DEMO_ACCOUNTS.map(account => account.email)).toContain('cacao@demo.test')
    const cacao = await tasksOf('cacao')
    expect(cacao).toEqual(expect.arrayContaining(['mentor answer', 'mentee overdue', 'mentee session']))
    expect(cacao).toContain('mentee choose-another')
    expect(await tasksOf('orinoco')).toEqual(expect.arrayContaining(['mentor answer', 'mentee sign']))
    expect(await tasksOf('metalmecanico')).toEqual(expect.arrayContaining(['mentor lesson', 'mentor feedback']))
  })

  it('counts in the bar what the page lists, for each of them and for the coordination', async () => {
    for (const name of ['cacao', 'editor.cacao', 'orinoco', 'metalmecanico', 'coordinacion']) {
      const { items } = await readWaiting(db, as(name), 'es', now)
      expect([name, await countPending(db, as(name), now)]).toEqual([name, items.length])
      expect(new Set(items.map(item => item.key)).size).toBe(items.length)
      expect(items.map(item => `${item.what} ${item.note} ${item.action.label}`).join()).not.toMatch(
        /waiting\.|\{\{|undefined/,
      )
    }
    const { mentors } = await readInbox(db, as('coordinacion'), now)
    const pending = (await listRows(db, 'mentorshipOfferDimension')).filter(one => one.status === 'pending')
    expect(mentors.length).toBeGreaterThan(0)
    expect(mentors.length).toBeLessThanOrEqual(pending.length)
  })
})

describe('asking for mentorship in the demonstration', () => {
  it('finds somebody with a free place in most dimensions, and says why', async () => {
    const counts = []
    for (const dimension of MATURITY_DIMENSIONS) {
      const page = await readAskPage(db, as('cacao'), readMentorQuery(new URLSearchParams({ dimension })), now)
      if (page.reader !== 'cluster') throw new Error(`not a cluster: ${page.reader}`)
      counts.push(page.result?.withRoom ?? 0)
      for (const mentor of page.result?.mentors ?? []) expect(mentor.slug).not.toBe('cluster-demo-001')
    }
    expect(counts.filter(count => count > 0).length).toBeGreaterThan(6)
  })
})

describe('the profile of a cluster', () => {
  const read = async (who: Actor, slug: string) => (await readClusterPage(db, who, slug, 'es')).mentorships
  const full = 'cluster-demo-002'

  it('shows what it offers and what is public to everybody, and who asked to the two alone', async () => {
    const seen = await read(ANONYMOUS, full)
    expect(seen.offer).toMatchObject({ capacity: 1, free: 0 })
    expect(seen.list.filter(one => one.isPrivate)).toEqual([])
    expect(seen.list.length).toBeGreaterThan(1)
    expect(new Set(seen.list.map(one => one.side))).toEqual(new Set(['mentor', 'mentee']))
    expect(await read(as('lectora'), full)).toMatchObject({ list: seen.list })
    expect(await read(as('metalmecanico'), full)).toMatchObject({ list: seen.list })
    for (const name of ['orinoco', 'coordinacion']) {
      const all = await read(as(name), full)
      expect(all.list.filter(one => one.isPrivate).map(one => one.status)).toEqual(
        expect.arrayContaining(['requested', 'waitlisted']),
      )
    }
  })

  it('lets others ask, not itself, nor readers', async () => {
    expect((await read(as('cacao'), full)).askHref).toContain('/mentorias/pedir?dimension=')
    expect((await read(ANONYMOUS, full)).askHref).not.toBeNull()
    expect((await read(as('orinoco'), full)).askHref).toBeNull()
    expect((await read(as('lectora'), full)).askHref).toBeNull()
  })

  it('shows published lessons on both profiles, and no other', async () => {
    const lessons = await listRows(db, 'mentorshipLesson')
    const mentorships = new Map((await listRows(db, 'mentorship')).map(one => [one.id, one]))
    for (const { mentorshipId, publishedAt } of lessons) {
      const { mentorId = '', menteeId = '' } = mentorships.get(mentorshipId) ?? {}
      for (const id of [mentorId, menteeId]) {
        const shown = (await read(ANONYMOUS, slugs.get(id) ?? '')).lessons.map(one => one.mentorshipId)
        expect(shown.includes(mentorshipId)).toBe(publishedAt !== null)
      }
    }
  })
})
