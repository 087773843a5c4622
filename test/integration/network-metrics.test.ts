import { setImmediate } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import type { MetricScope } from '#app/domain/network-metrics.ts'
import type { Provenance } from '#app/domain/vocabularies.ts'
import { metricsWorker } from '#app/services/metrics-worker.server.ts'
import { readMetrics } from '#app/services/network-metrics.server.ts'
import { recordEvent } from '#db/queries/events.ts'
import type { Db } from '#db/schema.ts'
import { seedDocumented } from '#db/seeds/index.ts'
import { runAll } from '#graph/metrics/all.ts'
import { compact } from '#graph/metrics/compact.ts'
import { networkOfSize } from '#test/bench/network-of-size.ts'
import { createTestDb } from '#test/support/db.ts'

const NOW = new Date('2026-11-20T15:00:00Z')
const ALL: MetricScope = { confirmed: false, at: null }
const LONG = 20_000

let db: Db
beforeAll(async () => {
  db = await createTestDb()
  await seedDocumented(db, NOW)
})

async function ready(scope: MetricScope) {
  const answer = await readMetrics(db, scope, LONG)
  if (answer.state !== 'ready') throw new Error(answer.state)
  return answer.metrics
}

const happens = (event: Parameters<typeof recordEvent>[2]) =>
  db.transaction().execute(trx => recordEvent(trx, { kind: 'system' }, event, NOW))
const alliancesChanged = () =>
  happens({ verb: 'alliance.imported', subject: { type: 'alliance', id: 'all' }, audience: 'public', payload: {} })
const mapLaidOut = () =>
  happens({
    verb: 'map.laid-out',
    subject: { type: 'network', id: 'network' },
    audience: 'public',
    payload: { nodes: 1 },
  })

describe('the metrics of the network', () => {
  it('come from the thread as they would from here', async () => {
    const { graph, results } = await ready(ALL)
    expect(results).toEqual(runAll(graph))
  })

  it('are computed once for the same ties, also after an event that ties nobody', async () => {
    const before = await ready(ALL)
    await mapLaidOut()
    expect(await ready(ALL)).toBe(before)
    await alliancesChanged()
    expect(await ready(ALL)).toBe(before)
  })

  it('count only what is confirmed when asked so', async () => {
    const vouchedFor = (provenance: Provenance) => db.updateTable('alliance').set({ provenance }).execute()
    await vouchedFor('declarado')
    await alliancesChanged()
    const declared = await ready(ALL)
    const confirmed = await ready({ ...ALL, confirmed: true })
    expect(confirmed.graph.pairs).toBeLessThan(declared.graph.pairs)
    await vouchedFor('ilustrativo')
    await alliancesChanged()
    expect((await ready(ALL)).graph.pairs).toBe(confirmed.graph.pairs)
    await vouchedFor('documentado')
    await alliancesChanged()
  })

  it('are those of a day when asked so, with the communities under their names of today', async () => {
    const today = await ready(ALL)
    const then = await ready({ ...ALL, at: '2023-06-30' })
    expect(then.graph.pairs).toBeLessThan(today.graph.pairs)
    const namesOf = ({ graph, results: { communities } }: typeof today) =>
      graph.ids.map((_, node) => communities.groups[communities.of[node] ?? -1]?.name)
    const [now, before] = [namesOf(today), namesOf(then)]
    const kept = before.filter((name, node) => name !== undefined && name === now[node])
    expect(kept.length).toBeGreaterThan(before.filter(name => name !== undefined).length / 2)
  })

  it('say they are under way when there is no time to wait, and are there later', async () => {
    expect(await readMetrics(db, { confirmed: true, at: '2012-01-01' }, 0)).toEqual({ state: 'computing' })
    expect((await ready({ confirmed: true, at: '2012-01-01' })).graph.ids).toHaveLength(149)
  })

  it('are refused while the thread is dead, and it begins anew', async () => {
    await ready(ALL)
    const large = compact(networkOfSize({ nodes: 2_000, ties: 10_000 }))
    const asked = metricsWorker.run(large, {})
    const refused = expect(asked).rejects.toThrow('ended')
    await metricsWorker.stop()
    await refused
    const again = await metricsWorker.run(compact(networkOfSize({ nodes: 300, ties: 1_000 })), {})
    expect(again.degree.values).toHaveLength(300)
  })

  it('answer that they failed when the thread dies over them, and nobody waits', async () => {
    await alliancesChanged()
    const answer = readMetrics(db, { confirmed: true, at: '2008-01-01' }, LONG)
    await new Promise(resolve => setTimeout(resolve, 5))
    await metricsWorker.stop()
    expect((await answer).state).toMatch(/failed|ready/)
    expect((await readMetrics(db, ALL, LONG)).state).toBe('ready')
  })

  it('leave this thread to the requests while thousands are computed', async () => {
    const large = compact(networkOfSize({ nodes: 2_000, ties: 10_000 }))
    await metricsWorker.run(compact(networkOfSize({ nodes: 300, ties: 1_000 })), {})
    const computed = metricsWorker.run(large, {}).then(() => true)
    let turns = 0
    // What is computed on this thread leaves it a turn or two.
    while (!(await Promise.race([computed, setImmediate(false)]))) turns++
    expect(turns).toBeGreaterThan(50)
  })
})
