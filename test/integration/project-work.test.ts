import { beforeEach, describe, expect, it } from 'vitest'
import { enqueueJob } from '#app/services/job-queue.server.ts'
import { runDueJobs } from '#app/services/jobs.server.ts'
import { listProjectItems } from '#app/services/open-data/projects.server.ts'
import { writeBudget } from '#app/services/project-budget.server.ts'
import { listProjectTasks } from '#app/services/project-inbox.server.ts'
import { writeMilestone } from '#app/services/project-milestones.server.ts'
import { addProjectEvidence, postUpdate, readUpdates } from '#app/services/project-updates.server.ts'
import type { Db } from '#db/schema.ts'
import { createNetwork, NOW, verbs } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'
import { postbox } from '#test/support/mail.ts'
import { BUDGET_LINE, countProjectRows, MILESTONE, projectStanding, record, say } from '#test/support/projects.ts'

let db: Db
let people: Awaited<ReturnType<typeof createNetwork>>
beforeEach(async () => {
  db = await createTestDb()
  people = await createNetwork(db)
})

const firstMilestone = () => db.selectFrom('projectMilestone').selectAll().executeTakeFirstOrThrow()
const firstLine = () => db.selectFrom('projectBudgetLine').selectAll().executeTakeFirstOrThrow()

describe('milestones', () => {
  it('are planned by the leader, reached by who answers for them, and completed only then', async () => {
    const slug = await record(db, people.cacao)
    await say(db, people.tic, slug, { intent: 'confirm' })
    await say(db, people.cacao, slug, { intent: 'start' })
    await writeMilestone(db, people.cacao, { ...MILESTONE, slug }, NOW)
    const complete = { intent: 'complete', report: 'Listo', endDate: '2026-11-20' } as const
    await expect(say(db, people.cacao, slug, complete)).rejects.toMatchObject({
      messageKey: 'projects.refusals.milestonesPending',
    })
    const { id } = await firstMilestone()
    const reach = { intent: 'milestone-done', milestone: id, version: 1, doneOn: '2026-11-20', slug } as const
    await writeMilestone(db, people.tic, { ...reach, note: 'Con acta', evidenceUrl: 'https://ejemplo.org/acta' }, NOW)
    expect(await firstMilestone()).toMatchObject({ status: 'done', doneOn: '2026-11-20', version: 2 })
    expect(await db.selectFrom('evidence').select('label').executeTakeFirst()).toEqual({ label: MILESTONE.title })
    await expect(writeMilestone(db, people.tic, { ...reach, version: 2 }, NOW)).rejects.toMatchObject({ status: 409 })
    await expect(writeMilestone(db, people.tic, reach, NOW)).rejects.toMatchObject({ messageKey: 'errors.changed' })
    await say(db, people.cacao, slug, complete)
    await expect(
      writeMilestone(db, people.tic, { intent: 'reopen-milestone', milestone: id, version: 2, slug }, NOW),
    ).rejects.toMatchObject({ messageKey: 'projects.refusals.closed' })
  })

  it('are answered for by parties that take part, and reached on days that have come', async () => {
    const slug = await record(db, people.cacao)
    for (const owner of ['moda', 'nadie']) {
      await expect(writeMilestone(db, people.cacao, { ...MILESTONE, owner, slug }, NOW)).rejects.toMatchObject({
        messageKey: 'projects.errors.owner',
      })
    }
    await writeMilestone(db, people.cacao, { ...MILESTONE, slug }, NOW)
    const { id } = await firstMilestone()
    const ahead = { intent: 'milestone-done', milestone: id, version: 1, doneOn: '2026-11-21', slug } as const
    await expect(writeMilestone(db, people.cacao, ahead, NOW)).rejects.toMatchObject({ status: 409 })
    const elsewhere = { ...ahead, milestone: 'x', doneOn: '2026-11-20' }
    await expect(writeMilestone(db, people.cacao, elsewhere, NOW)).rejects.toMatchObject({ status: 404 })
  })

  it('that are overdue are told once for each date, to their owner and the leader', async () => {
    const slug = await record(db, people.cacao)
    await writeMilestone(db, people.cacao, { ...MILESTONE, dueOn: '2026-11-20', slug }, NOW)
    const box = postbox()
    const run = async (at: string) => {
      await enqueueJob(db, { kind: 'projects.overdue', payload: {} }, new Date(at))
      expect((await runDueJobs(db, box, new Date(at))).failed).toEqual([])
    }
    await run('2026-11-21T04:00:00.000Z')
    expect(box.sent.filter(mail => mail.subject.includes('hito'))).toHaveLength(0)
    await run('2026-11-21T05:00:01.000Z')
    await run('2026-11-22T05:00:01.000Z')
    const told = box.sent.filter(mail => mail.subject.startsWith('Venció un hito'))
    expect(told).toHaveLength(2)
    expect(told[0]?.text).toContain('20 nov 2026')
    expect((await verbs(db)).filter(verb => verb === 'project.milestone-overdue')).toHaveLength(1)
    const { id } = await firstMilestone()
    const change = {
      ...MILESTONE,
      intent: 'change-milestone',
      milestone: id,
      version: 1,
      dueOn: '2026-11-25',
      slug,
    } as const
    await writeMilestone(db, people.cacao, change, NOW)
    await run('2026-11-27T05:00:01.000Z')
    expect((await verbs(db)).filter(verb => verb === 'project.milestone-overdue')).toHaveLength(2)
  })
})

