import { describe, expect, it } from 'vitest'
import { action } from '#app/routes/mentorships/ask/route.tsx'
import { createTestDb } from '#test/support/db.ts'
import { dumpTables } from '#test/support/dump.ts'
import { createMentorshipNetwork, requested } from '#test/support/mentorships.ts'
import { sendForm } from '#test/support/send-form.ts'

async function network() {
  const db = await createTestDb()
  return { db, ...(await createMentorshipNetwork(db, 1)) }
}

describe('the request', () => {
  const { publicUrl: _, ...words } = requested({ startDate: '2027-01-15' })
  const FORM = { intent: 'request', ...words, once: 'token' } as Record<string, string>

  it('leads to its page', async () => {
    const { db, tic } = await network()
    const answer = await sendForm(action, db, tic, FORM)
    expect(answer.status).toBe(303)
    expect(answer.location).toMatch(/^\/mentorias\/[\w-]+$/)
  })

  it.each([
    ['goal', { goal: ' ' }],
    ['expected', { expected: '' }],
    ['dimension', { dimension: 'nada' }],
    ['mentor', { mentor: '' }],
    ['startDate', { startDate: '2020-01-01' }],
    ['startDate', { startDate: '2027-02-30' }],
    ['goal', { goal: 'x'.repeat(1001) }],
  ])('says what is wrong with %s, and writes nothing', async (field, wrong) => {
    const { db, tic } = await network()
    const before = await dumpTables(db)
    const answer = await sendForm(action, db, tic, { ...FORM, ...wrong })
    expect([answer.status, Object.keys(answer.errors)]).toEqual([400, [field]])
    expect(await dumpTables(db)).toEqual(before)
  })

  it.each(['editor', 'reader', 'camara', 'coordinator'] as const)('is not for %s', async who => {
    const { db, ...people } = await network()
    const before = await dumpTables(db)
    expect((await sendForm(action, db, people[who], FORM)).status).toBe(403)
    expect(await dumpTables(db)).toEqual(before)
  })
})
