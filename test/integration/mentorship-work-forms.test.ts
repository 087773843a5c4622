import { beforeEach, describe, expect, it } from 'vitest'
import { ANONYMOUS } from '#app/domain/actors.ts'
import { action as pageAction } from '#app/routes/mentorships/page/route.tsx'
import { action as workAction } from '#app/routes/mentorships/page/work/route.tsx'
import { writeAgreement } from '#app/services/mentorship-agreement.server.ts'
import type { Db } from '#db/schema.ts'
import { createTestDb } from '#test/support/db.ts'
import {
  accepted,
  agreed,
  completed,
  countWorkRows,
  MEETING,
  meet,
  plan,
  promise,
  started,
} from '#test/support/mentorship-work.ts'
import { createMentorshipNetwork, type MentorshipNetwork, NOW, onPage } from '#test/support/mentorships.ts'
import { type Fields, sendForm } from '#test/support/send-form.ts'

let db: Db
let people: MentorshipNetwork
beforeEach(async () => {
  db = await createTestDb()
  people = await createMentorshipNetwork(db)
})
const onMentorship = (id: string, fields: Fields) => sendForm(pageAction, db, people.tic, fields, { params: { id } })
const onWork = (id: string, fields: Fields) => sendForm(workAction, db, people.tic, fields, { params: { id } })
const MB = 'x'.repeat(1024 * 1024)

const AGREEMENT = {
  intent: 'agree',
  version: '0',
  goal1: 'Una junta',
  indicator1: 'Actas',
  sessions: '6',
  months: '4',
  format: 'both',
}
const SESSION = { intent: 'plan-session', ...MEETING, minutes: '60' }
const COMMITMENT = { intent: 'add-commitment', text: 'Enviarlo', owner: 'mentor', dueOn: '2026-12-01' }
const FEEDBACK = { intent: 'feedback', usefulness: '4', wouldRepeat: 'yes' }
const LESSON = { intent: 'write-lesson', text: 'Algo', version: '0' }

type Wrong = [what: string, fields: Fields, field: string]

async function expectRefused(send: typeof onWork, id: string, form: Fields, [, fields, field]: Wrong) {
  const before = await countWorkRows(db)
  const answer = await send(id, { ...form, ...fields })
  expect([answer.status, Object.keys(answer.errors)]).toEqual([400, [field]])
  expect(await countWorkRows(db)).toEqual(before)
  return answer
}

describe('the agreement’s form', () => {
  it.each<Wrong>([
    ['no goal', { goal1: '' }, 'goal1'],
    ['a goal of blanks', { goal1: ' \n ' }, 'goal1'],
    ['1 MB of goal', { goal1: MB }, 'goal1'],
    ['two first goals', { goal1: ['a', 'b'] }, 'goal1'],
    ['no indicator', { indicator1: '' }, 'indicator1'],
    ['a second goal without indicator', { goal2: 'Otra' }, 'indicator2'],
    ['a third value without goal', { target3: '5' }, 'goal3'],
    ['no sessions', { sessions: '' }, 'sessions'],
    ['25 sessions', { sessions: '25' }, 'sessions'],
    ['half a session', { sessions: '1.5' }, 'sessions'],
    ['0 months', { months: '0' }, 'months'],
    ['a format that does not exist', { format: 'fax' }, 'format'],
    ['1 MB of terms', { terms: MB }, 'terms'],
    ['a version in words', { version: 'uno' }, 'version'],
  ])('refuses %s', async (...wrong) => {
    const id = await accepted(db, people)
    const answer = await expectRefused(onMentorship, id, AGREEMENT, wrong)
    expect(answer.typed.intent).toBe('agree')
  })

  it('keeps what was typed when the other side was faster', async () => {
    const id = await accepted(db, people)
    await writeAgreement(db, people.cacao, onPage(id, agreed()), NOW)
    const answer = await onMentorship(id, AGREEMENT)
    expect([answer.status, answer.problem?.messageKey]).toEqual([409, 'mentorshipWork.refusals.otherAgreement'])
    expect(answer.typed).toMatchObject({ goal1: 'Una junta', sessions: '6' })
    expect((await onMentorship(id, { ...AGREEMENT, version: '1' })).location).toBe(`/mentorias/${id}#acuerdo`)
  })
})

