import { beforeEach, describe, expect, it } from 'vitest'
import { enqueueJob } from '#app/services/job-queue.server.ts'
import { runDueJobs } from '#app/services/jobs.server.ts'
import { writeBudget } from '#app/services/project-budget.server.ts'
import { editProject } from '#app/services/project-edits.server.ts'
import { createProjectFromInitiative } from '#app/services/project-from-initiative.server.ts'
import { writeMilestone } from '#app/services/project-milestones.server.ts'
import { addProjectEvidence, postUpdate, readUpdates } from '#app/services/project-updates.server.ts'
import type { Db } from '#db/schema.ts'
import { createNetwork, NOW, PUBLIC_URL, verbs } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'
import { postbox } from '#test/support/mail.ts'
import { countProjectRows, projectStanding, record, say } from '#test/support/projects.ts'

let db: Db
let people: Awaited<ReturnType<typeof createNetwork>>
beforeEach(async () => {
  db = await createTestDb()
  people = await createNetwork(db)
})

const mails = async () => {
  const rows = await db.selectFrom('outbox').select(['kind', 'text']).orderBy('id').execute()
  return rows
}
const firstMilestone = () => db.selectFrom('projectMilestone').selectAll().executeTakeFirstOrThrow()
const firstLine = () => db.selectFrom('projectBudgetLine').selectAll().executeTakeFirstOrThrow()
const milestone = {
  intent: 'add-milestone',
  title: 'Montar el laboratorio',
  owner: 'tic',
  dueOn: '2026-11-19',
} as const
const line = {
  intent: 'add-budget',
  source: 'nacional',
  form: 'convocatoria',
  committed: 9_000_000_000_001,
  received: 3,
  spent: 1,
} as const

describe('a project recorded directly', () => {
  it('is declared, public, told to the others, and confirmed when all have', async () => {
    const slug = await record(db, people.cacao)
    const before = await projectStanding(db, slug)
    expect(before.row).toMatchObject({ code: 'PC-001', status: 'planned', provenance: 'declarado', isPublic: 1 })
    expect(before.answers).toEqual({ cacao: 'confirmed', tic: 'pending' })
    expect((await mails()).map(mail => mail.kind)).toEqual(['projectRecorded'])
    await say(db, people.tic, slug, { intent: 'confirm' })
    expect((await projectStanding(db, slug)).row).toMatchObject({ provenance: 'confirmado', version: 1 })
    expect(await verbs(db)).toEqual(['project.recorded', 'project.confirmed'])
  })

  it('goes from planned to its closing report, one event each', async () => {
    const slug = await record(db, people.cacao)
    await say(db, people.tic, slug, { intent: 'confirm' })
    await say(db, people.cacao, slug, { intent: 'start' })
    expect((await projectStanding(db, slug)).row.validFrom).toBe('2026-11-20')
    await say(db, people.cacao, slug, { intent: 'suspend', reason: 'Falta el permiso' })
    await say(db, people.cacao, slug, { intent: 'resume' })
    await say(db, people.cacao, slug, { intent: 'complete', report: 'Se midieron 40 lotes.', endDate: '2026-11-20' })
    const { row } = await projectStanding(db, slug)
    expect(row).toMatchObject({ status: 'completed', validTo: '2026-11-20', closingReport: 'Se midieron 40 lotes.' })
    expect((await verbs(db)).slice(2)).toEqual([
      'project.started',
      'project.suspended',
      'project.resumed',
      'project.completed',
    ])
    const payloads = await db.selectFrom('eventLog').select('payload').execute()
    expect(payloads.every(({ payload }) => payload === '{}')).toBe(true)
  })

  it('that everybody else declines is cancelled and seen by nobody else', async () => {
    const slug = await record(db, people.cacao)
    await say(db, people.tic, slug, { intent: 'decline', reason: 'No lo acordamos' })
    const { row, answers } = await projectStanding(db, slug)
    expect(row).toMatchObject({ status: 'cancelled', isPublic: 0 })
    expect(answers.tic).toBe('declined')
    const last = await db.selectFrom('eventLog').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()
    expect([last.verb, last.audience]).toEqual(['project.declined', 'parties'])
    await expect(say(db, people.moda, slug, { intent: 'confirm' })).rejects.toMatchObject({ status: 404 })
  })

  it('gets codes and addresses of its own', async () => {
    const slugs = [
      await record(db, people.cacao),
      await record(db, people.cacao),
      await record(db, people.tic, {
        title: 'Nuevo',
        parties: [
          { id: 'tic', role: 'leader', contribution: null },
          { id: 'camara', role: 'ally', contribution: null },
        ],
      }),
    ]
    const codes = await db.selectFrom('project').select('code').orderBy('code').execute()
    expect(codes.map(row => row.code)).toEqual(['PC-001', 'PC-002', 'PC-003'])
    expect(slugs).toEqual([
      'laboratorio-compartido-de-calidad',
      'laboratorio-compartido-de-calidad-2',
      'proyecto-nuevo',
    ])
  })

  it('asks the parties again when its leader changes it, keeps both versions, and refuses a stale form', async () => {
    const slug = await record(db, people.cacao)
    await say(db, people.tic, slug, { intent: 'confirm' })
    const form = {
      slug,
      title: 'Laboratorio de calidad',
      description: 'Medir.',
      startDate: '2026-12-01',
      bottleneck: [],
      contribution: ['El laboratorio', 'Los técnicos'],
      publicUrl: PUBLIC_URL,
    }
    await editProject(db, people.cacao, { ...form, version: 1 }, NOW)
    const { row, answers, parties } = await projectStanding(db, slug)
    expect(row).toMatchObject({ version: 2, provenance: 'declarado', title: 'Laboratorio de calidad' })
    expect([answers.tic, parties[1]?.contribution]).toEqual(['pending', 'Los técnicos'])
    expect(await db.selectFrom('revision').select('version').orderBy('version').execute()).toHaveLength(2)
    const counts = await countProjectRows(db)
    await expect(editProject(db, people.cacao, { ...form, title: 'Otro', version: 1 }, NOW)).rejects.toMatchObject({
      status: 409,
      messageKey: 'errors.changed',
    })
    await editProject(db, people.cacao, { ...form, version: 2 }, NOW)
    expect(await countProjectRows(db)).toEqual(counts)
  })
})

