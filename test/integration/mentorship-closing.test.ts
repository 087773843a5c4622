import { beforeEach, describe, expect, it } from 'vitest'
import { correctReading, recordReadings } from '#app/services/maturity-recording.server.ts'
import { acceptMentorship, waitlistMentorship } from '#app/services/mentorship-answers.server.ts'
import { completeMentorship } from '#app/services/mentorship-closing.server.ts'
import { giveFeedback } from '#app/services/mentorship-feedback.server.ts'
import { listPublishedLessons, settleLesson } from '#app/services/mentorship-lessons.server.ts'
import { attachReading } from '#app/services/mentorship-readings.server.ts'
import { readWorkParts } from '#app/services/mentorship-work-parts.server.ts'
import type { Db } from '#db/schema.ts'
import { verbs } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'
import { assess, completed, hold, plan, started } from '#test/support/mentorship-work.ts'
import {
  ask,
  createMentorshipNetwork,
  DIMENSION,
  later,
  type MentorshipNetwork,
  mailed,
  NOW,
  onPage,
  onRecord,
} from '#test/support/mentorships.ts'

let db: Db
let people: MentorshipNetwork
beforeEach(async () => {
  db = await createTestDb()
  people = await createMentorshipNetwork(db)
})
const closingFor = async (actor: MentorshipNetwork['cacao'], id: string, now = NOW) =>
  (await readWorkParts(db, actor, id, 'es', now)).closing

describe('the end', () => {
  it('frees the place for the next in line, once', async () => {
    const waiting = await ask(db, people.moda)
    const id = await started(db, people)
    await waitlistMentorship(db, people.cacao, onPage(waiting), NOW)
    await completeMentorship(db, people.tic, onPage(id), NOW)
    expect(await onRecord(db, id)).toMatchObject({
      status: 'completed',
      seat: null,
      validTo: '2026-11-20',
      endedBy: 'tic',
    })
    expect(await onRecord(db, waiting)).toMatchObject({ status: 'requested', answerBy: '2026-12-05' })
    await acceptMentorship(db, people.cacao, onPage(waiting), NOW)
    await expect(completeMentorship(db, people.cacao, onPage(id), NOW)).rejects.toThrow(/wrongStatus/)
    expect((await verbs(db)).filter(verb => verb === 'mentorship.completed')).toHaveLength(1)
    expect(await mailed(db, 'mentorshipCompleted')).toEqual(['cacao'])
  })

  it('leaves what took place to be written down, and nothing new to be planned', async () => {
    const id = await completed(db, people)
    await hold(db, people.tic, id)
    await expect(plan(db, people.tic, id)).rejects.toThrow(/notUnderWay/)
  })
})

describe('feedback', () => {
  const words = (more: object = {}) => ({ usefulness: 5, wouldRepeat: 'yes', worked: 'Las visitas', ...more }) as const

  it('is given once by each side, and read by the other when both have spoken', async () => {
    const id = await started(db, people)
    await expect(giveFeedback(db, people.tic, onPage(id, words()), NOW)).rejects.toThrow(/notOver/)
    await completeMentorship(db, people.cacao, onPage(id), NOW)
    await giveFeedback(db, people.tic, onPage(id, words({ worked: 'Todo' })), NOW)
    await expect(giveFeedback(db, people.tic, onPage(id, words()), NOW)).rejects.toThrow(/feedbackGiven/)
    const read = async (actor: MentorshipNetwork['cacao'], now = NOW) =>
      (await closingFor(actor, id, now))?.feedback?.map(one => one.words?.worked ?? one.isGiven)
    expect(await read(people.tic)).toEqual([false, 'Todo'])
    expect(await read(people.cacao)).toEqual([false, true])
    expect(await read(people.editor)).toEqual([false, true])
    expect(await read(people.coordinator)).toEqual([false, 'Todo'])
    expect(await read(people.cacao, later(31))).toEqual([false, 'Todo'])
    expect(await closingFor(people.otro, id)).toMatchObject({ feedback: null, canGiveFeedback: false })
    await giveFeedback(db, people.cacao, onPage(id, words()), NOW)
    expect(await read(people.cacao)).toEqual(['Las visitas', 'Todo'])
    expect(await read(people.tic)).toEqual(['Las visitas', 'Todo'])
    expect(await read(people.reader)).toBeUndefined()
  })
})

