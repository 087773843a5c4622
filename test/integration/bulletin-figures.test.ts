import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { figuresOf } from '#app/domain/bulletin-figures.ts'
import { BULLETIN_PARTS } from '#app/domain/bulletin-material.ts'
import { type BulletinScope, movePeriod, spanOf } from '#app/domain/bulletins.ts'
import { REGIONS } from '#app/domain/vocabularies.ts'
import { readMaterial } from '#app/services/bulletin-material.server.ts'
import type { Db } from '#db/schema.ts'
import { seedDemo, seedDocumented } from '#db/seeds/index.ts'
import { recount } from '#test/support/bulletin-recount.ts'
import { createTestDb } from '#test/support/db.ts'

const now = new Date('2026-11-20T15:00:00Z')

/** From the first quarter of 2021 to the next one. */
const PERIODS = Array.from({ length: 24 }, (_, i) => movePeriod('2021-T1', i))

/** All that the page counts of a quarter and scope, beside what SQL counts; gives how many there are of each part. */
async function compare(db: Db, period: string, scope: BulletinScope, scopeKey: string): Promise<number[]> {
  const figures = figuresOf(await readMaterial(db, { period, scope, scopeKey }), '').parts
  const { first, last } = spanOf(period)
  const all: number[] = []
  for (const [i, part] of BULLETIN_PARTS.entries()) {
    const counted = await recount(db, part, { first, last, scope, key: scopeKey })
    expect(figures[i], `${period} ${scope} ${scopeKey} ${part}`).toEqual({
      part,
      documented: counted.documentado ?? 0,
      confirmed: counted.confirmado ?? 0,
      declared: counted.declarado ?? 0,
      illustrative: counted.ilustrativo ?? 0,
    })
    all.push(Object.values(counted).reduce((sum, count) => sum + count, 0))
  }
  return all
}

describe.each([
  ['documented', (db: Db) => seedDocumented(db, now), 1],
  ['simulated', (db: Db) => seedDemo(db, { now }), 500],
  [
    'documented, beside a simulated one',
    async (db: Db) => {
      await seedDocumented(db, new Date('2023-01-05T12:00:00Z'))
      await seedDemo(db, { clusters: 30, now })
    },
    100,
  ],
  ['empty', async () => undefined, 0],
] as const)('the figures of the %s network', (name, seed, least) => {
  let db: Db
  beforeAll(async () => {
    db = await createTestDb()
    await seed(db)
  }, 60_000)
  afterAll(() => db.destroy())

  it('are what SQL counts, quarter by quarter', async () => {
    const all: number[][] = []
    for (const period of PERIODS) all.push(await compare(db, period, 'national', ''))
    const each = BULLETIN_PARTS.map((_, i) => all.reduce((sum, counts) => sum + (counts[i] ?? 0), 0))
    const whole = each.reduce((sum, count) => sum + count, 0)
    expect(whole).toBeGreaterThanOrEqual(least)
    if (name === 'empty') expect(whole).toBe(0)
    // Nothing is compared that is never there.
    if (name === 'simulated') expect(Math.min(...each)).toBeGreaterThan(0)
  })

  it('are what SQL counts in every region', async () => {
    for (const period of PERIODS.slice(-4)) for (const region of REGIONS) await compare(db, period, 'region', region)
  })

  it('are what SQL counts for clusters', async () => {
    const clusters = await db.selectFrom('party').select('id').where('kind', '=', 'cluster').orderBy('slug').execute()
    const some = clusters.filter((_, i) => i % Math.ceil(clusters.length / 6) === 0)
    for (const { id } of some) for (const period of PERIODS.slice(-3)) await compare(db, period, 'cluster', id)
  })
})

describe('the bulletins of the demonstration', () => {
  it('are the same for the same half month, tell only of what there is, and froze what SQL counts', async () => {
    const dbs = await Promise.all([createTestDb(), createTestDb()])
    for (const db of dbs) await seedDemo(db, { clusters: 40, now })
    const [one, other] = await Promise.all(
      dbs.map(db => db.selectFrom('bulletin').selectAll().orderBy('slug').execute()),
    )
    expect(one).toEqual(other)
    const db = dbs[0] as Db
    const published = one?.filter(({ status }) => status === 'published') ?? []
    expect(published.map(({ slug }) => slug)).toEqual([
      '2025-T4',
      '2026-T1',
      '2026-T2',
      '2026-T3',
      '2026-T3-cluster-cluster-demo-001',
      '2026-T3-region-caribe',
    ])
    for (const { period, scope, scopeKey, figures } of published) {
      const { parts } = JSON.parse(figures ?? '{}')
      expect(parts).toEqual(figuresOf(await readMaterial(db, { period, scope, scopeKey }), '').parts)
    }
    const told = await db.selectFrom('eventLog').select('subjectId').where('verb', '=', 'bulletin.published').execute()
    expect(told.map(({ subjectId }) => subjectId).sort()).toEqual(published.map(({ id }) => id).sort())
    await Promise.all(dbs.map(one => one.destroy()))
  })

  it('are not made where real clusters are', async () => {
    const db = await createTestDb()
    await seedDocumented(db, now)
    await seedDemo(db, { clusters: 20, now })
    expect(await db.selectFrom('bulletin').selectAll().execute()).toEqual([])
    await db.destroy()
  })
})
