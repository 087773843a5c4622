import { expect, it } from 'vitest'
import { readMapData, readTieRows } from '#app/services/map-data.server.ts'
import { readMapPreview } from '#app/services/map-preview.server.ts'
import { readTieDates } from '#app/services/map-time.server.ts'
import { showReadings } from '#app/services/maturity-publishing.server.ts'
import { readPartnerBase } from '#app/services/partner-base.server.ts'
import { dismissPartner } from '#app/services/partner-dismissals.server.ts'
import { relayoutNetwork } from '#app/services/relayout.server.ts'
import type { Db } from '#db/schema.ts'
import { propose } from '#test/support/alliances.ts'
import { sayItHits } from '#test/support/bottlenecks.ts'
import { createTestDb } from '#test/support/db.ts'
import { createInitiativeNetwork, NOW } from '#test/support/initiatives.ts'
import { postbox } from '#test/support/mail.ts'
import { enter, kept } from '#test/support/maturity.ts'
import { DIMENSION, offer } from '#test/support/mentorships.ts'

const readKept = async (db: Db) => ({
  drawing: await readMapData(db, 'red', NOW),
  dates: await readMapData(db, 'fechas', NOW),
  tieRows: await readTieRows(db),
  tieDates: await readTieDates(db),
  preview: await readMapPreview(db, NOW),
  partners: await readPartnerBase(db, '2026-11-20'),
})
type KeptName = keyof Awaited<ReturnType<typeof readKept>>
const ALL: KeptName[] = ['drawing', 'dates', 'tieRows', 'tieDates', 'preview', 'partners']

it('is the very same through what does not concern it: the map, the ties, the bases of suggestions', async () => {
  const db = await createTestDb()
  const { cacao, tic, coordinator } = await createInitiativeNetwork(db)
  await enter(db, coordinator, { slug: 'tic', levels: [{ assessed: DIMENSION, level: 'avanzado' }] })
  let before = await readKept(db)
  /** Which of them are computed anew after a use case. */
  async function renewedBy(work: Promise<unknown>): Promise<KeptName[]> {
    await work
    const now = await readKept(db)
    const renewed = ALL.filter(name => now[name] !== before[name])
    before = now
    return renewed
  }
  const said = { slug: 'cacao', other: 'tic', rule: 'all', reason: 'Ya lo intentamos.' } as const
  expect(await renewedBy(dismissPartner(db, cacao, said, NOW))).toEqual([])
  expect(await renewedBy(offer(db, cacao))).toEqual([])
  expect(await renewedBy(sayItHits(db, tic, 3, { address: 'CB-101' }))).toEqual(['partners'])
  expect(await renewedBy(relayoutNetwork(db, { askedBy: null }, postbox(), NOW))).toEqual([
    'drawing',
    'dates',
    'preview',
  ])
  expect(await renewedBy(propose(db, cacao))).toEqual(ALL)
  const reading = (await kept(db, 'tic')).map(row => row.id)
  expect(await renewedBy(showReadings(db, tic, { slug: 'tic', intent: 'publish', reading }, NOW))).toEqual(ALL)
  await db.destroy()
})
