import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Actor, ANONYMOUS } from '#app/domain/actors.ts'
import { plainSentence } from '#app/domain/event-view.ts'
import { QUESTIONS_A_DAY } from '#app/domain/questions.ts'
import { acceptMentorship, declineMentorship, withdrawMentorship } from '#app/services/mentorship-answers.server.ts'
import { readMentorshipPage } from '#app/services/mentorship-page.server.ts'
import { askAboutMentorship } from '#app/services/mentorship-questions.server.ts'
import { getMentorshipRecord } from '#app/services/mentorship-records.server.ts'
import { eventOf } from '#app/services/mentorship-state.server.ts'
import { readTimeline } from '#app/services/timeline.server.ts'
import { recordEvent } from '#db/queries/events.ts'
import type { Db } from '#db/schema.ts'
import { createTestDb } from '#test/support/db.ts'
import {
  ask,
  createMentorshipNetwork,
  later,
  type MentorshipNetwork,
  mailed,
  NOW,
  offer,
  onPage,
  refused,
} from '#test/support/mentorships.ts'

let db: Db
let people: MentorshipNetwork
beforeEach(async () => {
  db = await createTestDb()
  people = await createMentorshipNetwork(db)
})
afterEach(() => db.destroy())

describe('the thread', () => {
  it('goes both ways, for the two and the coordination, until it begins', async () => {
    const id = await ask(db, people.tic)
    const say = (who: Parameters<typeof askAboutMentorship>[1], body: string) =>
      askAboutMentorship(db, who, onPage(id, { body }), NOW)
    await say(people.editor, '¿Cuántas empresas?')
    await say(people.tic, 'Cuarenta.')
    expect(await refused(say(people.coordinator, 'Buenas'))).toEqual([403, 'permissions.mentorship_ask'])
    expect(await refused(say(people.moda, 'Buenas'))).toEqual([404, 'errors.notFound'])
    expect(await mailed(db, 'mentorshipQuestion')).toEqual(['cacao', 'tic'])
    const page = await readMentorshipPage(db, people.coordinator, id, 'es', NOW)
    expect(page.questions?.map(({ body, isMentor }) => [body, isMentor])).toEqual([
      ['¿Cuántas empresas?', true],
      ['Cuarenta.', false],
    ])
    await withdrawMentorship(db, people.tic, onPage(id), NOW)
    expect(await refused(say(people.tic, 'Perdón'))).toEqual([409, 'mentorships.refusals.askedTooLate'])
  })
})

describe('a thread that grows without end', () => {
  it('takes so many messages of a cluster a day, each of which is a mail, and says until when', async () => {
    const id = await ask(db, people.tic)
    const say = (who: Actor, body: string, now = NOW) => askAboutMentorship(db, who, onPage(id, { body }), now)
    for (let n = 0; n < QUESTIONS_A_DAY; n++) await say(n % 2 ? people.cacao : people.editor, `Pregunta ${n}`)
    const mails = await mailed(db, 'mentorshipQuestion')
    const late = new Date(NOW.getTime() + 3 * 3_600_000)
    for (const who of [people.cacao, people.editor]) {
      await expect(say(who, 'Una más', late)).rejects.toMatchObject({
        status: 429,
        messageKey: 'errors.tooManyQuestions',
        params: { most: QUESTIONS_A_DAY, count: 21, retryAfter: 21 * 3600 },
      })
    }
    expect(await mailed(db, 'mentorshipQuestion')).toEqual(mails)
    await say(people.tic, 'Todas le respondo mañana.', late)
    await say(people.cacao, 'Gracias.', new Date(NOW.getTime() + 24 * 3_600_000))
  })
})

