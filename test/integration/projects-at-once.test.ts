import { beforeEach, describe, expect, it } from 'vitest'
import { writeBudget } from '#app/services/project-budget.server.ts'
import type { Db } from '#db/schema.ts'
import { createNetwork, NOW, verbs } from '#test/support/alliances.ts'
import { networksOnFiles, processesOf, statuses } from '#test/support/at-once.ts'
import type { ProjectTask } from '#test/support/project-process.ts'
import { projectStanding, record, say } from '#test/support/projects.ts'

const onFile = networksOnFiles(createNetwork)
const together = processesOf<ProjectTask>('test/support/project-process.ts')

describe('two at once, in two processes', () => {
  let url: string
  let db: Db
  let people: Awaited<ReturnType<typeof createNetwork>>
  beforeEach(async () => {
    ;({ db, url, ...people } = await onFile())
  })

  it('change the same money: one is written, the other is told', async () => {
    const { cacao: actor } = people
    const slug = await record(db, actor)
    const line = { source: 'regional', form: 'efectivo', committed: 1000, received: 0, spent: 0 } as const
    await writeBudget(db, actor, { intent: 'add-budget', ...line, slug }, NOW)
    const { id } = await db.selectFrom('projectBudgetLine').select('id').executeTakeFirstOrThrow()
    const change = (received: number) => ({
      actor,
      slug,
      act: { budget: { intent: 'change-budget', line: id, version: 1, ...line, received } as const },
    })
    expect(statuses(await together(url, change(400), change(700)))).toEqual([303, 409])
    const after = await db.selectFrom('projectBudgetLine').selectAll().executeTakeFirstOrThrow()
    expect([400, 700]).toContain(after.received)
    expect(after.version).toBe(2)
    expect((await verbs(db)).filter(verb => verb === 'project.budget-changed')).toHaveLength(1)
  })

  it('complete it and plan more: it never ends with something left to do', async () => {
    const { cacao: actor, tic } = people
    const slug = await record(db, actor)
    await say(db, tic, slug, { intent: 'confirm' })
    await say(db, actor, slug, { intent: 'start' })
    const milestone = { intent: 'add-milestone', title: 'Uno más', owner: 'tic', dueOn: '2027-01-31' } as const
    const results = await together(url, { actor, slug, act: 'complete' }, { actor, slug, act: { milestone } })
    expect(statuses(results)).toEqual([303, 409])
    const { row } = await projectStanding(db, slug)
    const planned = await db.selectFrom('projectMilestone').selectAll().execute()
    expect([row.status, planned.length]).toEqual(results[0]?.result ? ['completed', 0] : ['in_progress', 1])
  })

  it('record with the same form: there is one, with one code, and both get it', async () => {
    const task = { actor: people.cacao, slug: '', act: 'record', once: 'x' } as const
    const results = await together(url, task, task)
    expect(results[0]).toEqual(results[1])
    expect(await verbs(db)).toEqual(['project.recorded'])
    const other = { actor: people.tic, slug: '', act: 'record' } as const
    expect(statuses(await together(url, { ...task, once: 'y' }, other))).toEqual([303, 403])
    const codes = await db.selectFrom('project').select('code').orderBy('code').execute()
    expect(codes.map(row => row.code)).toEqual(['PC-001', 'PC-002'])
  })
})
