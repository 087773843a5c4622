import { copyFileSync } from 'node:fs'
import { readDashboardFilters } from '#app/domain/dashboard.ts'
import { dayInBogota } from '#app/domain/dates.ts'
import { readDashboard } from '#app/services/dashboard/dashboard.server.ts'
import { recordEvent } from '#db/queries/events.ts'
import { openDatabase } from '#db/open.ts'
const NOW = new Date('2026-11-20T15:00:00.000Z')
copyFileSync('/tmp/perf/year.db','/tmp/perf/w/x.db')
const db = openDatabase('file:/tmp/perf/w/x.db')
const today = dayInBogota(NOW)
const read = (asked: Record<string,string> = {}) => readDashboard(db, readDashboardFilters(new URLSearchParams(asked), today).filters, NOW)
const verbs: Record<string,string> = { alliance: process.argv[3] ?? 'alliance.confirmed' }
const type = (process.argv[2] ?? 'alliance')
const verb = process.argv[3] ?? 'alliance.confirmed'
const ids = (await db.selectFrom(type as 'alliance').select('id').orderBy('id').limit(40).execute()).map(r=>r.id)
async function t(w: () => Promise<unknown>) { const s = process.cpuUsage(); const w0=performance.now(); await w(); const {user,system}=process.cpuUsage(s); return [(user+system)/1000, performance.now()-w0] as const }
console.log('first', await t(read))
const out: number[] = [], wall: number[] = []
for (let i=0;i<Number(process.env.N ?? 20);i++) {
  await db.transaction().execute(trx => recordEvent(trx, {kind:'system'}, {verb, subject:{type, id: ids[i%ids.length]}, audience:'public', payload:{}} as never, NOW))
  const [c,w]=await t(read); out.push(c); wall.push(w)
}
console.log(out.map(x=>x.toFixed(0)).join(' '))
const med=(a:number[])=>[...a].sort((x,y)=>x-y)[a.length>>1]!.toFixed(0)
console.log('cpu median', med(out), 'wall median', med(wall), 'worst', Math.max(...out).toFixed(0))