describe('milestones', () => {
  it('are planned by the leader, reached by who answers for them, and completed only then', async () => {
    const slug = await record(db, people.cacao)
    await say(db, people.tic, slug, { intent: 'confirm' })
    await say(db, people.cacao, slug, { intent: 'start' })
    await writeMilestone(db, people.cacao, { ...milestone, slug }, NOW)
    const complete = { intent: 'complete', report: 'Listo', endDate: '2026-11-20' } as const
    await expect(say(db, people.cacao, slug, complete)).rejects.toMatchObject({
      messageKey: 'projects.refusals.milestonesPending',
    })
    const { id } = await firstMilestone()
    const reach = { intent: 'milestone-done', milestone: id, version: 1, doneOn: '2026-11-20', slug } as const
    await writeMilestone(db, people.tic, { ...reach, note: 'Con acta', evidenceUrl: 'https://ejemplo.org/acta' }, NOW)
    expect(await firstMilestone()).toMatchObject({ status: 'done', doneOn: '2026-11-20', version: 2 })
    expect(await db.selectFrom('evidence').select('label').executeTakeFirst()).toEqual({ label: milestone.title })
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
      await expect(writeMilestone(db, people.cacao, { ...milestone, owner, slug }, NOW)).rejects.toMatchObject({
        messageKey: 'projects.errors.owner',
      })
    }
    await writeMilestone(db, people.cacao, { ...milestone, slug }, NOW)
    const { id } = await firstMilestone()
    const ahead = { intent: 'milestone-done', milestone: id, version: 1, doneOn: '2026-11-21', slug } as const
    await expect(writeMilestone(db, people.cacao, ahead, NOW)).rejects.toMatchObject({ status: 409 })
    const elsewhere = { ...ahead, milestone: 'x', doneOn: '2026-11-20' }
    await expect(writeMilestone(db, people.cacao, elsewhere, NOW)).rejects.toMatchObject({ status: 404 })
  })

  it('that are overdue are told once for each date, to their owner and the leader', async () => {
    const slug = await record(db, people.cacao)
    await writeMilestone(db, people.cacao, { ...milestone, dueOn: '2026-11-20', slug }, NOW)
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
      ...milestone,
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
    await writeBudget(db, people.cacao, { ...line, slug }, NOW)
    const { id, committed } = await firstLine()
    expect(committed).toBe(9_000_000_000_001)
    await writeBudget(db, people.cacao, { ...line, intent: 'change-budget', line: id, version: 1, spent: 2, slug }, NOW)
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
      () => writeMilestone(db, actor, { ...milestone, slug }, NOW),
      () => writeBudget(db, actor, { ...line, slug }, NOW),
    ])
    for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ status: 403 })
    for (const attempt of [
      () => say(db, tic, slug, { intent: 'start' }),
      () => writeMilestone(db, tic, { ...milestone, slug }, NOW),
      () => writeBudget(db, tic, { ...line, slug }, NOW),
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
      () => writeMilestone(db, people.cacao, { ...milestone, slug }, NOW),
      () => writeBudget(db, people.cacao, { ...line, slug }, NOW),
      () => postUpdate(db, people.cacao, { slug, body: 'Hola' }, NOW),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ status: 409, messageKey: 'projects.refusals.documented' })
    }
    expect(await countProjectRows(db)).toEqual(counts)
  })
})

