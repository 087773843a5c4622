import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openSite } from '#test/support/browser.ts'
import { expectFaultless } from '#test/support/journeys.ts'

const site = openSite()
const SLUG = 'metalmecanico-manizales-caldas'
const NAME = 'Clúster Metalmecánico de Manizales y Caldas'

/** The map, drawn: its data are there and the keyboard can enter. */
async function openMap(page: Page, address = '/mapa'): Promise<void> {
  await page.goto(address)
  await page.locator('.map-keys').waitFor()
}

const params = (page: Page) => new URL(page.url()).searchParams
const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Lo seleccionado en el mapa' })
const selected = (page: Page, name: string | RegExp) => panelOf(page).getByRole('heading', { name, level: 2 })

it('a node found by its name is told in the panel, the address says which, and the back button returns', async () => {
  const page = await site.page()
  await openMap(page)
  await page.getByLabel('Buscar en la red').fill('metalmecanico manizales')
  await page.keyboard.press('Enter')
  await selected(page, NAME).waitFor()
  expect(params(page).get('foco')).toBe(SLUG)
  const other = panelOf(page).locator('.tie-list-name').first()
  const otherName = (await other.textContent()) ?? ''
  await other.click()
  await selected(page, otherName).waitFor()
  expect(params(page).get('foco')).not.toBe(SLUG)
  await page.goBack()
  await selected(page, NAME).waitFor()
  expect(params(page).get('foco')).toBe(SLUG)
  await page.goBack()
  await selected(page, 'Sobre el mapa').waitFor()
  expect(new URL(page.url()).search).toBe('')

  // A search that several answer is told in the panel, each a way to its node.
  await page.getByLabel('Buscar en la red').fill('manizales')
  await page.keyboard.press('Enter')
  await selected(page, 'Resultados para «manizales»').waitFor()
  await panelOf(page).getByRole('link', { name: NAME }).click()
  await selected(page, NAME).waitFor()
  await panelOf(page).getByRole('link', { name: 'Abrir ficha' }).click()
  await page.getByRole('heading', { name: NAME, level: 1 }).waitFor()
})

it('the keyboard enters with Tab, walks with the arrows, opens with Enter and returns with Esc', async () => {
  const page = await site.page()
  await openMap(page)
  const spoken = page.locator('.map-canvas [aria-live]')
  await page.getByRole('navigation', { name: 'Vista' }).getByRole('link', { name: 'Lista' }).focus()
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('map-keys')
  await spoken.filter({ hasText: /, \d+ vínculos$/ }).waitFor({ state: 'attached' })
  const first = (await spoken.textContent()) ?? ''
  await page.keyboard.press('ArrowDown')
  await spoken.filter({ hasText: /.+/, hasNotText: first }).waitFor({ state: 'attached' })
  const name = ((await spoken.textContent()) ?? '').replace(/, (sin|\d+) vínculos?$/, '')
  await page.keyboard.press('Enter')
  await selected(page, name).waitFor()
  expect(params(page).get('foco')).toMatch(/^[a-z0-9-]+$/)
  await page.keyboard.press('Escape')
  await selected(page, 'Sobre el mapa').waitFor()
  expect(params(page).has('foco')).toBe(false)
  // The place of the keyboard is kept: the next arrow is still the map's, and Tab leaves it.
  await page.keyboard.press('ArrowUp')
  await spoken.filter({ hasText: /vínculo/ }).waitFor({ state: 'attached' })
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.className)).not.toBe('map-keys')
})

it('a node with many ties folds most of them, and the page stays as high as its window', async () => {
  const page = await site.page()
  await openMap(page, '/mapa?foco=red-cluster-colombia')
  expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0)
  const shown = panelOf(page).locator('.tie-list-name').filter({ visible: true })
  const before = await shown.count()
  expect(before).toBeLessThanOrEqual(20)
  await panelOf(page)
    .getByText(/^Mostrar \d+ vínculos más$/)
    .first()
    .click()
  expect(await shown.count()).toBeGreaterThan(before)
})

it('the filters go to the address as they are changed, and an address brings them back', async () => {
  const page = await site.page()
  await openMap(page, '/mapa?vista=red')
  const filters = page.getByRole('form', { name: 'Filtros del mapa' })
  await filters.getByLabel('Proyecto').uncheck()
  await page.waitForURL(url => url.searchParams.has('tipo') && !url.searchParams.getAll('tipo').includes('proyecto'))
  await filters.getByLabel('Caribe').uncheck()
  await page.waitForURL(url => !url.searchParams.getAll('region').includes('Caribe') && url.searchParams.has('region'))
  const told = panelOf(page).getByText(/^Se muestran \d+ nodos y \d+ vínculos\.$/)
  const fewer = told.filter({ hasNotText: '149 nodos' })
  const few = (await fewer.textContent()) ?? ''
  await panelOf(page).getByText('La red completa tiene 149 nodos').waitFor()
  expect(params(page).get('vista')).toBe('red')

  const another = await site.page()
  await openMap(another, page.url())
  expect(await another.getByLabel('Caribe').isChecked()).toBe(false)
  expect(await another.getByRole('form').getByLabel('Proyecto').isChecked()).toBe(false)
  await panelOf(another).getByText(few).waitFor()

  await page.getByRole('link', { name: 'Quitar filtros' }).click()
  await page.waitForURL(url => url.search === '?vista=red')
  await page.locator('input[name="region"][value="Caribe"]:checked').waitFor()
})

it('without scripts the same network is a table with the same panel', async () => {
  const page = await site.page({ javaScript: false })
  await page.goto('/mapa')
  // What stands in <noscript> is found by its classes: roles and words are not looked for there.
  const table = page.locator('.map-noscript table', { has: page.locator('caption') })
  await table.locator('tbody tr').first().waitFor()
  expect(await page.locator('.map-noscript').textContent()).toContain('El mapa dibujado necesita JavaScript.')
  await page.getByRole('navigation', { name: 'Vista' }).getByRole('link', { name: 'Lista' }).click()
  await page.getByLabel('Buscar en la red').fill('metalmecánico')
  await page.locator('.map-search button').click()
  const row = page.getByRole('row', { name: NAME })
  await row.getByRole('link', { name: `${NAME}, 3 vínculos` }).click()
  await selected(page, NAME).waitFor()
  expect(params(page).get('foco')).toBe(SLUG)
  expect(await panelOf(page).locator('.tie-list-name').count()).toBe(3)
  await page.getByRole('link', { name: /^Vínculos 3$/ }).click()
  expect(await page.getByRole('table', { name: 'Vínculos de la red' }).locator('tbody tr').count()).toBe(3)
})

it.each([
  ['with scripts', true],
  ['without scripts', false],
])('a phone shows the selection under the search and lets go of it, %s', async (_, javaScript) => {
  const page = await site.page({ javaScript, width: 390 })
  await page.goto(`/mapa?foco=${SLUG}`)
  if (javaScript) await page.locator('.map-keys').waitFor()
  await selected(page, NAME).waitFor()
  await panelOf(page).getByRole('link', { name: 'Abrir ficha' }).scrollIntoViewIfNeeded()
  await expectFaultless(page)
  await panelOf(page).getByRole('link', { name: 'Cerrar la ficha' }).click()
  await page.waitForURL(url => !url.searchParams.has('foco'))
  await selected(page, 'Sobre el mapa').waitFor({ state: 'attached' })
})