describe('the budget', () => {
  it('keeps whole pesos as they were given, through changes and removals', async () => {
    const slug = await record(db, people.cacao)
    await writeBudget(db, people.cacao, { ...BUDGET_LINE, slug }, NOW)
    const { id, committed } = await firstLine()
    expect(committed).toBe(9_000_000_000_001)
    await writeBudget(
      db,
      people.cacao,
      { ...BUDGET_LINE, intent: 'change-budget', line: id, version: 1, spent: 2, slug },
      NOW,
    )
    expect(await firstLine()).toMatchObject({ version: 2, spent: 2, committed: 9_000_000_000_001 })
    await expect(
      writeBudget(db, people.cacao, { intent: 'remove-budget', line: id, version: 1, slug }, NOW),
    ).rejects.toMatchObject({ messageKey: 'errors.changed' })
    await writeBudget(db, people.cacao, { intent: 'remove-budget', line: id, version: 2, slug }, NOW)
    expect(await db.selectFrom('projectBudgetLine').selectAll().execute()).toEqual([])
    const events = await db.selectFrom('eventLog').select(['verb', 'payload']).orderBy('seq').execute()
    expect(events.slice(1).map(event => event.verb)).toEqual([
      'project.budget-added',
      'project.budget-changed',
      'project.budget-removed',
    ])
    expect(JSON.parse(events[2]?.payload ?? '{}')).toEqual({ lineId: id, committed, received: 3, spent: 2 })
  })
})

