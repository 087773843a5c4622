import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { openSite } from '#test/support/browser.ts'
import { expectFaultless, LONG, signedIn } from '#test/support/journeys.ts'

const site = openSite({ expected: [/frame-ancestors|X-Frame-Options/] })
const member = signedIn(site)
const NAME = 'Clúster Metalmecánico de Manizales y Caldas'

async function openMap(page: Page, address = '/mapa'): Promise<void> {
  await page.goto(address)
  await page.locator('.map-keys').waitFor()
}

const params = (page: Page) => new URL(page.url()).searchParams
const bar = (page: Page) => page.getByRole('region', { name: 'La red en el tiempo' })
const slider = (page: Page) => page.getByRole('slider', { name: 'Fecha de la red' })
/** How many ties the bar says are in force. */
const inForce = async (page: Page) => Number(await bar(page).locator('.time-count strong').textContent())
const onDate = (page: Page, date: string) => page.waitForURL(url => url.searchParams.get('fecha') === date)
const shown = (page: Page, ties: number) =>
  page.getByText(new RegExp(`^Se muestran \\d+ nodos y ${ties} vínculos\\.$`)).waitFor()

it('the keyboard moves the day, the address follows when the hand rests, and everything obeys it', async () => {
  const page = await site.page()
  await openMap(page, '/mapa?vista=red')
  const all = await inForce(page)
  const before = await page.evaluate(() => history.length)
  await slider(page).focus()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => slider(page).getAttribute('aria-valuetext')).toMatch(/^30 sept 2026: \d+ vínculos vigentes$/)
  for (let i = 0; i < 3; i++) await page.keyboard.press('PageDown')
  await onDate(page, '2023-12-31')
  await page.keyboard.press('PageDown')
  await page.keyboard.press('PageDown')
  await onDate(page, '2021-12-31')
  const few = await inForce(page)
  expect(few).toBeLessThan(all)
  await shown(page, few)
  expect(await page.evaluate(() => history.length)).toBe(before)

  // What the browser counted is what the server counts.
  const another = await site.page()
  await openMap(another, page.url())
  expect(await inForce(another)).toBe(few)
  expect(await slider(another).getAttribute('aria-valuetext')).toBe(`31 dic 2021: ${few} vínculos vigentes`)
  await another.getByRole('navigation', { name: 'Vista' }).getByRole('link', { name: 'Lista' }).click()
  await another.getByRole('link', { name: `Vínculos ${few}` }).waitFor()
  expect(params(another).get('fecha')).toBe('2021-12-31')
})

it('what a list did not fetch comes with the first selection, and with the drawing', async () => {
  const page = await site.page()
  await page.goto('/mapa?vista=lista&fecha=2023-06-30')
  await page.locator('td.number a').first().click()
  await page.getByRole('complementary').getByRole('heading', { level: 2 }).first().waitFor()
  await page.getByRole('navigation', { name: 'Vista' }).getByRole('link', { name: 'Red' }).click()
  await page.locator('.map-keys').waitFor()
  expect(params(page).get('fecha')).toBe('2023-06-30')
  await page.goBack()
  await page.locator('.map-list').waitFor()
})

it('steps are links: back and forward return to each day, with the selection', async () => {
  const page = await site.page()
  await openMap(page, '/mapa?foco=metalmecanico-manizales-caldas&fecha=2023-06-30')
  await bar(page).getByRole('link', { name: 'Trimestre anterior' }).click()
  await onDate(page, '2023-03-31')
  await bar(page).getByText('Fechas', { exact: true }).click()
  await bar(page).getByRole('link', { name: 'Año' }).click()
  await page.waitForURL(url => url.searchParams.get('paso') === 'anio')
  await bar(page).getByRole('link', { name: 'Año siguiente' }).click()
  await onDate(page, '2023-12-31')
  await page.goBack()
  await onDate(page, '2023-03-31')
  await bar(page).getByText('31 mar 2023').waitFor()
  await page.goBack()
  await page.goBack()
  await onDate(page, '2023-06-30')
  await page.getByRole('heading', { name: NAME, level: 2 }).waitFor()
  await page.goForward()
  await onDate(page, '2023-03-31')
  await bar(page).getByText('31 mar 2023').waitFor()
})

it('plays from day to day and rests where it is stopped; who asked for no motion has the steps', async () => {
  const page = await site.page()
  await openMap(page, '/mapa?fecha=2022-06-30')
  await bar(page).getByRole('button', { name: 'Reproducir la evolución' }).click()
  await bar(page).getByText('31 dic 2022').waitFor()
  expect(params(page).get('fecha')).toBe('2022-06-30')
  await bar(page).getByRole('button', { name: 'Detener la evolución' }).click()
  await page.waitForURL(url => (url.searchParams.get('fecha') ?? '') >= '2022-12-31')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await bar(page).locator('.time-play').isVisible()).toBe(false)
  await bar(page).getByRole('link', { name: 'Trimestre siguiente' }).waitFor()
})

it.each([
  ['with scripts', true],
  ['without scripts', false],
])('two dates are compared in words, with links to what appeared, %s', async (_, javaScript) => {
  const page = await site.page({ javaScript })
  await page.goto('/mapa')
  await bar(page).getByText('Fechas', { exact: true }).click()
  await page.getByLabel('Ver la red el día').fill('2023-06-30')
  await page.getByLabel('Comparar con').fill('2018-01-01')
  await bar(page).getByRole('button', { name: 'Ver', exact: true }).click()
  await page.getByRole('heading', { name: 'Qué cambió entre el 1 ene 2018 y el 30 jun 2023' }).waitFor()
  expect(params(page).get('comparar')).toBe('2018-01-01')
  const appeared = page.locator('.change-list').first()
  expect(await appeared.locator('li').count()).toBeGreaterThan(5)
  expect(await appeared.locator('li').first().textContent()).toMatch(/ · desde \d{4}/)
  await page.getByRole('heading', { name: /^Aparecieron \d+$/ }).waitFor()
  await page.getByRole('heading', { name: /^Terminaron \d+$/ }).waitFor()
  await expectFaultless(page)
  await appeared.getByRole('link').first().click()
  await page.waitForURL(url => url.searchParams.has('foco'))
  expect(params(page).get('fecha')).toBe('2023-06-30')
  await page.getByRole('link', { name: 'Dejar de comparar' }).click()
  await page.waitForURL(url => !url.searchParams.has('comparar'))
})

