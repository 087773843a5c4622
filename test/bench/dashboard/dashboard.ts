import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as letOthersIn } from 'node:timers/promises'
import { FIGURE_IDS, readDashboardFilters } from '#app/domain/dashboard.ts'
import { dayInBogota } from '#app/domain/dates.ts'
import { figureAsCsv, readDashboard } from '#app/services/dashboard/dashboard.server.ts'
import { warmUp } from '#app/services/warm-up.server.ts'
import { openDatabase } from '#db/open.ts'
import type { Db } from '#db/schema.ts'
import { openYearOfNetwork, sizeOf, YEAR_NOW } from '../year-of-network.ts'
import { HAPPENINGS } from './happenings.ts'

/** Milliseconds of processor time that the page may take after an event, and when nothing changed. */
const MOST = { cold: 300, warm: 30 }
const ROUNDS = 15

/**
 * The dashboard among more than 5,000 clusters and 50,000 events of a year: the first time, just after an event, for
 * other filters, and when nothing changed. Gives whether what the project promises is kept.
 */
export async function run(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'intercluster-bench-'))
  const db = await openYearOfNetwork(folder)
  try {
    return await measure(db, join(folder, 'intercluster.db'))
  } finally {
    await db.destroy()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(db: Db, file: string): Promise<boolean> {
  const today = dayInBogota(YEAR_NOW)
  const read = (asked: Record<string, string> = {}) =>
    readDashboard(db, readDashboardFilters(new URLSearchParams(asked), today).filters, YEAR_NOW)
  const first = await timeOf(() => read())
  const after: Record<string, number[]> = {}
  const between: Record<string, number[]> = { 'nothing changed': [], 'other filters': [], 'a CSV': [] }
  const regions = ['Caribe', 'Central', 'Llanos', 'Pacífica', 'Amazonía']
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, happen] of Object.entries(HAPPENINGS)) {
      await happen(db, round)
      after[name] = [...(after[name] ?? []), await timeOf(() => read())]
    }
    between['nothing changed']?.push(await timeOf(() => read()))
    const region = regions[round % regions.length] ?? ''
    between['other filters']?.push(await timeOf(() => read({ region, procedencia: 'todos' })))
    const { filters } = readDashboardFilters(new URLSearchParams(), today)
    const figure = FIGURE_IDS[round % FIGURE_IDS.length] ?? 'cifras'
    between['a CSV']?.push(await timeOf(() => figureAsCsv(db, figure, filters, YEAR_NOW, true)))
  }
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}.`)
  console.log(`${await sizeOf(db)}.`)
  const started = await afterStart(file)
  console.log(`The first time in a process that read nothing before: ${first.toFixed(0)} ms.`)
  console.log(
    `A server reads it when it starts, ${started.steps.toFixed(0)} ms at most at once; then: ${started.first.toFixed(1)} ms.\n`,
  )
  console.log('| the dashboard | median ms | worst ms |\n| --- | ---: | ---: |')
  const rows = [
    ...Object.entries(after).map(([name, times]) => [`after ${name}`, times] as const),
    ...Object.entries(between),
  ]
  for (const [name, times] of rows) {
    const median = [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0
    console.log(`| ${name} | ${median.toFixed(1)} | ${Math.max(...times).toFixed(1)} |`)
  }
  console.log(`\nPromised: ${MOST.cold} ms after an event, ${MOST.warm} ms when nothing changed.`)
  const isQuick = Math.max(started.first, ...Object.values(after).flat()) <= MOST.cold
  return isQuick && Math.max(...(between['nothing changed'] ?? [])) <= MOST.warm
}

/** The first page of somebody who knows nothing yet, after what a server reads when it starts; and how long others wait. */
async function afterStart(file: string): Promise<{ steps: number; first: number }> {
  const db = openDatabase(`file:${file}`)
  try {
    let [before, steps, isRead] = [process.cpuUsage(), 0, false]
    const others = async () => {
      while (!isRead) {
        await letOthersIn()
        const { user, system } = process.cpuUsage(before)
        steps = Math.max(steps, (user + system) / 1000)
        before = process.cpuUsage()
      }
    }
    const served = others()
    await warmUp(db, YEAR_NOW, () => false)
    isRead = true
    await served
    const { filters } = readDashboardFilters(new URLSearchParams(), dayInBogota(YEAR_NOW))
    return { steps, first: await timeOf(() => readDashboard(db, filters, YEAR_NOW)) }
  } finally {
    await db.destroy()
  }
}

/** Processor time in milliseconds: what others do on the machine meanwhile does not count. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
