import { layOutInThread } from '#app/services/network-layout-thread.server.ts'
import { layOutByTies, networkRoom } from '#graph/layout/by-ties.ts'
import { groundOf } from '#graph/layout/ground.ts'
import { finish, type Layout, runLayout } from '#graph/layout/layout.ts'
import type { Point } from '#graph/layout/spots.ts'
import { degrees, type Network } from '#graph/network.ts'
import { networkOfSize, SIZES } from '../network-of-size.ts'
import { layOutInBrowser } from './browser.ts'
import { before, drift } from './changes.ts'
import { overlapsOf } from './overlaps.ts'
import { type Measurement, printReport } from './report.ts'
import { stressOf } from './stress.ts'
import { forceAtlas } from './yardstick.ts'

/** The layout of the network at three sizes, beside ForceAtlas2. Gives whether what the project promises is kept. */
export async function run(): Promise<boolean> {
  const measurements: Measurement[] = []
  for (const size of SIZES) {
    const network = networkOfSize(size)
    const ties = degrees(network)
    const ground = groundOf(network, networkRoom(ties))
    const theirs = timed(() => forceAtlas(ground))
    const free = finish(layOutByTies(network, ties, { byRegion: false }))
    const { layout, waited, ms } = await inThread(network)
    const browser = await layOutInBrowser(network)
    const earlier = before(network)
    const changed = drift(network, runLayout(earlier))
    measurements.push({
      size,
      stress: {
        ours: stressOf(ground, at(layout)),
        free: stressOf(ground, of(free)),
        theirs: stressOf(ground, of(theirs.value)),
      },
      overlaps: overlapsOf(layout, network) + overlapsOf(changed.after, network),
      isSame: JSON.stringify(browser) === JSON.stringify(layout),
      drift: changed,
      ms: { ours: ms, theirs: theirs.ms, waited },
    })
  }
  return printReport(measurements)
}

/** The layout as the server makes it, and the longest this thread had to wait for its turn meanwhile. */
async function inThread(network: Network): Promise<{ layout: Layout; waited: number; ms: number }> {
  let waited = 0
  const begun = performance.now()
  const answer = layOutInThread(network)
  let last = performance.now()
  const beat = setInterval(() => {
    const now = performance.now()
    waited = Math.max(waited, now - last - 1)
    last = now
  }, 1)
  const layout = await answer
  clearInterval(beat)
  return { layout, waited, ms: performance.now() - begun }
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
