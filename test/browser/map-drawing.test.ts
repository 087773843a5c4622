import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openSite } from '#test/support/browser.ts'
import {
  type DrawnName,
  inWindow,
  namesOnMap,
  placeOfCursor,
  spreadFingers,
  watchMap,
} from '#test/support/map-canvas.ts'

const site = openSite()
const SLUG = 'metalmecanico-manizales-caldas'
const NAME = 'Clúster Metalmecánico de Manizales y Caldas'
const LABEL = /^Metalmecánico de Manizales/

/** The map, drawn, with the keyboard on it. */
async function openMap(page: Page, address: string): Promise<void> {
  // Nothing to wait for: what is seen is where it stays.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await watchMap(page)
  await page.goto(address)
  await page.locator('.map-keys').waitFor()
  await page.locator('.map-keys').focus()
}

const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Lo seleccionado en el mapa' })
const selected = (page: Page) => panelOf(page).getByRole('heading', { name: NAME, level: 2 })
const focusOf = (url: URL) => url.searchParams.get('foco')
const hasName = (names: readonly DrawnName[]) => names.some(({ text }) => LABEL.test(text))

function overlapping(names: readonly DrawnName[]): string[] {
  const pairs = names.flatMap((a, i) => names.slice(i + 1).map(b => [a, b] as const))
  return pairs
    .filter(([{ box: a }, { box: b }]) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3])
    .map(([a, b]) => `${a.text} / ${b.text}`)
}

it.each([1280, 390])('names never overlap, from far to near, at a width of %d', async width => {
  const page = await site.page({ width })
  for (const address of ['/mapa', '/mapa?vista=red', '/mapa?vista=red&foco=red-cluster-colombia']) {
    await openMap(page, address)
    for (let nearer = 0; nearer < 3; nearer++) {
      const names = await namesOnMap(page)
      expect(names.length, `${address}, ${nearer} times nearer`).toBeGreaterThan(0)
      expect(overlapping(names), `${address}, ${nearer} times nearer`).toEqual([])
      for (let step = 0; step < 3; step++) await page.keyboard.press('+')
    }
  }
})

it('a pointer over a node names it and a press selects it; Esc lets go, 0 shows all', async () => {
  const page = await site.page()
  await openMap(page, `/mapa?vista=red&foco=${SLUG}`)
  await page.keyboard.press('0')
  const whole = await namesOnMap(page)
  const place = await placeOfCursor(page)
  await page.keyboard.press('Escape')
  await page.waitForURL(url => focusOf(url) === null)
  await page.locator('.map-keys').blur()
  expect(hasName(await namesOnMap(page))).toBe(false)
  const at = await inWindow(page, place)
  await page.mouse.move(at.x, at.y, { steps: 4 })
  await expect.poll(async () => hasName(await namesOnMap(page))).toBe(true)
  await page.mouse.click(at.x, at.y)
  await selected(page).waitFor()
  expect(focusOf(new URL(page.url()))).toBe(SLUG)

  await page.locator('.map-keys').focus()
  await page.keyboard.press('-')
  const regions = (names: readonly DrawnName[]) => names.filter(({ text }) => /\d$/.test(text))
  expect(regions(await namesOnMap(page))).not.toEqual(regions(whole))
  await page.keyboard.press('0')
  expect(regions(await namesOnMap(page))).toEqual(regions(whole))
})

it('on a phone a tap selects, two fingers come nearer, and both are told', async () => {
  const page = await site.page({ width: 390, touch: true })
  await openMap(page, `/mapa?vista=red&foco=${SLUG}`)
  for (let step = 0; step < 4; step++) await page.keyboard.press('+')
  const place = await placeOfCursor(page)
  await page.keyboard.press('Escape')
  await page.waitForURL(url => focusOf(url) === null)
  await page.locator('.map-keys').blur()
  const at = await inWindow(page, place)
  await page.touchscreen.tap(at.x, at.y)
  await page.waitForURL(url => focusOf(url) === SLUG)
  await selected(page).waitFor()
  const spoken = page.locator('.map-canvas [aria-live]', { hasText: `Seleccionado: ${NAME}` })
  await spoken.waitFor({ state: 'attached' })
  const nameOf = (names: readonly DrawnName[]) => names.find(({ text }) => LABEL.test(text))?.box
  const far = await namesOnMap(page)
  await spreadFingers(page, await inWindow(page, place))
  const near = await namesOnMap(page)
  expect(nameOf(near)).toBeDefined()
  expect(near).not.toEqual(far)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})

it('whoever wants no motion gets none: the next drawing is the last', async () => {
  const page = await site.page()
  await openMap(page, '/mapa?vista=red')
  const before = await namesOnMap(page)
  await page.keyboard.press('+')
  await namesOnMap(page)
  await page.keyboard.press('0')
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
  expect((await page.evaluate(() => window.drawnOnMap())).names.length).toBe(before.length)
})

it('is printed as a picture on light ground with its legend, its date and where it is from', async () => {
  const page = await site.page({ theme: 'dark' })
  await openMap(page, `/mapa?vista=red&foco=${SLUG}`)
  const printed = page.locator('.map-printed')
  expect(await printed.isVisible()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await printed.getByText(/Fuente: http.*vista=red/).waitFor()
  expect(await printed.textContent()).toContain('Línea continua: documentado o confirmado')
  const picture = await printed.locator('canvas').evaluate((canvas: HTMLCanvasElement) => ({
    width: canvas.width,
    corner: [...(canvas.getContext('2d')?.getImageData(0, 0, 1, 1).data ?? [])],
  }))
  expect(picture.width).toBeGreaterThan(1000)
  expect(Math.min(...picture.corner)).toBeGreaterThan(200)
  expect(await page.locator('.map-rail').isVisible()).toBe(false)
  expect(await page.locator('.map-layers').isVisible()).toBe(false)
})