describe('the same form sent twice', () => {
  it('writes once and answers the same', async () => {
    const slug = await record(db, people.cacao, { once: 'f1' })
    expect(await record(db, people.cacao, { once: 'f1' })).toBe(slug)
    for (const once of ['f2', 'f2']) await writeBudget(db, people.cacao, { ...line, slug, once }, NOW)
    for (const once of ['f3', 'f3']) await writeMilestone(db, people.cacao, { ...milestone, slug, once }, NOW)
    for (const once of ['f4', 'f4']) await postUpdate(db, people.tic, { slug, body: 'Hola', once }, NOW)
    for (const once of ['f5', 'f5']) await say(db, people.tic, slug, { intent: 'confirm', once })
    expect(await countProjectRows(db)).toMatchObject({
      project: 1,
      projectMilestone: 1,
      projectBudgetLine: 1,
      projectUpdate: 1,
      eventLog: 5,
    })
  })
})

describe('a project that comes of an initiative', () => {
  it('inherits parties, commitments and target, confirmed, and comes only once', async () => {
    await db
      .insertInto('initiative')
      .values({
        id: 'i1',
        slug: 'iniciativa',
        code: 'IC-001',
        title: 'Iniciativa',
        searchText: 'iniciativa',
        direction: 'up',
        areas: '[]',
        leaderId: 'cacao',
        status: 'agreed',
        provenance: 'confirmado',
        terms: 1,
        demo: 0,
        version: 1,
        turn: 1,
        createdAt: NOW.toISOString(),
        updatedAt: NOW.toISOString(),
      })
      .execute()
    const seed = {
      initiativeId: 'i1',
      title: 'Iniciativa',
      purpose: 'Medir mejor',
      parties: [
        {
          partyId: 'cacao',
          role: 'leader',
          confirmedBy: people.cacao.userId,
          confirmedAt: NOW.toISOString(),
          commitment: { kind: 'money', amount: 50_000_000, description: 'Para equipos', conditions: null },
        },
        {
          partyId: 'tic',
          role: 'partner',
          confirmedBy: people.tic.userId,
          confirmedAt: NOW.toISOString(),
          commitment: { kind: 'hours', amount: 120, description: 'Desarrollo', conditions: 'Desde enero' },
        },
      ],
      bottleneckIds: [],
      expected: { indicator: 'Lotes con trazabilidad', unit: '%', direction: 'up', target: '80.5' },
      demo: 0,
    } as const
    const create = () => db.transaction().execute(trx => createProjectFromInitiative(trx, people.cacao, seed, NOW))
    const { slug, code } = await create()
    const { row, parties } = await projectStanding(db, slug)
    expect(code).toBe('PC-001')
    expect(row).toMatchObject({
      provenance: 'confirmado',
      initiativeId: 'i1',
      expectedTarget: '80.5',
      status: 'planned',
    })
    expect(parties.map(p => [p.partyId, p.role, p.commitmentKind, p.commitmentAmount])).toEqual([
      ['cacao', 'leader', 'money', 50_000_000],
      ['tic', 'partner', 'hours', 120],
    ])
    await expect(create()).rejects.toThrow('UNIQUE')
    await say(db, people.cacao, slug, { intent: 'start' })
    expect(await verbs(db)).toEqual(['project.agreed', 'project.started'])
  })
})