it('a link to what is on screen is copied, and opens the same', async () => {
  const page = await site.page({ width: 390 })
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await openMap(page, '/mapa?vista=red&fecha=2023-06-30&tipo=alianza')
  await bar(page).getByText('Compartir', { exact: true }).click()
  const link = page.getByLabel('Enlace a esta vista')
  const address = await link.inputValue()
  expect(new URL(address).search).toBe('?vista=red&fecha=2023-06-30&tipo=alianza')
  await bar(page).getByRole('button', { name: 'Copiar Enlace a esta vista' }).click()
  await bar(page).getByText('Copiado.').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address)
  expect(await page.getByLabel('Código para incrustarla en otro sitio').inputValue()).toContain(
    '/mapa/incrustar?vista=red&amp;fecha=2023-06-30&amp;tipo=alianza"',
  )
  await expectFaultless(page)
})

let elsewhere: Server | undefined
afterAll(() => elsewhere?.close())

it('the map is drawn in a frame of another site, which may frame no other page', async () => {
  const frames = ['/mapa/incrustar?vista=red', '/mapa'].map(path => `<iframe src="${site.server.url}${path}"></iframe>`)
  elsewhere = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(`<!doctype html><title>Otro sitio</title>${frames[request.url === '/mapa' ? 1 : 0]}`)
  })
  await new Promise<void>(ready => elsewhere?.listen(0, '127.0.0.1', ready))
  const origin = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`
  const page = await site.page()
  await page.goto(`${origin}/`)
  const frame = page.frameLocator('iframe')
  await frame.locator('.map-keys').waitFor()
  expect(await frame.getByText('Fuente: Interclúster.').count()).toBe(1)
  const whole = frame.getByRole('link', { name: 'Abrir el mapa completo' })
  expect(await whole.getAttribute('href')).toBe('/mapa?vista=red')
  expect(await whole.getAttribute('target')).toBe('_blank')
  expect(await page.context().cookies()).toEqual([])
  await frame.locator('.map-keys').focus()
  await page.keyboard.press('Enter')
  await frame.getByRole('link', { name: /^Ver .+ en el mapa completo$/ }).waitFor()
  await page.goto(`${origin}/mapa`)
  expect(await page.frames()[1]?.locator('.map-keys').count()).toBe(0)
})

it(
  'members name what they see, open it, rename it and delete it, without scripts too',
  async () => {
    for (const javaScript of [true, false]) {
      const page = await member('cacao@demo.test', { javaScript, width: javaScript ? 1280 : 390 })
      await page.goto('/mapa?vista=red&fecha=2023-06-30')
      await bar(page).getByText('Compartir', { exact: true }).click()
      await page.getByRole('link', { name: 'Guardar esta vista con un nombre' }).click()
      await page.getByRole('heading', { name: 'Vistas guardadas', level: 1 }).waitFor()
      await page.getByRole('button', { name: 'Guardar vista' }).click()
      await page.getByRole('alert').getByRole('link', { name: 'Escriba un nombre para la vista.' }).waitFor()
      await page.getByLabel('Nombre', { exact: true }).fill('La red en 2023')
      await page.getByRole('button', { name: 'Guardar vista' }).click()
      await page.getByText('La vista quedó guardada.').waitFor()
      await expectFaultless(page)

      await page.getByRole('link', { name: 'La red en 2023' }).click()
      await page.waitForURL(url => url.search === '?vista=red&fecha=2023-06-30')
      await page.goto('/mapa/vistas')
      const row = page.getByRole('row', { name: /La red en 2023/ })
      await row.getByText('Cambiar nombre').first().click()
      await row.getByLabel('Nombre nuevo').fill('Mitad de 2023')
      await row.getByRole('button', { name: 'Cambiar nombre' }).click()
      await page.getByText('La vista tiene otro nombre.').waitFor()
      const renamed = page.getByRole('row', { name: /Mitad de 2023/ })
      await renamed.getByText('Borrar').first().click()
      await renamed.getByRole('button', { name: 'Borrar' }).click()
      await page.getByText('La vista quedó borrada.').waitFor()
      await page.getByText('Todavía no hay vistas guardadas').waitFor()
    }
  },
  LONG,
)

it('without scripts a form and links move the day, and the page says the same', async () => {
  const page = await site.page({ javaScript: false, width: 390 })
  await page.goto('/mapa?vista=lista')
  await bar(page).getByText('Fechas', { exact: true }).click()
  await page.getByLabel('Ver la red el día').fill('2023-06-30')
  await bar(page).getByRole('button', { name: 'Ver', exact: true }).click()
  await onDate(page, '2023-06-30')
  expect(params(page).get('vista')).toBe('lista')
  const ties = await inForce(page)
  await page.getByRole('link', { name: `Vínculos ${ties}` }).waitFor()
  expect(await slider(page).isVisible()).toBe(false)
  await bar(page).getByRole('link', { name: 'Trimestre anterior' }).click()
  await onDate(page, '2023-03-31')
  await expectFaultless(page)
})
