import { describe, expect, it } from 'vitest'
import { postNews } from '#app/services/bottleneck-news.server.ts'
import { readBottleneckPage } from '#app/services/bottleneck-page.server.ts'
import { reportSeverity } from '#app/services/bottleneck-severities.server.ts'
import { countPending } from '#app/services/inbox.server.ts'
import { readWaiting } from '#app/services/waiting.server.ts'
import type { Db } from '#db/schema.ts'
import { createMember, createParty } from '#test/support/alliances.ts'
import { NOW, registerOfOne, sayItHits } from '#test/support/bottlenecks.ts'

const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000)
const put = (db: Db, row: { responsibleId: string; targetDate?: string | null }) =>
  db
    .updateTable('bottleneck')
    .set({ status: 'in_progress', ...row })
    .where('code', '=', 'CB-001')
    .execute()
const asked = async (db: Db, by: Parameters<typeof readWaiting>[1], now: Date) =>
  (await readWaiting(db, by, 'es', now)).items.filter(one => one.kind === 'bottleneck')

/** An organisation with somebody, in charge of the only entry. */
async function inCharge(targetDate: string | null = null) {
  const made = await registerOfOne()
  await createParty(made.db, 'organization', 'a-cargo', 'Entidad a cargo')
  const body = await createMember(made.db, 'a-cargo', 'editor')
  await put(made.db, { responsibleId: 'a-cargo', targetDate })
  return { ...made, body }
}

describe('an entry of the register that asks for something', () => {
  it('asks whoever is in charge for news after sixty days of silence; news settle it for all of its people', async () => {
    const { db, body, cacao } = await inCharge()
    const colleague = await createMember(db, 'a-cargo')
    expect(await asked(db, body, later(30))).toEqual([])
    const [task] = await asked(db, body, later(90))
    expect(task).toMatchObject({
      code: 'CB-001',
      until: null,
      action: { href: '/cuellos-de-botella/CB-001#novedades' },
    })
    expect(await asked(db, cacao, later(90))).toEqual([])
    expect((await readBottleneckPage(db, body, 'CB-001', 'es')).mayPostNews).toBe(true)
    await postNews(db, body, { address: 'CB-001', body: 'Se firmó el convenio.' }, later(90))
    for (const who of [body, colleague]) expect(await asked(db, who, later(91))).toEqual([])
    const [news] = (await readBottleneckPage(db, cacao, 'CB-001', 'es')).news
    expect(news?.by).toEqual({ name: 'Entidad a cargo', href: '/organizaciones/a-cargo' })
  })

  it('asks when the day it was to be resolved by has passed, and says so', async () => {
    const { db, body } = await inCharge('2026-12-01')
    expect(await asked(db, body, later(11))).toEqual([])
    expect(await asked(db, body, later(12))).toMatchObject([{ until: '2026-12-01' }])
  })

  it('lets no other organisation post news', async () => {
    const { db, body } = await inCharge()
    await createParty(db, 'organization', 'otra')
    await put(db, { responsibleId: 'otra' })
    await expect(postNews(db, body, { address: 'CB-001', body: 'No' }, NOW)).rejects.toMatchObject({ status: 403 })
    expect((await readBottleneckPage(db, body, 'CB-001', 'es')).mayPostNews).toBe(false)
  })

  it('asks a cluster after a year whether its word still holds; saying it again settles it', async () => {
    const { db, cacao } = await registerOfOne()
    await sayItHits(db, cacao, 4)
    expect(await asked(db, cacao, later(365))).toEqual([])
    expect(await asked(db, cacao, later(367))).toMatchObject([{ action: { label: 'Confirmar o cambiar' } }])
    const before = await countPending(db, cacao, later(367))
    await reportSeverity(db, cacao, { address: 'CB-001', severity: 4, version: 1 }, later(367))
    expect(await countPending(db, cacao, later(367))).toBe(before - 1)
  })
})
