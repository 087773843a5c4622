import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Network } from '#graph/network.ts'
import { encodeNetwork } from '#graph/wire.ts'
import { encodeDates } from '#graph/wire-dates.ts'
import { networkOfSize, type Size } from '../network-of-size.ts'
import type { DrawnBy } from './page/main.ts'
import type { Look } from './page/picture.ts'
import type { BenchPages } from './pages.ts'
import { quickLayout } from './quick-layout.ts'

/** Medians of so many runs, each in a page of its own. */
export const RUNS = 3
const FRAMES = 40

export interface Frames {
  /** Milliseconds from frame to frame: the middle and the 95th percentile, and the longest. */
  median: number
  p95: number
  longest: number
}

export interface Drawn {
  first: number
  /** Bytes. */
  heap: number
  /** All of the network and a part of it; moved for the first time, and the same way again. Null for sigma.js, see `map.ts`. */
  far: { cold: Frames; warm: Frames } | null
  close: { cold: Frames; warm: Frames } | null
  highlight: number
  /** From a press to its selection; null where it is not compared. */
  press: number | null
}

export interface Bytes {
  brotli: number
  gzip: number
  /** The days of the ties, fetched apart. */
  dates: number
  /** What Cytoscape takes as JSON, compressed with gzip. */
  elements: number
}

export interface Measurement {
  size: Size
  drawn: Record<DrawnBy, Drawn>
  bytes: Bytes
}

export async function measure(pages: BenchPages, size: Size): Promise<Measurement> {
  const network = networkOfSize(size)
  const layout = quickLayout(network)
  const wire = JSON.stringify(encodeNetwork(network, layout))
  const runs: Record<DrawnBy, Drawn[]> = { ours: [], sigma: [], bare: [] }
  // One after the other, so that what slows the machine slows them all.
  for (let run = 0; run < RUNS; run++) {
    for (const by of ['ours', 'sigma', 'bare'] as const) runs[by].push(await draw(pages, wire, by))
  }
  const drawn = { ours: middle(runs.ours), sigma: middle(runs.sigma), bare: middle(runs.bare) }
  return { size, drawn, bytes: bytesOf(network, layout, wire) }
}

async function draw(pages: BenchPages, wire: string, by: DrawnBy): Promise<Drawn> {
  const page = await pages.open(wire)
  await page.call('load')
  const before = await page.heap()
  const first = await page.call('firstFrame', by)
  await page.call('settle')
  const heap = (await page.heap()) - before
  const far = by === 'sigma' ? null : await bothTimes(1)
  const close = by === 'sigma' ? null : await bothTimes(5)
  await page.call('frames', [{ closeness: 1, x: 0, y: 0 }])
  await page.call('settle')
  const rows = await page.call('rows')
  const highlight = median(await page.call('highlights', rows))
  const press = by === 'ours' ? median(await page.call('presses', rows)) : null
  await page.close()
  return { first, heap, far, close, highlight, press }

  async function bothTimes(closeness: number) {
    await page.call('frames', [{ closeness, x: 0, y: 0 }])
    await page.call('settle')
    const cold = frames(await page.call('frames', walk(closeness)))
    return { cold, warm: frames(await page.call('frames', walk(closeness))) }
  }
}

/** A pan to one side and back, and a zoom in and out. */
function walk(closeness: number): Look[] {
  return Array.from({ length: FRAMES }, (_, i) => {
    const turn = (2 * Math.PI * (i + 1)) / FRAMES
    return {
      closeness: closeness * (1 + 0.25 * (1 - Math.cos(turn))),
      x: 0.3 * Math.sin(turn),
      y: 0.1 * Math.sin(2 * turn),
    }
  })
}

function bytesOf(network: Network, layout: ReturnType<typeof quickLayout>, wire: string): Bytes {
  const at = new Map(layout.positions.map(position => [position.id, position]))
  const elements = [
    ...network.nodes.map(({ id, name, kind, regions, macroSector, maturityLevel }) => ({
      data: { id, name, kind, region: regions[0], macroSector, maturityLevel, ...at.get(id)?.territory },
      position: at.get(id)?.network,
    })),
    ...network.edges.map(({ id, source, target, type, provenance }) => ({
      data: { id, source, target, type, provenance },
    })),
  ]
  return {
    brotli: brotliCompressSync(wire).length,
    gzip: gzipSync(wire, { level: 9 }).length,
    dates: brotliCompressSync(JSON.stringify(encodeDates(network))).length,
    elements: gzipSync(JSON.stringify(elements), { level: 9 }).length,
  }
}

function frames(times: readonly number[]): Frames {
  const sorted = times.toSorted((a, b) => a - b)
  return { median: median(times), p95: sorted[Math.floor(0.95 * sorted.length)] ?? 0, longest: sorted.at(-1) ?? 0 }
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

function middle(runs: readonly Drawn[]): Drawn {
  const of = (pick: (run: Drawn) => number) => median(runs.map(pick))
  const middleFrames = (pick: (run: Drawn) => Frames | undefined): Frames => ({
    median: of(run => pick(run)?.median ?? 0),
    p95: of(run => pick(run)?.p95 ?? 0),
    longest: of(run => pick(run)?.longest ?? 0),
  })
  const both = (view: 'far' | 'close') =>
    runs[0]?.[view] ? { cold: middleFrames(run => run[view]?.cold), warm: middleFrames(run => run[view]?.warm) } : null
  return {
    first: of(run => run.first),
    heap: of(run => run.heap),
    far: both('far'),
    close: both('close'),
    highlight: of(run => run.highlight),
    press: runs[0]?.press === null ? null : of(run => run.press ?? 0),
  }
}
