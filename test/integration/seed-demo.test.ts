import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ALLIANCE_STATUSES, isOpenAlliance, isPublicAlliance } from '#app/domain/alliances.ts'
import { BOTTLENECK_STATUSES, canMove } from '#app/domain/bottlenecks.ts'
import { EVENT_AUDIENCES } from '#app/domain/events.ts'
import { INITIATIVE_STATUSES } from '#app/domain/initiatives.ts'
import { PROJECT_STATUSES } from '#app/domain/projects.ts'
import { hashOf } from '#app/services/initiative-actas.server.ts'
import { listRows } from '#db/queries/dataset.ts'
import { listUnvouched } from '#db/queries/unvouched.ts'
import type { Database, Db } from '#db/schema.ts'
import { seedDemo, seedDemoAccounts, seedDocumented } from '#db/seeds/index.ts'
import { createTestDb } from '#test/support/db.ts'
import { dumpTables } from '#test/support/dump.ts'

const now = new Date('2026-11-20T15:00:00Z')
const SIZE = 60

async function demoDb(clusters = SIZE, at = now): Promise<Db> {
  const db = await createTestDb()
  await seedDemo(db, { clusters, now: at })
  return db
}

describe('the simulated network', () => {
  let db: Db
  beforeAll(async () => {
    db = await demoDb()
  })
  afterAll(() => db.destroy())
  const rows = <T extends keyof Database>(table: T) => listRows(db, table)

  it('has the clusters asked for, all evidently fictional, in real departments', async () => {
    const parties = await rows('party')
    const clusters = parties.filter(p => p.kind === 'cluster')
    expect(clusters).toHaveLength(SIZE)
    expect(clusters[0]).toMatchObject({ slug: 'cluster-demo-001', demo: 1 })
    expect(parties.every(p => p.demo === 1 && / Demo /.test(` ${p.name} `))).toBe(true)
    expect(await rows('department')).toHaveLength(33)
    expect(await rows('clusterDepartment')).toHaveLength(SIZE)
  })

  it('holds the vocabularies and the illustrative register, and nothing about real clusters', async () => {
    expect(await rows('indicator')).toHaveLength(367)
    expect(await rows('documentedObstacle')).toHaveLength(151)
    const register = (await rows('bottleneck')).filter(b => b.provenance === 'ilustrativo')
    expect(register).toHaveLength(96)
    expect(register.every(b => b.suggestedResponsibleId === null)).toBe(true)
    expect((await rows('bottleneckSeverity')).every(s => s.provenance === 'declarado')).toBe(true)
    expect((await rows('source')).filter(s => s.subjectType === 'cluster' || s.subjectType === 'organization')).toEqual(
      [],
    )
  })

  it('reaches every status there is', async () => {
    const statuses = (list: { status: string }[]) => [...new Set(list.map(row => row.status))].sort()
    expect(statuses(await rows('alliance'))).toEqual([...ALLIANCE_STATUSES].sort())
    expect(statuses(await rows('bottleneck'))).toEqual([...BOTTLENECK_STATUSES].sort())
    expect(statuses(await rows('project'))).toEqual([...PROJECT_STATUSES].sort())
    expect(statuses(await rows('initiative'))).toEqual([...INITIATIVE_STATUSES].sort())
  })

  it('reads maturity by dimension, on its scale and with its date; filters know the public ones alone', async () => {
    const readings = await rows('maturityReading')
    expect(new Set(readings.map(r => r.dimension)).size).toBe(11)
    expect(readings.every(r => r.scale === 'ssme-2024' && /^20\d\d-\d\d-\d\d$/.test(r.readOn))).toBe(true)
    expect(new Set(readings.map(r => r.isPublic))).toEqual(new Set([0, 1]))
    for (const { id, maturityLevel } of await rows('cluster')) {
      const [newest] = readings
        .filter(r => r.clusterId === id && r.dimension === null && r.isPublic === 1)
        .sort((a, b) => b.readOn.localeCompare(a.readOn))
      expect(maturityLevel).toBe(newest?.level ?? null)
    }
  })

  it('keeps open alliances apart and hides what was declined or withdrawn', async () => {
    const alliances = await rows('alliance')
    expect(alliances.every(a => (a.openKey !== null) === isOpenAlliance(a.status))).toBe(true)
    expect(alliances.filter(a => a.status === 'active').every(a => a.activeSince)).toBe(true)
    const hidden = alliances.filter(a => !isPublicAlliance(a.status)).map(a => a.id)
    const last = (await rows('eventLog')).filter(e => hidden.includes(e.subjectId) && e.verb !== 'alliance.proposed')
    expect(last.filter(e => /declined|withdrawn/.test(e.verb)).map(e => e.audience)).toEqual(
      hidden.map(() => 'parties'),
    )
  })

  it('moves the register only along its transitions, each with a reason', async () => {
    for (const move of await rows('bottleneckMove')) {
      expect(move.reason).not.toBe('')
      if (move.fromStatus !== move.toStatus) expect(canMove(move.fromStatus, move.toStatus)).toBe(true)
    }
    const bottlenecks = new Map((await rows('bottleneck')).map(b => [b.id, b]))
    const seen = new Map<string, string>()
    for (const { subjectId, verb, payload } of await rows('eventLog')) {
      if (verb !== 'bottleneck.moved') continue
      const { from, to } = JSON.parse(payload)
      expect(seen.get(subjectId) ?? from).toBe(from)
      seen.set(subjectId, to)
    }
    for (const [id, status] of seen) expect(bottlenecks.get(id)?.status).toBe(status)
    const codes = [...bottlenecks.values()].filter(b => b.demo).map(b => b.code)
    expect(codes).toContain('CB-097')
    expect(codes).toContain(null)
  })

  it('tells everything in the order of time, inside three years, each event for an audience', async () => {
    const events = await rows('eventLog')
    const times = events.map(e => e.recordedAt)
    expect(times).toEqual([...times].sort())
    expect(times.at(0)).toBe('2023-11-16T00:00:00.000Z')
    expect(times.filter(time => time >= '2026-11-16')).toEqual([])
    expect(events.every(e => EVENT_AUDIENCES.includes(e.audience) && e.actorId === null)).toBe(true)
  })

  it('has news in Markdown, offers, needs and gatherings', async () => {
    expect((await rows('bottleneckNews')).some(n => n.body.includes('**'))).toBe(true)
    expect(new Set((await rows('clusterTopic')).map(t => t.direction))).toEqual(new Set(['offer', 'need']))
    expect((await rows('gathering')).length).toBeGreaterThan(4)
    expect(await listUnvouched(db)).toEqual([])
  })
})

