import { beforeEach, describe, expect, it } from 'vitest'
import { writeAgreement } from '#app/services/mentorship-agreement.server.ts'
import { settleLesson } from '#app/services/mentorship-lessons.server.ts'
import type { Db } from '#db/schema.ts'
import { verbs } from '#test/support/alliances.ts'
import { networksOnFiles, processesOf, statuses } from '#test/support/at-once.ts'
import { accepted, agreed, completed, plan, started } from '#test/support/mentorship-work.ts'
import type { WorkTask } from '#test/support/mentorship-work-process.ts'
import {
  ask,
  createMentorshipNetwork,
  type MentorshipNetwork,
  NOW,
  onPage,
  onRecord,
} from '#test/support/mentorships.ts'

const onFile = networksOnFiles(createMentorshipNetwork)
const atOnce = processesOf<WorkTask>('test/support/mentorship-work-process.ts')
const together = (...tasks: WorkTask[]) => atOnce(url, ...tasks)

let url: string
let db: Db
let people: MentorshipNetwork
beforeEach(async () => {
  ;({ db, url, ...people } = await onFile())
})
const countOf = async (verb: string) => (await verbs(db)).filter(one => one === verb).length

describe('in processes of their own, at the same time', { timeout: 120_000 }, () => {
  it('one side signs while the other changes the words: nobody has signed what they did not read', async () => {
    const id = await accepted(db, people)
    await writeAgreement(db, people.cacao, onPage(id, agreed()), NOW)
    const results = await together(
      { act: 'sign', actor: people.tic, id },
      { act: 'rewrite', actor: people.cacao, id, word: 'Otras' },
    )
    expect(statuses(results)).toEqual([303, 409])
    const { status } = await onRecord(db, id)
    const agreement = await db.selectFrom('mentorshipAgreement').selectAll().executeTakeFirstOrThrow()
    const signatures = await db.selectFrom('mentorshipSignature').selectAll().execute()
    const signed = results[0]?.status === undefined
    expect([status, agreement.version]).toEqual(signed ? ['active', 1] : ['accepted', 2])
    expect(signatures.filter(row => row.version === agreement.version)).toHaveLength(signed ? 2 : 1)
    expect(await countOf('mentorship.started')).toBe(signed ? 1 : 0)
  })

  it('both write the agreement: one is kept, the other is told', async () => {
    const id = await accepted(db, people)
    const results = await together(
      { act: 'rewrite', actor: people.tic, id, version: 0, word: 'Unas' },
      { act: 'rewrite', actor: people.cacao, id, version: 0, word: 'Otras' },
    )
    expect(statuses(results)).toEqual([303, 409])
    const goals = await db.selectFrom('mentorshipGoal').select('position').orderBy('position').execute()
    expect(goals.map(row => row.position)).toEqual([1, 2])
  })

  it.each([
    ['complete', 'complete'],
    ['complete', 'end-early'],
  ] as const)('one side says «%s», the other «%s»: it ends once and frees one place', async (first, second) => {
    const waiting = [await ask(db, people.moda), await ask(db, people.cafe)]
    const id = await started(db, people)
    const set = { status: 'waitlisted', waitlistedAt: NOW.toISOString(), answerBy: null } as const
    await db.updateTable('mentorship').set(set).where('id', 'in', waiting).execute()
    const results = await together(
      { act: first, actor: people.tic, id, word: 'x' },
      { act: second, actor: people.cacao, id, word: 'x' },
    )
    expect(statuses(results)).toEqual([303, 409])
    expect((await countOf('mentorship.completed')) + (await countOf('mentorship.ended-early'))).toBe(1)
    expect(await countOf('mentorship.recalled')).toBe(1)
    const { status, endedBy, seat } = await onRecord(db, id)
    const isFirst = results[0]?.status === undefined
    expect([status === 'completed', endedBy, seat]).toEqual([
      isFirst || second === 'complete',
      isFirst ? 'tic' : 'cacao',
      null,
    ])
  })

  it('two change one session: one is written, the other is told', async () => {
    const id = await started(db, people)
    const session = await plan(db, people.tic, id)
    const change = { act: 'change-session', id, session } as const
    const results = await together(
      { ...change, actor: people.tic, word: 'Sala uno' },
      { ...change, actor: people.editor, word: 'Sala dos' },
    )
    expect(statuses(results)).toEqual([303, 409])
    const row = await db.selectFrom('mentorshipSession').selectAll().executeTakeFirstOrThrow()
    expect([row.version, row.place]).toEqual([2, results[0]?.status === undefined ? 'Sala uno' : 'Sala dos'])
    expect(await countOf('mentorship.session-changed')).toBe(1)
  })

  it('one approves the lesson while the other changes it: what is public was approved by both', async () => {
    const id = await completed(db, people)
    await settleLesson(db, people.cacao, onPage(id, { intent: 'write-lesson', text: 'Uno', version: 0 }), NOW)
    const results = await together(
      { act: 'approve-lesson', actor: people.tic, id },
      { act: 'write-lesson', actor: people.cacao, id, word: 'Dos' },
    )
    expect(statuses(results)).toEqual([303, 409])
    const lesson = await db.selectFrom('mentorshipLesson').selectAll().executeTakeFirstOrThrow()
    const isApproved = results[0]?.status === undefined
    expect([lesson.text, lesson.publishedAt !== null]).toEqual(isApproved ? ['Uno', true] : ['Dos', false])
    expect(await countOf('mentorship.lesson-published')).toBe(isApproved ? 1 : 0)
  })

  it('the same form twice is one end, and both get the same answer', async () => {
    const id = await started(db, people)
    const task = { act: 'complete', actor: people.tic, id, once: 'x' } as const
    expect(statuses(await together(task, task))).toEqual([303, 303])
    expect(await countOf('mentorship.completed')).toBe(1)
  })
})
