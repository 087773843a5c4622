import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { enterSchedule } from '#app/services/jobs.server.ts'
import {
  acceptMentorship,
  declineMentorship,
  recallMentorship,
  waitlistMentorship,
  withdrawMentorship,
} from '#app/services/mentorship-answers.server.ts'
import { readMentorshipPage } from '#app/services/mentorship-page.server.ts'
import type { Db } from '#db/schema.ts'
import { verbs } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'
import { deliver } from '#test/support/mail.ts'
import {
  ask,
  createMentorshipNetwork,
  later,
  type MentorshipNetwork,
  mailed,
  NOW,
  offer,
  onPage,
  onRecord,
  settle,
} from '#test/support/mentorships.ts'

let db: Db
let people: MentorshipNetwork
beforeEach(async () => {
  db = await createTestDb()
  people = await createMentorshipNetwork(db)
})
afterEach(() => db.destroy())

const reminders = () => mailed(db, 'mentorshipReminder')
/** What the server does every day from `from` to `to`. */
async function live(from: number, to: number): Promise<void> {
  for (let day = from; day <= to; day++) await deliver(db, later(day))
}

describe('without an answer', () => {
  it('the mentor is reminded on the fifth and the twelfth day, once each, and it expires after the fifteenth', async () => {
    const id = await ask(db, people.tic)
    await live(0, 4)
    expect(await reminders()).toEqual([])
    await live(5, 5)
    expect(await reminders()).toEqual(['cacao'])
    await live(6, 11)
    expect(await reminders()).toHaveLength(1)
    await live(12, 15)
    expect(await reminders()).toHaveLength(2)
    expect((await onRecord(db, id)).status).toBe('requested')
    await live(16, 20)
    expect(await onRecord(db, id)).toMatchObject({ status: 'expired', openKey: null, answerBy: null })
    expect(await reminders()).toHaveLength(2)
    expect(await mailed(db, 'mentorshipExpired')).toEqual(['tic'])
    expect((await verbs(db)).filter(verb => verb === 'mentorship.expired')).toHaveLength(1)
  })

  it('looked at often on the same day, it is reminded of once', async () => {
    await ask(db, people.tic)
    for (let n = 0; n < 5; n++) await settle(db, later(5))
    expect(await reminders()).toHaveLength(1)
  })

  it('a day that was missed is made up for; of two that were missed the later one is sent', async () => {
    await ask(db, people.tic)
    await settle(db, later(8))
    expect(await reminders()).toHaveLength(1)
    await ask(db, people.moda)
    await settle(db, later(13))
    expect(await reminders()).toHaveLength(3)
    await settle(db, later(14))
    expect(await reminders()).toHaveLength(3)
  })

  it('the job comes on the days it is needed, and the hourly one catches what has none', async () => {
    const id = await ask(db, people.tic)
    const jobs = await db
      .selectFrom('job')
      .select(['runAt', 'uniqueKey'])
      .where('kind', '=', 'mentorships.settle')
      .execute()
    expect(jobs.map(job => job.runAt).sort()).toEqual([
      '2026-11-25T05:00:00.000Z',
      '2026-12-02T05:00:00.000Z',
      '2026-12-06T05:00:00.000Z',
    ])
    await db.deleteFrom('job').execute()
    await enterSchedule(db, later(30))
    await deliver(db, later(30))
    expect((await onRecord(db, id)).status).toBe('expired')
  })

  it('waits in line without an end, and begins its term and its reminders anew when it is recalled', async () => {
    const [first, second] = [await ask(db, people.tic), await ask(db, people.moda)]
    await settle(db, later(6))
    await acceptMentorship(db, people.cacao, onPage(first), later(6))
    await waitlistMentorship(db, people.cacao, onPage(second), later(6))
    await live(7, 60)
    expect((await onRecord(db, second)).status).toBe('waitlisted')
    const before = (await reminders()).length
    await db.updateTable('mentorshipOffer').set({ capacity: 2 }).execute()
    await recallMentorship(db, people.cacao, onPage(second), later(60))
    await live(61, 64)
    expect(await reminders()).toHaveLength(before)
    await live(65, 65)
    expect(await reminders()).toHaveLength(before + 1)
    await live(66, 76)
    expect((await onRecord(db, second)).status).toBe('expired')
  })

  it('frees the place it was recalled for: the next in line is asked for', async () => {
    const ids = { tic: await ask(db, people.tic), moda: await ask(db, people.moda), cafe: await ask(db, people.cafe) }
    await acceptMentorship(db, people.cacao, onPage(ids.tic), NOW)
    await waitlistMentorship(db, people.cacao, onPage(ids.moda), later(1))
    await waitlistMentorship(db, people.cacao, onPage(ids.cafe), later(2))
    await db.updateTable('mentorshipOffer').set({ capacity: 2 }).execute()
    await recallMentorship(db, people.cacao, onPage(ids.moda), later(2))
    await live(3, 18)
    expect((await onRecord(db, ids.moda)).status).toBe('expired')
    expect((await onRecord(db, ids.cafe)).status).toBe('requested')
  })

  it('shows the asker the next three', async () => {
    for (const who of [people.otro, people.moda, people.cafe]) await offer(db, who)
    const id = await ask(db, people.tic)
    await settle(db, later(16))
    const page = await readMentorshipPage(db, people.tic, id, 'es', later(16))
    expect(page.you?.alternatives.map(one => one.slug).sort()).toEqual(['cafe', 'moda', 'otro'])
    const [mail] = (await deliver(db, later(16))).filter(sent => sent.text.includes('venció'))
    for (const name of ['Clúster de cafe', 'Clúster de moda', 'Clúster de otro']) expect(mail?.text).toContain(name)
  })

  it('does not show the asker again who has said no before', async () => {
    for (const who of [people.otro, people.moda, people.cafe]) await offer(db, who)
    const first = await ask(db, people.tic, { mentor: 'moda' })
    await declineMentorship(db, people.moda, onPage(first, { reason: 'Sin tiempo' }), NOW)
    const second = await ask(db, people.tic)
    await settle(db, later(16))
    const page = await readMentorshipPage(db, people.tic, second, 'es', later(16))
    expect(page.you?.alternatives.map(one => one.slug).sort()).toEqual(['cafe', 'otro'])
  })

  it('nobody is reminded of what was answered or taken back', async () => {
    const id = await ask(db, people.tic)
    await withdrawMentorship(db, people.tic, onPage(id), later(4))
    await live(5, 20)
    expect(await reminders()).toEqual([])
    expect((await onRecord(db, id)).status).toBe('withdrawn')
  })
})