describe('the forms of the work', () => {
  it.each<Wrong>([
    ['no day', { day: '' }, 'day'],
    ['a day that does not exist', { day: '2027-02-30' }, 'day'],
    ['a moment that has passed', { day: '2026-11-20', time: '10:00' }, 'day'],
    ['an hour that does not exist', { time: '25:00' }, 'time'],
    ['no minutes', { minutes: '' }, 'minutes'],
    ['a session of nine hours', { minutes: '540' }, 'minutes'],
    ['a place of 301', { place: 'x'.repeat(301) }, 'place'],
    ['an intent that does not exist', { intent: 'teleport' }, 'intent'],
  ])('refuse %s of a session', async (...wrong) => {
    await expectRefused(onWork, await started(db, people), SESSION, wrong)
  })

  it.each<Wrong>([
    ['no attendees', { attendees: '' }, 'attendees'],
    ['no notes', { notes: ' ' }, 'notes'],
    ['1 MB of notes', { notes: MB }, 'notes'],
    ['a moment to come', { day: '2026-11-21' }, 'day'],
  ])('refuse %s of a session that took place', async (...wrong) => {
    const held = { ...SESSION, intent: 'record-session', day: '2026-11-18', attendees: 'Dos', notes: 'Algo' }
    await expectRefused(onWork, await started(db, people), held, wrong)
  })

  it.each<Wrong>([
    ['no text', { text: '' }, 'text'],
    ['an owner of another cluster', { owner: 'otro' }, 'owner'],
    ['a day that does not exist', { dueOn: '2026-13-01' }, 'dueOn'],
    ['SQL as session', { session: `'; DROP TABLE mentorship; --${'x'.repeat(60)}` }, 'session'],
  ])('refuse %s of a commitment', async (...wrong) => {
    await expectRefused(onWork, await started(db, people), COMMITMENT, wrong)
  })

  it('keep what was typed when somebody else was faster', async () => {
    const id = await started(db, people)
    const session = await plan(db, people.tic, id)
    const moved = { intent: 'change-session', session, version: 1, ...MEETING, time: '16:00' } as const
    await meet(db, people.cacao, id, moved)
    const change = { ...SESSION, intent: 'change-session', session, version: '1', place: 'La sede' }
    const answer = await onWork(id, change)
    expect([answer.status, answer.typed.place, answer.typed.session]).toEqual([409, 'La sede', session])
    expect((await onWork(id, { ...change, version: '2' })).location).toBe(`/mentorias/${id}/trabajo#sesiones`)
    const commitment = await promise(db, people.tic, id)
    const done = { intent: 'commitment-done', commitment, version: '7', doneOn: '2026-11-20' }
    expect((await onWork(id, done)).status).toBe(409)
  })

  it('send whoever is not signed in to sign in', async () => {
    const id = await started(db, people)
    const answer = await sendForm(workAction, db, ANONYMOUS, SESSION, { params: { id } })
    expect(answer.location).toMatch(/^\/entrar\?volver=/)
  })
})

describe('the forms of the end', () => {
  it.each<Wrong>([
    ['no usefulness', { usefulness: '' }, 'usefulness'],
    ['a usefulness of 6', { usefulness: '6' }, 'usefulness'],
    ['neither yes nor no', { wouldRepeat: 'maybe' }, 'wouldRepeat'],
    ['1 MB of what worked', { worked: MB }, 'worked'],
  ])('refuse %s', async (...wrong) => {
    await expectRefused(onMentorship, await completed(db, people), FEEDBACK, wrong)
  })

  it.each<Wrong>([
    ['no lesson', { text: '' }, 'text'],
    ['1 MB of lesson', { text: MB }, 'text'],
  ])('refuse %s', async (...wrong) => {
    await expectRefused(onMentorship, await completed(db, people), LESSON, wrong)
  })

  it('refuse an early end and a pause without a reason', async () => {
    const id = await started(db, people)
    for (const intent of ['pause', 'end-early']) {
      await expectRefused(onMentorship, id, { intent }, ['no reason', { reason: ' ' }, 'reason'])
    }
  })
})