describe('the page', () => {
  it('of a request is there for the two and the coordination', async () => {
    const id = await ask(db, people.tic)
    for (const who of [people.cacao, people.editor, people.tic, people.coordinator]) {
      expect((await readMentorshipPage(db, who, id, 'es', NOW)).request?.goal).toBe('Tener una junta que decida.')
    }
    for (const who of [people.moda, people.reader, people.camara, ANONYMOUS]) {
      expect(await refused(readMentorshipPage(db, who, id, 'es', NOW))).toEqual([404, 'errors.notFound'])
    }
  })

  it('of one that was accepted shows others who, in what, since when and where it stands, and nothing else', async () => {
    const id = await ask(db, people.tic)
    await askAboutMentorship(db, people.cacao, onPage(id, { body: '¿Cuántas empresas?' }), NOW)
    await acceptMentorship(db, people.cacao, onPage(id), later(2))
    for (const who of [people.moda, people.reader, ANONYMOUS]) {
      const page = await readMentorshipPage(db, who, id, 'es', later(3))
      expect(page).toMatchObject({ request: null, questions: null, you: null, agreement: null })
      expect(page.acceptedAt).toBe(later(2).toISOString())
      expect(page.events.map(event => event.verb)).toEqual(['mentorship.accepted'])
      expect(JSON.stringify(page)).not.toMatch(/junta|acta|reglamento|empresas|Persona/)
    }
  })

  it('shows whoever is signed in as much of its history as anybody, however much they may not read', async () => {
    const id = await ask(db, people.tic)
    await acceptMentorship(db, people.cacao, onPage(id), NOW)
    const { mentorship } = await getMentorshipRecord(db, id)
    const event = { ...eventOf({ mentorship }), verb: 'mentorship.contact-changed', payload: {} } as const
    await db.transaction().execute(async trx => {
      for (let n = 0; n < 210; n++) await recordEvent(trx, people.tic, event, NOW)
    })
    const told = async (actor: Actor) =>
      (await readMentorshipPage(db, actor, id, 'es', NOW)).events.map(one => one.verb)
    for (const actor of [ANONYMOUS, people.reader, people.otro])
      expect(await told(actor)).toEqual(['mentorship.accepted'])
    for (const actor of [people.tic, people.editor, people.coordinator]) expect(await told(actor)).toHaveLength(40)
  })

  it('offers each side what it may do', async () => {
    const id = await ask(db, people.tic)
    const you = async (who: Parameters<typeof readMentorshipPage>[1]) =>
      (await readMentorshipPage(db, who, id, 'es', NOW)).you
    expect(await you(people.cacao)).toMatchObject({
      side: 'mentor',
      acts: ['accept', 'decline'],
      canAsk: true,
      room: { capacity: 1, taken: 0 },
    })
    expect(await you(people.tic)).toMatchObject({ side: 'mentee', acts: ['withdraw'], canAsk: true, room: null })
    expect(await you(people.editor)).toMatchObject({ isManager: false, acts: [], canAsk: true })
    expect(await you(people.coordinator)).toBeNull()
  })

  it('shows the asker the next to ask once it was declined', async () => {
    await offer(db, people.otro, 2)
    await offer(db, people.moda, 1)
    const id = await ask(db, people.tic)
    await declineMentorship(db, people.cacao, onPage(id, { reason: 'No.' }), NOW)
    const shown = async (who: Parameters<typeof readMentorshipPage>[1]) =>
      (await readMentorshipPage(db, who, id, 'es', NOW)).you?.alternatives.map(one => one.slug)
    expect((await shown(people.tic))?.sort()).toEqual(['moda', 'otro'])
    expect(await shown(people.cacao)).toEqual([])
    expect(await shown(people.coordinator)).toBeUndefined()
  })
})

it('is told in a sentence from who accompanies to who learns', async () => {
  const id = await ask(db, people.tic)
  const told = async (language: 'es' | 'en') =>
    (await readTimeline(db, people.coordinator, { type: 'mentorship', id }, language)).map(plainSentence)[0]
  expect(await told('es')).toMatch(/^Clúster de tic pidió la mentoría de Clúster de cacao a Clúster de tic\. /)
  expect(await told('en')).toMatch(
    /^Clúster de tic asked for the mentorship from Clúster de cacao to Clúster de tic\. /,
  )
})
