import { layOutInThread } from '#app/services/network-layout-thread.server.ts'
import { layOutByTies, networkRoom } from '#graph/layout/by-ties.ts'
import { groundOf } from '#graph/layout/ground.ts'
import { finish, type Layout } from '#graph/layout/layout.ts'
import type { Point } from '#graph/layout/spots.ts'
import { degrees } from '#graph/network.ts'
import { networkOfSize, SIZES } from '../network-of-size.ts'
import { besideRequests } from './beside.ts'
import { layOutInBrowser } from './browser.ts'
import { before, drift } from './changes.ts'
import { overlapsOf } from './overlaps.ts'
import { type Measurement, printReport } from './report.ts'
import { stressOf } from './stress.ts'
import { forceAtlas } from './yardstick.ts'

/**
 * The layout of the network at three sizes, beside ForceAtlas2; at those it is told, if any: `npm run bench -- layout
 * 300 2000`. Gives whether what the project promises is kept.
 */
export async function run(): Promise<boolean> {
  const measurements: Measurement[] = []
  const asked = process.argv.slice(3).map(Number)
  for (const size of SIZES) {
    if (asked.length > 0 && !asked.includes(size.nodes)) continue
    const network = networkOfSize(size)
    const ties = degrees(network)
    const ground = groundOf(network, networkRoom(ties))
    const beside = await besideRequests(network, before(network))
    const theirs = timed(() => forceAtlas(ground))
    const free = finish(layOutByTies(network, ties, { byRegion: false }))
    const [browser, earlier] = await Promise.all([layOutInBrowser(network), layOutInThread(before(network))])
    const changed = drift(network, earlier)
    measurements.push({
      size,
      stress: {
        ours: stressOf(ground, at(beside.layout)),
        free: stressOf(ground, of(free)),
        theirs: stressOf(ground, of(theirs.value)),
      },
      overlaps: overlapsOf(beside.layout, network) + overlapsOf(changed.after, network),
      isSame: JSON.stringify(browser) === JSON.stringify(beside.layout),
      drift: changed,
      ms: { ours: beside.ms, theirs: theirs.ms, change: beside.change.ms },
      waits: { layout: beside.waits, change: beside.change.waits, idle: beside.idle },
    })
  }
  return printReport(measurements)
}

function at({ positions }: Layout): (id: string) => Point {
  return of(new Map(positions.map(({ id, network }) => [id, network])))
}

const of = (points: ReadonlyMap<string, Point>) => (id: string) => points.get(id) ?? { x: 0, y: 0 }

function timed<T>(compute: () => T): { value: T; ms: number } {
  const start = performance.now()
  const value = compute()
  return { value, ms: performance.now() - start }
}
