import { beforeEach, describe, expect, it } from 'vitest'
import { writeBudget } from '#app/services/project-budget.server.ts'
import { editProject } from '#app/services/project-edits.server.ts'
import { createProjectFromInitiative } from '#app/services/project-from-initiative.server.ts'
import { writeMilestone } from '#app/services/project-milestones.server.ts'
import { postUpdate } from '#app/services/project-updates.server.ts'
import type { Db } from '#db/schema.ts'
import { createNetwork, NOW, PUBLIC_URL, verbs } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'
import { BUDGET_LINE, countProjectRows, MILESTONE, projectStanding, record, say } from '#test/support/projects.ts'

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

describe('the same form sent twice', () => {
  it('writes once and answers the same', async () => {
    const slug = await record(db, people.cacao, { once: 'f1' })
    expect(await record(db, people.cacao, { once: 'f1' })).toBe(slug)
    for (const once of ['f2', 'f2']) await writeBudget(db, people.cacao, { ...BUDGET_LINE, slug, once }, NOW)
    for (const once of ['f3', 'f3']) await writeMilestone(db, people.cacao, { ...MILESTONE, slug, once }, NOW)
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
