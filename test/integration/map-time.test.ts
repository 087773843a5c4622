import { beforeAll, describe, expect, it } from 'vitest'
import { rowsOn } from '#app/components/network-map/time-rows.ts'
import { ANONYMOUS } from '#app/domain/actors.ts'
import { readMapQuery } from '#app/domain/map-view.ts'
import { readMap } from '#app/services/map.server.ts'
import { readComparison } from '#app/services/map-compare.server.ts'
import { readMapData } from '#app/services/map-data.server.ts'
import { readMapTable } from '#app/services/map-list.server.ts'
import { readMapTime } from '#app/services/map-time.server.ts'
import type { Db } from '#db/schema.ts'
import { seedDocumented } from '#db/seeds/index.ts'
import { unpackRows } from '#graph/wire.ts'
import { readDates } from '#graph/wire-dates.ts'
import { createTestDb } from '#test/support/db.ts'

const NOW = new Date('2026-11-20T15:00:00Z')
const NODES = 149
const asking = (address: string) => readMapQuery(new URLSearchParams(address))

let db: Db
beforeAll(async () => {
  db = await createTestDb()
  await seedDocumented(db, NOW)
})
const map = (address: string) => readMap(db, ANONYMOUS, asking(address))
const time = (address: string) => readMapTime(db, asking(address), NOW)
const compare = (address: string) => readComparison(db, asking(address), NOW)
const count = (rows: string) => unpackRows(rows, 4 * rows.length).filter(Boolean).length

describe('the map on a day', () => {
  it('tells the ties in force, everywhere the same', async () => {
    const address = 'fecha=2021-12-31'
    const [{ totals, kept }, table, bar] = await Promise.all([
      map(address),
      readMapTable(db, asking(address)),
      time(address),
    ])
    expect(totals).toMatchObject({ ties: 110, shownTies: bar.inForce, nodes: NODES })
    expect(table.totals.vinculos).toBe(bar.inForce)
    expect(count(kept.ties)).toBe(bar.inForce)
    expect(bar.inForce).toBeLessThan(bar.total)
    expect(bar.inForce).toBeGreaterThan(bar.undated)
  })

  it('counts the ties of a node on that day, and who had none', async () => {
    const slug = 'metalmecanico-manizales-caldas'
    const [now, before] = await Promise.all([map(`foco=${slug}`), map(`foco=${slug}&fecha=1990-01-01`)])
    expect(now.selection?.node.ties).toBe(3)
    expect(before.selection?.node.ties).toBe(before.selection?.ties.length)
    expect(before.selection).toMatchObject({ hiddenTies: 0 })
    expect(before.totals.isolatedClusters).toBeGreaterThan(now.totals.isolatedClusters)
  })

  it('leaves the positions where they are: the data drawn are the same on every date', async () => {
    const [a, b] = await Promise.all([map('fecha=2010-01-01'), map('')])
    expect(a.version).toBe(b.version)
    expect(b.keptWhenever).toBeNull()
    expect(a.keptWhenever).toEqual(b.kept)
  })

  it('is in the browser what it is on the server, whatever is filtered', async () => {
    const data = await readMapData(db, 'fechas', NOW)
    const dates = readDates(JSON.parse(Buffer.from(data.plain).toString()))
    for (const filters of ['', 'tipo=alianza', 'region=Caribe&nodo=cluster', 'macrosector=servicios']) {
      for (const day of ['2005-01-01', '2019-12-31', '2023-06-30', '2024-12-31', '2026-11-20']) {
        const { kept, keptWhenever } = await map(`${filters}&fecha=${day}`)
        const { ties, count: inForce } = rowsOn(dates, keptWhenever?.ties ?? '', day)
        expect(ties, `${filters} ${day}`).toBe(kept.ties)
        expect((await time(`${filters}&fecha=${day}`)).inForce).toBe(inForce)
      }
    }
  })
})

describe('the time bar', () => {
  it('has a bar for each quarter until today’s, and says how many ties no source dates', async () => {
    const { quarters, first, today, total, undated, inForce } = await time('')
    expect(today).toBe('2026-11-20')
    expect(quarters.at(-1)?.from).toBe('2026-10-01')
    expect(first < (quarters[0]?.from ?? '')).toBe(true)
    expect(total).toBe(110)
    expect(inForce).toBe(total)
    expect(undated).toBeGreaterThan(0)
    for (const { from, ties } of quarters.filter(({ from }) => from.endsWith('-10-01')).slice(0, -1)) {
      const day = `${from.slice(0, 4)}-12-31`
      expect((await time(`fecha=${day}`)).inForce, day).toBe(ties + undated)
    }
  })

  it('counts what the filters keep, over the same quarters', async () => {
    const [all, alliances] = await Promise.all([time(''), time('tipo=alianza')])
    expect(alliances.quarters.map(quarter => quarter.from)).toEqual(all.quarters.map(quarter => quarter.from))
    expect(alliances.total).toBeLessThan(all.total)
    expect(alliances.quarters.every(({ ties }, i) => ties <= (all.quarters[i]?.ties ?? 0))).toBe(true)
  })
})

describe('two dates', () => {
  it('are compared only when asked', async () => {
    expect(await compare('fecha=2024-01-01')).toBeNull()
  })

  it('tell what appeared and what ended, which adds up', async () => {
    const changes = await compare('fecha=2024-12-31&comparar=2020-12-31')
    const [before, after] = await Promise.all([time('fecha=2020-12-31'), time('fecha=2024-12-31')])
    if (!changes) throw new Error('nothing was compared')
    expect([changes.earlier, changes.later]).toEqual(['2020-12-31', '2024-12-31'])
    expect(before.inForce + changes.appeared.total - changes.ended.total).toBe(after.inForce)
    expect(changes.appeared.total).toBeGreaterThan(0)
    expect(count(changes.rows.appeared)).toBe(changes.appeared.total)
    expect(count(changes.rows.ended)).toBe(changes.ended.total)
    expect(count(changes.kept.ties)).toBe(before.inForce + changes.appeared.total)
    expect(changes.appeared.ties.every(tie => tie.validFrom !== null && tie.source.name && tie.record.slug)).toBe(true)
  })

  it('are the same in either order, and stand beside today where there is one', async () => {
    expect(await compare('fecha=2020-12-31&comparar=2024-12-31')).toEqual(
      await compare('fecha=2024-12-31&comparar=2020-12-31'),
    )
    expect((await compare('comparar=2020-12-31'))?.later).toBe('2026-11-20')
  })
})
