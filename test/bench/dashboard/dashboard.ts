import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { FIGURE_IDS, readDashboardFilters } from '#app/domain/dashboard.ts'
import { dayInBogota } from '#app/domain/dates.ts'
import { figureAsCsv, readDashboard } from '#app/services/dashboard/dashboard.server.ts'
import { recordEvent } from '#db/queries/events.ts'
import type { Db } from '#db/schema.ts'
import { openYearOfNetwork, YEAR_NOW } from '../year-of-network.ts'

/** Milliseconds of processor time that the page may take after an event, and when nothing changed. */
const MOST = { cold: 300, warm: 30 }
const ROUNDS = 9

/**
 * The dashboard among more than 5,000 clusters and 50,000 events of a year: the first time, just after an event, for
 * other filters, and when nothing changed. Gives whether what the project promises is kept.
 */
export async function run(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'intercluster-bench-'))
  const db = await openYearOfNetwork(folder)
  try {
    return await measure(db)
  } finally {
    await db.destroy()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(db: Db): Promise<boolean> {
  const today = dayInBogota(YEAR_NOW)
  const read = (asked: Record<string, string> = {}) =>
    readDashboard(db, readDashboardFilters(new URLSearchParams(asked), today).filters, YEAR_NOW)
  const { id } = await db.selectFrom('alliance').select('id').orderBy('id').limit(1).executeTakeFirstOrThrow()
  const happen = () =>
    db
      .transaction()
      .execute(trx =>
        recordEvent(
          trx,
          { kind: 'system' },
          { verb: 'alliance.confirmed', subject: { type: 'alliance', id }, audience: 'public', payload: {} },
          YEAR_NOW,
        ),
      )
  const first = await timeOf(() => read())
  const lines: Record<string, number[]> = {
    'after an event': [],
    'nothing changed': [],
    'other filters': [],
    'a CSV': [],
  }
  const regions = ['Caribe', 'Central', 'Llanos', 'Pacífica', 'Amazonía']
  for (let round = 0; round < ROUNDS; round++) {
    await happen()
    lines['after an event']?.push(await timeOf(() => read()))
    lines['nothing changed']?.push(await timeOf(() => read()))
    const region = regions[round % regions.length] ?? ''
    lines['other filters']?.push(await timeOf(() => read({ region, procedencia: 'todos' })))
    const { filters } = readDashboardFilters(new URLSearchParams(), today)
    const figure = FIGURE_IDS[round % FIGURE_IDS.length] ?? 'cifras'
    lines['a CSV']?.push(await timeOf(() => figureAsCsv(db, figure, filters, YEAR_NOW, true)))
  }
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}.`)
  console.log(`The first time in a process: ${first.toFixed(0)} ms.\n`)
  console.log('| the dashboard | median ms | worst ms |\n| --- | ---: | ---: |')
  const worst = (name: string) => Math.max(...(lines[name] ?? []))
  for (const [name, times] of Object.entries(lines)) {
    const median = [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0
    console.log(`| ${name} | ${median.toFixed(1)} | ${worst(name).toFixed(1)} |`)
  }
  console.log(`\nPromised: ${MOST.cold} ms after an event, ${MOST.warm} ms when nothing changed.`)
  return Math.max(first, worst('after an event')) <= MOST.cold && worst('nothing changed') <= MOST.warm
}

/** Processor time in milliseconds: what others do on the machine meanwhile does not count. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
