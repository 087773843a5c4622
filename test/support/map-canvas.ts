import type { Page } from 'playwright-core'

/** A name on the map, in pixels of its canvas. */
export interface DrawnName {
  text: string
  box: [left: number, top: number, right: number, bottom: number]
}

interface Drawn {
  names: DrawnName[]
  discs: { x: number; y: number; r: number }[]
}

declare global {
  interface Window {
    drawnOnMap(): Drawn
  }
}

/** Notes what the page draws over the map, as often as it is drawn anew. Before the page is opened. */
export async function watchMap(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const drawn = new WeakMap<HTMLCanvasElement, Drawn>()
    const { clearRect, fillText, arc } = CanvasRenderingContext2D.prototype
    CanvasRenderingContext2D.prototype.clearRect = function (...args) {
      drawn.set(this.canvas, { names: [], discs: [] })
      return clearRect.apply(this, args)
    }
    CanvasRenderingContext2D.prototype.fillText = function (text, x, y, ...rest) {
      // Letters are about this high; what is between lines belongs to nobody.
      const half = 0.45 * Number(/(\d+(\.\d+)?)px/.exec(this.font)?.[1])
      drawn.get(this.canvas)?.names.push({ text, box: [x, y - half, x + this.measureText(text).width, y + half] })
      return fillText.call(this, text, x, y, ...rest)
    }
    CanvasRenderingContext2D.prototype.arc = function (x, y, r, ...rest) {
      drawn.get(this.canvas)?.discs.push({ x, y, r })
      return arc.call(this, x, y, r, ...rest)
    }
    window.drawnOnMap = () => {
      const canvas = document.querySelector<HTMLCanvasElement>('.map-overlay')
      return (canvas && drawn.get(canvas)) ?? { names: [], discs: [] }
    }
  })
}

/** The names on the map once it has come to rest. */
export async function namesOnMap(page: Page): Promise<DrawnName[]> {
  let before = ''
  for (;;) {
    const { names } = await page.evaluate(() => window.drawnOnMap())
    const now = JSON.stringify(names)
    if (now === before) return names
    before = now
    await page.waitForTimeout(120)
  }
}

/** Where the node under the keyboard is drawn, in pixels of the map: it has to have the focus. */
export async function placeOfCursor(page: Page): Promise<{ x: number; y: number }> {
  await namesOnMap(page)
  const disc = (await page.evaluate(() => window.drawnOnMap())).discs.at(-1)
  if (!disc) throw new Error('nothing is drawn under the keyboard')
  return { x: disc.x, y: disc.y }
}

/** A place of the map, in pixels of the window as it is scrolled now. */
export async function inWindow(page: Page, { x, y }: { x: number; y: number }): Promise<{ x: number; y: number }> {
  const box = await page.locator('.map-overlay').boundingBox()
  if (!box) throw new Error('the map is not on the page')
  return { x: box.x + x, y: box.y + y }
}

/** Two fingers on the map, moved apart. */
export async function spreadFingers(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [-apart, apart].map((dx, id) => ({ x: x + dx, y, id })),
    })
  await touch('touchStart', 20)
  for (let apart = 25; apart <= 80; apart += 5) await touch('touchMove', apart)
  await touch('touchEnd', 0)
}