describe('the simulated chain', () => {
  let db: Db
  beforeAll(async () => {
    db = await demoDb()
  })
  afterAll(() => db.destroy())
  const rows = <T extends keyof Database>(table: T) => listRows(db, table)

  it('makes a project of each agreed initiative, with a record of its decision that anybody can verify', async () => {
    const agreed = (await rows('initiative')).filter(i => i.status === 'agreed')
    const born = (await rows('project')).filter(p => p.initiativeId)
    expect(born.map(p => p.initiativeId).sort()).toEqual(agreed.map(i => i.id).sort())
    expect(born.every(p => p.provenance === 'confirmado' && p.expectedTarget === '85')).toBe(true)
    const actas = await rows('acta')
    expect(actas.length).toBeGreaterThanOrEqual(agreed.length)
    expect(actas.every(acta => hashOf(acta.content) === acta.hash)).toBe(true)
    const codes = (await rows('project')).map(p => p.code)
    expect(new Set(codes).size).toBe(codes.length)
  })

  it('measures results in every state, each vouched for as it says', async () => {
    const results = await rows('result')
    const readings = await rows('resultReading')
    expect(new Set(results.map(r => r.provenance))).toEqual(new Set(['declarado', 'confirmado', 'documentado']))
    const read = new Set(readings.map(r => r.resultId))
    expect(results.some(r => !read.has(r.id))).toBe(true)
    expect(readings.some(r => r.correctedAt) && readings.some(r => r.correctsId)).toBe(true)
    expect(readings.some(r => Number(r.value) <= 85)).toBe(true)
    const shares = await rows('contributionShare')
    const sums = new Map<string, number>()
    for (const { bottleneckId, percent } of shares) sums.set(bottleneckId, (sums.get(bottleneckId) ?? 0) + percent)
    expect([...sums.values()].some(sum => sum > 100)).toBe(true)
  })
})

describe('the same number', () => {
  it('gives the same rows in two databases, on any day of half a month', async () => {
    const [one, other] = [await demoDb(), await demoDb(SIZE, new Date('2026-11-17T03:00:00Z'))]
    expect(await dumpTables(one)).toEqual(await dumpTables(other))
    await Promise.all([one.destroy(), other.destroy()])
  })

  it('adds nothing the second time; another number is refused', async () => {
    const db = await demoDb(5)
    const before = await dumpTables(db)
    expect(await seedDemo(db, { clusters: 5, now })).toBe(0)
    expect(await dumpTables(db)).toEqual(before)
    await expect(seedDemo(db, { clusters: 6, now })).rejects.toThrow('already holds 5')
    await expect(seedDemo(db, { clusters: 0, now })).rejects.toThrow('not a number')
    await db.destroy()
  })

  it.each([1, 2, 3])('works for as few as %i', async clusters => {
    const db = await demoDb(clusters)
    expect((await listRows(db, 'cluster')).length).toBe(clusters)
    await db.destroy()
  })
})

describe('beside real clusters', () => {
  it('leaves them and the register as they are', async () => {
    const db = await createTestDb()
    await seedDocumented(db, now)
    const before = await dumpTables(db)
    await seedDemo(db, { clusters: 12, now })
    const after = await dumpTables(db)
    for (const [table, rows] of Object.entries(before)) {
      expect(
        rows.filter(row => !after[table]?.includes(row)),
        table,
      ).toEqual([])
    }
    const real = new Set((await listRows(db, 'party')).filter(p => p.demo === 0).map(p => p.id))
    const simulated = (await listRows(db, 'alliance')).filter(a => a.slug.startsWith('alianza-demo-')).map(a => a.id)
    const touched = (await listRows(db, 'allianceParty')).filter(
      p => simulated.includes(p.allianceId) && real.has(p.partyId),
    )
    expect(touched).toEqual([])
    const words = (await listRows(db, 'bottleneckSeverity')).filter(s => s.provenance === 'declarado')
    expect(words.filter(s => real.has(s.clusterId))).toEqual([])
    await db.destroy()
  })

  it('gives the demonstration accounts fictional clusters only where the real ones are not', async () => {
    const db = await demoDb(5)
    await seedDemoAccounts(db, { password: 'x', hash: async () => 'hash', now })
    const named = await db
      .selectFrom('membership')
      .innerJoin('party', 'party.id', 'membership.partyId')
      .select(['party.slug', 'membership.role'])
      .orderBy('membership.id')
      .execute()
    expect(named).toEqual([
      { slug: 'cluster-demo-001', role: 'manager' },
      { slug: 'cluster-demo-001', role: 'editor' },
      { slug: 'cluster-demo-002', role: 'manager' },
      { slug: 'cluster-demo-003', role: 'manager' },
    ])
    await db.destroy()
  })
})
