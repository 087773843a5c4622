import { type NetworkColumns, readWire } from '#graph/wire-read.ts'
import { drawBare } from './bare.ts'
import { drawOurs } from './ours.ts'
import type { Draw, Look, Picture } from './picture.ts'
import { drawSigma } from './sigma.ts'

const DRAWN = { ours: drawOurs, sigma: drawSigma, bare: drawBare } satisfies Record<string, Draw>
export type DrawnBy = keyof typeof DRAWN

const box = document.getElementById('box') as HTMLElement
let columns: NetworkColumns
let picture: Picture

/** Changes in every frame: one without a change would wait for the clock of a display. */
const pulse = document.body.appendChild(document.createElement('i'))
pulse.className = 'pulse'

function frame(): Promise<number> {
  pulse.classList.toggle('on')
  return new Promise(requestAnimationFrame)
}

/** Until everything that was asked for is drawn: reading a pixel waits for those before it. */
async function drawn(): Promise<void> {
  await frame()
  await frame()
  const pixel = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D
  for (const canvas of box.querySelectorAll('canvas')) {
    if (canvas.width > 0 && canvas.height > 0) pixel.drawImage(canvas, 0, 0, 1, 1, 0, 0, 1, 1)
  }
  pixel.getImageData(0, 0, 1, 1)
}

/** What `measure.ts` calls in the page. Times are milliseconds. */
const bench = {
  async load(): Promise<void> {
    columns = readWire(await (await fetch('/wire.json')).json())
    await document.fonts.ready
  },

  /** From the columns in memory to the whole picture. */
  async firstFrame(by: DrawnBy): Promise<number> {
    await frame()
    const start = performance.now()
    picture = DRAWN[by](columns, box)
    await drawn()
    return performance.now() - start
  },

  /** Between one frame and the next while the picture moves through `looks`, which ends where it began. */
  async frames(looks: Look[]): Promise<number[]> {
    const times: number[] = []
    let last = await frame()
    for (const look of looks) {
      picture.look(look)
      await frame()
      const now = performance.now()
      times.push(now - last)
      last = now
    }
    return times
  },

  /** From pointing at each of these nodes to seeing it highlighted. */
  async highlights(rows: number[]): Promise<number[]> {
    const times: number[] = []
    for (const row of rows) {
      picture.point(-1)
      await drawn()
      const start = performance.now()
      picture.point(row)
      await drawn()
      times.push(performance.now() - start)
    }
    picture.point(-1)
    await drawn()
    return times
  },

  /** From pressing on each of these nodes to seeing it selected. */
  async presses(rows: number[]): Promise<number[]> {
    const times: number[] = []
    for (const row of rows) {
      const start = performance.now()
      await picture.press?.(row)
      await drawn()
      times.push(performance.now() - start)
    }
    return times
  },

  /** Rows of nodes with many, some and few ties. */
  rows(): number[] {
    const byTies = [...columns.ids.keys()].sort((a, b) => (columns.degrees[b] ?? 0) - (columns.degrees[a] ?? 0))
    return [0.002, 0.01, 0.05, 0.2, 0.5, 0.7, 0.9].map(share => byTies[Math.floor(share * byTies.length)] as number)
  },

  async settle(): Promise<void> {
    await new Promise(done => setTimeout(done, 400))
    await drawn()
  },
}
export type Bench = typeof bench
declare global {
  interface Window {
    bench: Bench
  }
}
window.bench = bench