describe('the dimension read again', () => {
  it('is attached by the asker, with a reading of the day it ended or later', async () => {
    const before = await assess(db, 'tic', '2026-09-01', 'basico')
    const id = await completed(db, people)
    const attach = (actor: MentorshipNetwork['cacao'], reading: string) =>
      attachReading(db, actor, onPage(id, { reading }), NOW)
    await expect(attach(people.tic, before)).rejects.toThrow(/noReading/)
    expect((await closingFor(people.tic, id))?.readingAfter).toBeNull()
    const after = await assess(db, 'tic', '2026-11-25', 'intermedio')
    expect((await closingFor(people.tic, id))?.readingAfter).toMatchObject({ name: 'Intermedio' })
    expect((await closingFor(people.cacao, id))?.readingAfter).toBeNull()
    await expect(attach(people.cacao, after)).rejects.toMatchObject({ status: 403 })
    await expect(attach(people.tic, before)).rejects.toThrow(/errors.changed/)
    await attach(people.tic, after)
    expect(await onRecord(db, id)).toMatchObject({ startReadingId: before, endReadingId: after })
    for (const actor of [people.tic, people.cacao, people.coordinator]) {
      expect((await closingFor(actor, id))?.maturity).toMatchObject({ steps: 1 })
    }
    for (const actor of [people.otro, people.reader]) expect((await closingFor(actor, id))?.maturity).toBeNull()
  })

  it('is everybody’s where both readings are public, and compared on one scale only', async () => {
    const before = await assess(db, 'tic', '2022-09-01', 'basico', 1)
    const set = { scale: 'ssme-2022', level: 'consolidado' } as const
    await db.updateTable('maturityReading').set(set).where('id', '=', before).execute()
    const id = await completed(db, people)
    const reading = await assess(db, 'tic', '2026-11-25', 'intermedio', 1)
    await attachReading(db, people.tic, onPage(id, { reading }), NOW)
    expect((await closingFor(people.reader, id))?.maturity).toMatchObject({
      steps: null,
      start: { name: 'Consolidado' },
      end: { name: 'Intermedio' },
    })
  })
})

describe('a reading that is corrected', () => {
  it('is what the mentorship is held against from then on', async () => {
    const said = { readOn: '2026-09-01', statedBy: 'La Red', sourceUrl: undefined }
    const survey = { ...said, scale: 'ssme-2024', edition: 'SSME 2026' } as const
    const levels = [{ assessed: DIMENSION, level: 'basico' } as const]
    await recordReadings(db, people.coordinator, { ...survey, levels, slug: 'tic' }, NOW)
    const id = await completed(db, people)
    const reading = await assess(db, 'tic', '2026-11-25', 'avanzado')
    await attachReading(db, people.tic, onPage(id, { reading }), NOW)
    const change = async () => (await closingFor(people.cacao, id))?.maturity
    expect(await change()).toMatchObject({ steps: 2 })
    const { startReadingId } = await onRecord(db, id)
    const correction = { ...said, reading: startReadingId ?? '', level: 'intermedio', reason: 'Error de digitación' }
    await correctReading(db, people.coordinator, { ...correction, slug: 'tic' }, NOW)
    expect(await change()).toMatchObject({ steps: 1, start: { level: 'intermedio' } })
  })
})

describe('what both learnt', () => {
  const write = (text: string, version: number) => ({ intent: 'write-lesson', text, version }) as const
  const approve = (version: number) => ({ intent: 'approve-lesson', version }) as const

  it('is public once both approved the same words', async () => {
    const id = await completed(db, people)
    await settleLesson(db, people.tic, onPage(id, write('Uno **claro**', 0)), NOW)
    expect(await listPublishedLessons(db, 'tic')).toEqual([])
    expect((await closingFor(people.reader, id))?.lesson).toBeNull()
    await settleLesson(db, people.cacao, onPage(id, write('Dos', 1)), NOW)
    await expect(settleLesson(db, people.tic, onPage(id, write('Tres', 1)), NOW)).rejects.toThrow(/otherLesson/)
    await expect(settleLesson(db, people.tic, onPage(id, approve(1)), NOW)).rejects.toThrow(/otherLesson/)
    await expect(settleLesson(db, people.cacao, onPage(id, approve(2)), NOW)).rejects.toThrow(/alreadyApproved/)
    await settleLesson(db, people.tic, onPage(id, approve(2)), NOW)
    await expect(settleLesson(db, people.cacao, onPage(id, write('Cuatro', 2)), NOW)).rejects.toThrow(/lessonPublished/)
    const [lesson] = await listPublishedLessons(db, 'cacao')
    expect(lesson).toMatchObject({ mentorshipId: id, html: '<p>Dos</p>', isMentor: true, mentee: { slug: 'tic' } })
    expect(await listPublishedLessons(db, 'moda')).toEqual([])
    expect((await closingFor(people.reader, id))?.lesson).toMatchObject({ html: '<p>Dos</p>', draft: null })
    const published = await db
      .selectFrom('eventLog')
      .selectAll()
      .where('verb', '=', 'mentorship.lesson-published')
      .execute()
    expect(published).toMatchObject([{ audience: 'public', payload: '{"version":2}' }])
    expect(await mailed(db, 'mentorshipLessonWritten')).toEqual(['cacao', 'tic'])
  })
})
