import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Actor, ANONYMOUS } from '#app/domain/actors.ts'
import { mentorshipItemSchema } from '#app/domain/open-data/mentorships.ts'
import { followRecord, readFollow } from '#app/services/follows.server.ts'
import { acceptMentorship, waitlistMentorship } from '#app/services/mentorship-answers.server.ts'
import { endMentorshipEarly } from '#app/services/mentorship-closing.server.ts'
import { readMentorshipList, readOfferList, readOwnMentorships } from '#app/services/mentorship-list.server.ts'
import { readNetwork } from '#app/services/network.server.ts'
import { findOpenDataItem, readOpenDataPage } from '#app/services/open-data/read.server.ts'
import type { Db } from '#db/schema.ts'
import { tiesOf } from '#graph/network.ts'
import { createTestDb } from '#test/support/db.ts'
import {
  ask,
  createMentorshipNetwork,
  DIMENSION,
  later,
  type MentorshipNetwork,
  NOW,
  offer,
  onPage,
  PUBLIC_URL,
} from '#test/support/mentorships.ts'

let db: Db
let people: MentorshipNetwork
/** Accepted by cacao; and one that waits for its answer. */
let accepted: string
let asked: string
beforeEach(async () => {
  db = await createTestDb()
  people = await createMentorshipNetwork(db, 2)
  accepted = await ask(db, people.tic)
  await acceptMentorship(db, people.cacao, onPage(accepted), NOW)
  asked = await ask(db, people.moda)
})
afterEach(() => db.destroy())

const listed = async (actor: Actor, query = '') =>
  (await readMentorshipList(db, actor, new URLSearchParams(query))).mentorships.map(one => one.id)

describe('a request that nobody has accepted', () => {
  it('is in the list of the coordination and in no other', async () => {
    for (const actor of [ANONYMOUS, people.reader, people.otro, people.moda, people.cacao, people.camara]) {
      expect(await listed(actor)).toEqual([accepted])
      expect(await listed(actor, 'estado=requested')).toEqual([accepted])
    }
    expect((await listed(people.coordinator)).sort()).toEqual([accepted, asked].sort())
    expect(await listed(people.coordinator, 'estado=requested')).toEqual([asked])
  })

  it('is seen by its two clusters among their own', async () => {
    const own = async (actor: Actor) => (await readOwnMentorships(db, actor))?.open.map(one => [one.id, one.side])
    expect(await own(people.moda)).toEqual([[asked, 'mentee']])
    expect(await own(people.cacao)).toEqual([
      [asked, 'mentor'],
      [accepted, 'mentor'],
    ])
    expect(await own(people.otro)).toEqual([])
    expect(await readOwnMentorships(db, people.camara)).toBeNull()
    expect(await readOwnMentorships(db, ANONYMOUS)).toBeNull()
  })

  it('is no tie, no open datum and nothing to follow', async () => {
    const network = await readNetwork(db)
    expect(tiesOf(network, 'moda')).toEqual([])
    const context = { db, publicUrl: PUBLIC_URL, now: NOW }
    const { data, total } = await readOpenDataPage(context, 'mentorships', { limit: 10 })
    expect([data.map(item => item.id), total]).toEqual([[accepted], 1])
    expect(await findOpenDataItem(context, 'mentorships', asked)).toBeUndefined()
    expect(await readFollow(db, people.otro, `/mentorias/${asked}`)).toBeNull()
    await expect(followRecord(db, people.otro, `/mentorias/${asked}`, 'follow', NOW)).rejects.toMatchObject({
      status: 404,
    })
  })
})

describe('one that was accepted', () => {
  it('ties the mentor to the one who learns, since the mentor said yes', async () => {
    const [tie] = tiesOf(await readNetwork(db), 'tic')
    expect(tie).toMatchObject({
      type: 'mentorship',
      source: 'cacao',
      target: 'tic',
      validFrom: '2026-11-20',
      precision: 'day',
      provenance: 'confirmado',
    })
  })

  it('is an open datum with what is public of it and no more', async () => {
    const item = await findOpenDataItem({ db, publicUrl: PUBLIC_URL, now: NOW }, 'mentorships', accepted)
    expect(mentorshipItemSchema.parse(item)).toEqual(item)
    expect(item).toMatchObject({
      slug: accepted,
      mentor: 'cacao',
      mentee: 'tic',
      dimension: DIMENSION,
      status: 'accepted',
      from: null,
      to: null,
      url: `${PUBLIC_URL}/mentorias/${accepted}`,
    })
    expect(JSON.stringify(item)).not.toMatch(/junta|acta|reglamento/)
  })

  it('says nothing of the line it waited in before', async () => {
    await acceptMentorship(db, people.cacao, onPage(asked), NOW)
    const waiting = await ask(db, people.cafe)
    await waitlistMentorship(db, people.cacao, onPage(waiting), NOW)
    await endMentorshipEarly(db, people.moda, onPage(asked, { reason: 'Cambió la gerencia' }), later(20))
    await acceptMentorship(db, people.cacao, onPage(waiting), later(22))
    const yes = later(22).toISOString()
    const item = await findOpenDataItem({ db, publicUrl: PUBLIC_URL, now: later(22) }, 'mentorships', waiting)
    expect(item).toMatchObject({ createdAt: yes })
    expect(tiesOf(await readNetwork(db), 'cafe')).toMatchObject([{ validFrom: yes.slice(0, 10) }])
  })

  it('can be followed', async () => {
    const path = `/mentorias/${accepted}`
    await followRecord(db, people.reader, path, 'follow', NOW)
    expect(await readFollow(db, people.reader, path)).toMatchObject({ isFollowing: true, takesPart: false })
  })
})

describe('the list of offers', () => {
  it('says how many places are free, and leaves out what nobody vouches for', async () => {
    await offer(db, people.otro, 3, ['financiacion', 'actores'])
    await db
      .updateTable('mentorshipOfferDimension')
      .set({ status: 'pending' })
      .where('dimension', '=', 'actores')
      .execute()
    const { offers } = await readOfferList(db, people.cacao, new URLSearchParams())
    expect(offers.map(one => [one.cluster.slug, one.dimensions, one.free, one.capacity, one.isYours])).toEqual([
      ['otro', ['actores', 'financiacion'].slice(1), 3, 3, false],
      ['cacao', [DIMENSION], 1, 2, true],
    ])
    const own = await readOwnMentorships(db, people.cacao)
    expect(own).toMatchObject({ offer: { capacity: 2, free: 1 }, canAsk: true, canOffer: true })
    expect(await readOwnMentorships(db, people.editor)).toMatchObject({ canOffer: false })
  })
})
