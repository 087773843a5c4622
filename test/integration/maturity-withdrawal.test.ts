import { beforeEach, describe, expect, it } from 'vitest'
import { type Actor, ANONYMOUS } from '#app/domain/actors.ts'
import { readMedians } from '#app/services/maturity-medians.server.ts'
import { readMaturity, readMaturityPage } from '#app/services/maturity-page.server.ts'
import { showReadings } from '#app/services/maturity-publishing.server.ts'
import { withdrawReading } from '#app/services/maturity-withdrawal.server.ts'
import type { Db } from '#db/schema.ts'
import { createNetwork, NOW, verbs } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'
import { assess, BASIC, enter, kept, levelOfCluster, PUBLIC_SOURCE } from '#test/support/maturity.ts'
import { changeOffer } from '#test/support/mentorships.ts'

let db: Db
let people: Awaited<ReturnType<typeof createNetwork>>
beforeEach(async () => {
  db = await createTestDb()
  people = await createNetwork(db)
})

const idOf = async (dimension: string | null) => (await kept(db)).find(row => row.dimension === dimension)?.id ?? ''
const show = (ids: string[]) => showReadings(db, people.cacao, { slug: 'cacao', intent: 'publish', reading: ids }, NOW)
const audiences = async () =>
  (await db.selectFrom('eventLog').select(['verb', 'audience']).orderBy('seq').execute()).map(e => [e.verb, e.audience])

describe('what a survey does not say of the cluster', () => {
  const withdraw = (reading: string, by = people.coordinator, more: { slug?: string; once?: string } = {}) =>
    withdrawReading(db, by, { slug: 'cacao', reading, reason: 'Es de otro clúster', ...more }, NOW)
  const shownOf = async (actor: Actor, dimension: string | null) => {
    const { measurements } = await readMaturityPage(db, actor, 'cacao', null)
    return measurements.flatMap(m => m.readings).find(reading => reading.dimension === dimension)
  }

  it('is withdrawn with the reason: kept, and counted nowhere', async () => {
    await enter(db, people.coordinator, { sourceUrl: PUBLIC_SOURCE })
    const medians = await readMedians(db)
    await withdraw(await idOf(null))
    expect(await levelOfCluster(db)).toBeNull()
    expect((await readMaturity(db, ANONYMOUS, 'cacao')).overall).toBeNull()
    expect(await shownOf(ANONYMOUS, null)).toMatchObject({
      level: 'intermedio',
      withdrawn: { at: NOW.toISOString(), reason: 'Es de otro clúster' },
    })
    expect((await audiences()).at(-1)).toEqual(['maturity.withdrawn', 'public'])
    expect(await readMedians(db)).toEqual(medians)
    await enter(db, people.coordinator, {
      levels: [{ assessed: 'general', level: 'basico' }],
      sourceUrl: PUBLIC_SOURCE,
    })
    expect(await levelOfCluster(db)).toBe('basico')
  })

  it('stays with those who saw it, and cannot be shown', async () => {
    await enter(db, people.coordinator)
    await withdraw(await idOf(null))
    expect(await shownOf(ANONYMOUS, null)).toBeUndefined()
    expect(await shownOf(people.cacao, null)).toMatchObject({ withdrawn: { reason: 'Es de otro clúster' } })
    expect((await audiences()).at(-1)).toEqual(['maturity.withdrawn', 'parties'])
    await expect(show([await idOf(null)])).rejects.toMatchObject({ status: 409 })
  })

  it('is the coordination’s alone to withdraw, once, and no self-assessment', async () => {
    await enter(db, people.coordinator)
    const reading = await idOf('gobernanza')
    for (const by of [people.cacao, people.editor, people.tic, people.reader]) {
      await expect(withdraw(reading, by)).rejects.toMatchObject({ status: 403 })
    }
    await expect(withdraw(reading, people.coordinator, { slug: 'tic' })).rejects.toMatchObject({ status: 404 })
    for (const once of ['w1', 'w1']) await withdraw(reading, people.coordinator, { once })
    await expect(withdraw(reading)).rejects.toMatchObject({ status: 409, messageKey: 'maturity.refusals.corrected' })
    expect((await verbs(db)).filter(verb => verb === 'maturity.withdrawn')).toHaveLength(1)
    await assess(db, people.cacao, { estrategia: BASIC })
    await expect(withdraw(await idOf('estrategia'))).rejects.toMatchObject({
      messageKey: 'maturity.refusals.selfAssessment',
    })
  })

  it('qualifies nobody as a mentor any more', async () => {
    await enter(db, people.coordinator)
    await changeOffer(db, people.cacao, 1, ['gobernanza'], 0)
    const standings = () => db.selectFrom('mentorshipOfferDimension').select('status').execute()
    expect(await standings()).toEqual([{ status: 'qualified' }])
    await withdraw(await idOf('gobernanza'))
    expect(await standings()).toEqual([{ status: 'pending' }])
  })
})
