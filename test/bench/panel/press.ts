import type { Page } from 'playwright-core'

/** Milliseconds since the button was let go: the server's answer begins to arrive (NaN where the browser had it), and the frame that shows the panel is there. */
export interface Press {
  answered: number
  shown: number
}

declare global {
  interface Window {
    nextPress: Promise<Press | null>
  }
}

interface Place {
  x: number
  y: number
}

/** The first presses fetch what the panel is drawn with. */
const WARM_UP = 3

/** Presses on nodes from one side of the map to the other, each once. */
export async function pressNodes(page: Page, count: number): Promise<Press[]> {
  const places = await page.evaluate(findNodes, count + WARM_UP)
  const presses: (Press | null)[] = []
  for (const { x, y } of places) {
    await page.evaluate(watchPress)
    await page.mouse.click(x, y)
    presses.push(await page.evaluate(() => window.nextPress))
    // As a person does, who reads what came.
    await page.waitForTimeout(300)
  }
  return presses.slice(WARM_UP).filter(press => press !== null)
}

/** Places on nodes, as the pointer finds them, spread over the map. */
async function findNodes(count: number): Promise<Place[]> {
  const stage = document.querySelector('.map-stage') as HTMLElement
  const { left, top, width, height } = stage.getBoundingClientRect()
  const found: Place[] = []
  for (let i = 0; found.length < count && i < 4_000; i++) {
    const x = left + width * (0.2 + 0.6 * ((i * 0.618034) % 1))
    const y = top + height * (0.25 + 0.6 * ((i * 0.414214) % 1))
    if (!document.elementFromPoint(x, y)?.closest('.map-stage')) continue
    stage.dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: y, pointerType: 'mouse' }))
    if (stage.classList.contains('map-pointing')) found.push({ x, y })
  }
  return found
}

/** Lets `window.nextPress` wait for the next press and for what it brings; null when the panel tells the same. */
function watchPress(): void {
  const before = document.querySelector('.map-panel h2')?.textContent
  performance.clearResourceTimings()
  window.nextPress = new Promise(done => {
    addEventListener(
      'mouseup',
      async ({ timeStamp }) => {
        while (document.querySelector('.map-panel h2')?.textContent === before) {
          await new Promise(requestAnimationFrame)
          // The same node as before, from another side.
          if (performance.now() - timeStamp > 5_000) return done(null)
        }
        // It is on the page: the frame after this one shows it.
        await new Promise(requestAnimationFrame)
        const shown = performance.now() - timeStamp
        const answers = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
        const answer = answers.find(({ name }) => name.includes('/mapa.data'))
        done({ answered: (answer?.responseStart ?? Number.NaN) - timeStamp, shown })
      },
      { once: true, capture: true },
    )
  })
}
