import { describe, expect, it } from 'vitest'
import { action } from '#app/routes/coordination-mentors/route.tsx'
import { readWaiting } from '#app/services/coordination.server.ts'
import { readMentorReview } from '#app/services/mentorship-offer-review.server.ts'
import { verbs } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'
import { dumpTables } from '#test/support/dump.ts'
import { deliver } from '#test/support/mail.ts'
import { ask, changeOffer, createMentorshipNetwork, NOW } from '#test/support/mentorships.ts'
import { sendForm } from '#test/support/send-form.ts'

/** `tic` offers two dimensions that nothing qualifies. */
async function network() {
  const db = await createTestDb()
  const people = await createMentorshipNetwork(db)
  await changeOffer(db, people.tic, 1, ['enfoque', 'gobernanza'], 0)
  return { db, ...people }
}
const DECISION = { intent: 'accept', cluster: 'tic', dimension: 'enfoque', reason: 'Lo mostró en el encuentro.' }

describe('the coordination’s word on who may be a mentor', () => {
  it('lists what waits, with what has been read, and says how many', async () => {
    const { db, coordinator } = await network()
    const { pending, decided } = await readMentorReview(db, coordinator)
    expect(pending.map(one => [one.cluster.slug, one.dimension, one.reading])).toEqual([
      ['tic', 'enfoque', null],
      ['tic', 'gobernanza', null],
    ])
    expect(decided).toEqual([])
    expect((await readWaiting(db, coordinator)).mentors).toBe(2)
  })

  it('accepts with a reason: the cluster may be asked, and its managers are told', async () => {
    const { db, coordinator, moda } = await network()
    const asked = { mentor: 'tic', dimension: 'enfoque' } as const
    await expect(ask(db, moda, asked)).rejects.toMatchObject({ messageKey: 'mentorships.refusals.notOffered' })
    const answer = await sendForm(action, db, coordinator, DECISION)
    expect([answer.status, answer.location]).toEqual([303, '/coordinacion/mentores'])
    const [mail] = await deliver(db, NOW)
    expect(mail?.subject).toBe('Clúster de tic puede ser mentor en enfoque')
    expect(mail?.text).toContain('Lo mostró en el encuentro.')
    await ask(db, moda, asked)
    const { pending, decided } = await readMentorReview(db, coordinator)
    expect(pending).toHaveLength(1)
    expect(decided).toMatchObject([{ dimension: 'enfoque', status: 'qualified', reason: 'Lo mostró en el encuentro.' }])
  })

  it('refuses with a reason, and looks at it again when it is offered anew', async () => {
    const { db, coordinator, tic } = await network()
    const refusal = { ...DECISION, intent: 'refuse', reason: 'Falta una medición.' }
    expect((await sendForm(action, db, coordinator, refusal)).status).toBe(303)
    const [mail] = await deliver(db, NOW)
    expect(mail?.subject).toBe('Clúster de tic no quedó como mentor en enfoque')
    expect((await readMentorReview(db, coordinator)).pending.map(one => one.dimension)).toEqual(['gobernanza'])
    await changeOffer(db, tic, 2, ['gobernanza'], 1)
    expect((await readMentorReview(db, coordinator)).decided.map(one => one.status)).toEqual(['refused'])
    await changeOffer(db, tic, 2, ['enfoque', 'gobernanza'], 2)
    expect((await readMentorReview(db, coordinator)).pending.map(one => one.dimension)).toEqual([
      'enfoque',
      'gobernanza',
    ])
  })

  it('is private to the cluster and the coordination', async () => {
    const { db, coordinator } = await network()
    await sendForm(action, db, coordinator, DECISION)
    const event = await db
      .selectFrom('eventLog')
      .select('audience')
      .where('verb', '=', 'mentorship-offer.qualified')
      .executeTakeFirstOrThrow()
    expect(event.audience).toBe('parties')
  })

  it('decides once: whoever comes second is told', async () => {
    const { db, coordinator } = await network()
    await sendForm(action, db, coordinator, DECISION)
    const late = await sendForm(action, db, coordinator, { ...DECISION, intent: 'refuse' })
    expect([late.status, late.problem?.messageKey]).toEqual([409, 'mentorshipOffers.refusals.decided'])
    expect((await verbs(db)).filter(verb => verb.startsWith('mentorship-offer.refused'))).toEqual([])
  })

  it('wants a reason, and a dimension that is offered', async () => {
    const { db, coordinator } = await network()
    const before = await dumpTables(db)
    expect((await sendForm(action, db, coordinator, { ...DECISION, reason: ' ' })).errors).toHaveProperty('reason')
    expect((await sendForm(action, db, coordinator, { ...DECISION, intent: 'maybe' })).status).toBe(400)
    expect((await sendForm(action, db, coordinator, { ...DECISION, dimension: 'actores' })).status).toBe(404)
    expect((await sendForm(action, db, coordinator, { ...DECISION, cluster: 'nadie' })).status).toBe(404)
    expect(await dumpTables(db)).toEqual(before)
  })

  it.each(['cacao', 'editor', 'reader'] as const)('is not for %s', async who => {
    const { db, ...people } = await network()
    expect((await sendForm(action, db, people[who], DECISION)).status).toBe(403)
    await expect(readMentorReview(db, people[who])).rejects.toMatchObject({ status: 403 })
  })
})