describe('who may', () => {
  it('is the manager of the leading party, or of a party, and nobody else', async () => {
    const slug = await record(db, people.cacao, {
      parties: [
        { id: 'cacao', role: 'leader', contribution: null },
        { id: 'tic', role: 'partner', contribution: null },
        { id: 'camara', role: 'ally', contribution: null },
      ],
    })
    const counts = await countProjectRows(db)
    const { editor, reader, coordinator, moda, tic } = people
    const tries = [editor, reader, coordinator, moda, { kind: 'anonymous' } as const].flatMap(actor => [
      () => record(db, actor as typeof moda, { title: 'Ajeno' }),
      () => say(db, actor as typeof moda, slug, { intent: 'confirm' }),
      () => say(db, actor as typeof moda, slug, { intent: 'start' }),
      () => writeMilestone(db, actor, { ...MILESTONE, slug }, NOW),
      () => writeBudget(db, actor, { ...BUDGET_LINE, slug }, NOW),
    ])
    for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ status: 403 })
    for (const attempt of [
      () => say(db, tic, slug, { intent: 'start' }),
      () => writeMilestone(db, tic, { ...MILESTONE, slug }, NOW),
      () => writeBudget(db, tic, { ...BUDGET_LINE, slug }, NOW),
      () => postUpdate(db, moda, { slug, body: 'Hola' }, NOW),
      () => postUpdate(db, coordinator, { slug, body: 'Hola' }, NOW),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ status: 403 })
    }
    expect(await countProjectRows(db)).toEqual(counts)
    await postUpdate(db, editor, { slug, body: 'Vamos **bien** <script>alert(1)</script>' }, NOW)
    await addProjectEvidence(db, editor, { slug, url: 'https://ejemplo.org/foto' }, NOW)
    const { row } = await projectStanding(db, slug)
    const [update] = await readUpdates(db, row.id, false)
    expect(update).toMatchObject({ person: null, by: { slug: 'cacao' } })
    expect(update?.html).toContain('<strong>bien</strong>')
    expect(update?.html).not.toContain('<script>')
  })

  it('cannot touch what a source tells', async () => {
    const slug = await record(db, people.cacao)
    await db.updateTable('project').set({ provenance: 'documentado' }).where('slug', '=', slug).execute()
    const counts = await countProjectRows(db)
    for (const attempt of [
      () => say(db, people.tic, slug, { intent: 'confirm' }),
      () => say(db, people.cacao, slug, { intent: 'start' }),
      () => writeMilestone(db, people.cacao, { ...MILESTONE, slug }, NOW),
      () => writeBudget(db, people.cacao, { ...BUDGET_LINE, slug }, NOW),
      () => postUpdate(db, people.cacao, { slug, body: 'Hola' }, NOW),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ status: 409, messageKey: 'projects.refusals.documented' })
    }
    expect(await countProjectRows(db)).toEqual(counts)
  })
})

describe('what projects wait for', () => {
  const tasks = async (who: typeof people.cacao) => (await listProjectTasks(db, who, NOW)).map(({ task }) => task)

  it('is an answer, then a start, then what is overdue', async () => {
    const slug = await record(db, people.cacao)
    expect([await tasks(people.cacao), await tasks(people.tic), await tasks(people.moda)]).toEqual([
      [],
      ['confirm'],
      [],
    ])
    await say(db, people.tic, slug, { intent: 'confirm' })
    expect([await tasks(people.cacao), await tasks(people.tic)]).toEqual([['start'], []])
    await say(db, people.cacao, slug, { intent: 'start' })
    await writeMilestone(db, people.cacao, { ...MILESTONE, slug }, NOW)
    expect([await tasks(people.cacao), await tasks(people.tic)]).toEqual([[], ['overdue']])
    await say(db, people.tic, slug, { intent: 'dispute', reason: 'Otra fecha' })
    expect([await tasks(people.cacao), await tasks(people.tic)]).toEqual([['disputed-other'], ['disputed-own']])
  })
})

describe('the open data', () => {
  const items = () => listProjectItems({ db, publicUrl: 'https://red.test', now: NOW })

  it('give the plan, and sums by source that are those of the lines', async () => {
    const slug = await record(db, people.cacao)
    await writeMilestone(db, people.cacao, { ...MILESTONE, slug }, NOW)
    for (const received of [3, 4]) await writeBudget(db, people.cacao, { ...BUDGET_LINE, received, slug }, NOW)
    const [item] = await items()
    expect(item?.milestones).toEqual([
      { title: MILESTONE.title, owner: 'tic', status: 'pending', dueOn: '2026-11-19', doneOn: null },
    ])
    expect(item?.budget).toEqual([{ source: 'nacional', committed: 18_000_000_000_002, received: 7, spent: 2 }])
  })

  it('leave out who declined, and what nobody else stands behind', async () => {
    const parties = [
      { id: 'cacao', role: 'leader', contribution: null },
      { id: 'tic', role: 'partner', contribution: null },
      { id: 'moda', role: 'ally', contribution: null },
    ] as const
    const slug = await record(db, people.cacao, { parties: [...parties] })
    await say(db, people.tic, slug, { intent: 'decline', reason: 'No' })
    expect((await items())[0]?.parties.map(party => party.slug)).toEqual(['cacao', 'moda'])
    await say(db, people.moda, slug, { intent: 'decline', reason: 'No' })
    expect(await items()).toEqual([])
  })
})
