import { describe, expect, it } from 'vitest'
import type { SignedIn } from '#app/domain/actors.ts'
import { acceptMentorship, waitlistMentorship, withdrawMentorship } from '#app/services/mentorship-answers.server.ts'
import type { Db } from '#db/schema.ts'
import { createMember, createParty, verbs } from '#test/support/alliances.ts'
import { networksOnFiles, processesOf, statuses } from '#test/support/at-once.ts'
import type { MentorshipTask } from '#test/support/mentorship-process.ts'
import { ask, createMentorshipNetwork, later, mailed, NOW, onPage, onRecord } from '#test/support/mentorships.ts'

const onFile = networksOnFiles(createMentorshipNetwork)
const together = processesOf<MentorshipTask>('test/support/mentorship-process.ts')

/** So many clusters more, with a manager each. */
async function askers(db: Db, count: number): Promise<SignedIn[]> {
  const managers: SignedIn[] = []
  for (let n = 1; n <= count; n++) {
    await createParty(db, 'cluster', `cluster-${n}`)
    managers.push(await createMember(db, `cluster-${n}`))
  }
  return managers
}

const seats = (db: Db) => db.selectFrom('mentorship').select(['seat']).where('seat', 'is not', null).execute()

describe('in processes of their own, at the same time', { timeout: 120_000 }, () => {
  it('twenty requests are accepted for the last place, by four processes: exactly one is', async () => {
    const { db, url, cacao } = await onFile(2)
    const managers = await askers(db, 21)
    const ids: string[] = []
    for (const manager of managers) ids.push(await ask(db, manager))
    const [first = '', ...rest] = ids
    await acceptMentorship(db, cacao, onPage(first), NOW)
    const accepts = rest.map(id => ({ act: 'accept' as const, actor: cacao, id }))
    const results = await together(url, ...[0, 1, 2, 3].map(n => accepts.filter((_, index) => index % 4 === n)))
    expect(statuses(results)).toEqual([303, ...Array(19).fill(409)])
    expect(results.filter(r => r.status).every(r => r.message === '409 mentorships.refusals.full')).toBe(true)
    expect((await seats(db)).map(row => row.seat).sort()).toEqual([1, 2])
    expect((await verbs(db)).filter(verb => verb === 'mentorship.accepted')).toHaveLength(2)
    expect(await mailed(db, 'mentorshipAccepted')).toHaveLength(2)
  })

  it('the same pair asks twice, and the same form is sent twice: one request', async () => {
    const { db, url, tic } = await onFile()
    const task = { act: 'ask', actor: tic } as const
    const results = await together(url, { ...task, once: 'x' }, { ...task, once: 'x' }, { ...task, once: 'y' })
    expect(await db.selectFrom('mentorship').select('id').execute()).toHaveLength(1)
    // Both of the form sent twice are told the same, or the other was first and both are refused.
    expect([
      [303, 303, 409],
      [303, 409, 409],
    ]).toContainEqual(statuses(results))
    expect((await verbs(db)).filter(verb => verb === 'mentorship.requested')).toHaveLength(1)
  })

  it('the mentor accepts, the asker withdraws: one of them is too late', async () => {
    const { db, url, cacao, tic } = await onFile()
    const id = await ask(db, tic)
    const results = await together(url, { act: 'accept', actor: cacao, id }, { act: 'withdraw', actor: tic, id })
    expect(statuses(results)).toEqual([303, 409])
    const { status, seat } = await onRecord(db, id)
    expect([status, seat]).toEqual(status === 'accepted' ? ['accepted', 1] : ['withdrawn', null])
    expect((await verbs(db)).filter(verb => verb.startsWith('mentorship.'))).toHaveLength(2)
  })

  it('the mentor declines as the term ends: one of them ends it, once', async () => {
    const { db, url, cacao, tic } = await onFile()
    const id = await ask(db, tic)
    const over = later(16).toISOString()
    const results = await together(
      url,
      { act: 'decline', actor: cacao, id, now: later(15).toISOString() },
      { act: 'settle', actor: tic, now: over },
      { act: 'settle', actor: tic, now: over },
    )
    expect(statuses(results).filter(status => status === 500)).toEqual([])
    const { status } = await onRecord(db, id)
    expect(['declined', 'expired']).toContain(status)
    const told = (await verbs(db)).filter(verb => ['mentorship.declined', 'mentorship.expired'].includes(verb))
    expect(told).toEqual([`mentorship.${status}`])
    expect(statuses(results).includes(409)).toBe(status === 'expired')
  })

  it('one reminder goes out, however many look at it', async () => {
    const { db, url, tic } = await onFile()
    await ask(db, tic)
    await together(
      url,
      ...Array.from({ length: 4 }, () => ({ act: 'settle' as const, actor: tic, now: later(5).toISOString() })),
    )
    expect(await mailed(db, 'mentorshipReminder')).toEqual(['cacao'])
  })

  it('two places come free at once: two of the line are recalled, none twice', async () => {
    const { db, url, cacao, tic, moda, cafe } = await onFile()
    const waiting: string[] = []
    const first = await ask(db, tic)
    await acceptMentorship(db, cacao, onPage(first), NOW)
    const managers = [moda, cafe, ...(await askers(db, 3))]
    for (const manager of managers) {
      const id = await ask(db, manager)
      await waitlistMentorship(db, cacao, onPage(id), later(waiting.length))
      waiting.push(id)
    }
    // Three places, one taken: the two first in line were recalled, and take their requests back.
    await db.updateTable('mentorshipOffer').set({ capacity: 3 }).execute()
    const last = waiting[4] ?? ''
    await withdrawMentorship(db, managers[4] as SignedIn, onPage(last), later(5))
    const recalled = async () =>
      (
        await db
          .selectFrom('mentorship')
          .select('id')
          .where('status', '=', 'requested')
          .orderBy('waitlistedAt')
          .execute()
      ).map(row => row.id)
    expect(await recalled()).toEqual(waiting.slice(0, 2))
    const results = await together(
      url,
      { act: 'withdraw', actor: moda, id: waiting[0], now: later(6).toISOString() },
      { act: 'withdraw', actor: cafe, id: waiting[1], now: later(6).toISOString() },
    )
    expect(statuses(results)).toEqual([303, 303])
    expect(await recalled()).toEqual(waiting.slice(2, 4))
    expect((await verbs(db)).filter(verb => verb === 'mentorship.recalled')).toHaveLength(4)
  })

  it('two people change the offer from the same page: one of them is told', async () => {
    const { db, url, cacao } = await onFile()
    const colleague = await createMember(db, 'cacao')
    const change = { act: 'offer', version: 1 } as const
    const results = await together(
      url,
      { ...change, actor: cacao, capacity: 2 },
      { ...change, actor: colleague, capacity: 3 },
    )
    expect(statuses(results)).toEqual([303, 409])
    const offer = await db.selectFrom('mentorshipOffer').select(['capacity', 'version']).executeTakeFirstOrThrow()
    expect(offer.version).toBe(2)
    expect([2, 3]).toContain(offer.capacity)
    expect((await verbs(db)).filter(verb => verb === 'mentorship-offer.changed')).toHaveLength(1)
  })

  it('places are taken away while the last one is accepted: never more under way than places', async () => {
    const { db, url, cacao } = await onFile(2)
    const [first, second] = await askers(db, 2)
    if (!first || !second) throw new Error('two are asked for')
    await acceptMentorship(db, cacao, onPage(await ask(db, first)), NOW)
    const id = await ask(db, second)
    const results = await together(
      url,
      { act: 'accept', actor: cacao, id },
      { act: 'offer', actor: cacao, capacity: 1, version: 1 },
    )
    expect(statuses(results)).toEqual([303, 409])
    const { capacity } = await db.selectFrom('mentorshipOffer').select('capacity').executeTakeFirstOrThrow()
    expect((await seats(db)).length).toBe(capacity)
  })
})
