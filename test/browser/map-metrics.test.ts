import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openSite } from '#test/support/browser.ts'
import { expectFaultless } from '#test/support/journeys.ts'

const site = openSite()

const params = (page: Page) => new URL(page.url()).searchParams
const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Lo seleccionado en el mapa' })
const filters = (page: Page) => page.getByRole('form', { name: 'Filtros del mapa' })

/** Waits until the page's metrics have been computed, as a reader without scripts does: by loading it again. */
async function openComputed(page: Page, address: string, text: string): Promise<void> {
  for (let left = 20; left > 0; left--) {
    await page.goto(address)
    if (await page.getByText(text).first().isVisible()) return
    await page.waitForTimeout(500)
  }
  throw new Error(`${address} never says ${text}`)
}

it('nodes are sized and coloured by what is chosen, the legend and the definition beside', async () => {
  const page = await site.page()
  const measures: string[] = []
  page.on('response', answer => {
    const { pathname, searchParams } = new URL(answer.url())
    if (pathname === '/mapa/metricas.json' && answer.status() === 200) measures.push(searchParams.get('id') ?? '')
  })
  await page.goto('/mapa?vista=red')
  await page.locator('.map-keys').waitFor()
  await filters(page).getByLabel('Tamaño de los nodos').selectOption({ label: 'Intermediación' })
  await page.waitForURL(url => url.searchParams.get('tamano') === 'betweenness')
  await panelOf(page).getByRole('heading', { name: 'Tamaño: Intermediación' }).waitFor()
  await filters(page).getByLabel('Color por métrica').selectOption({ label: 'Comunidades' })
  await page.waitForURL(url => url.searchParams.get('color') === 'comunidad')
  await panelOf(page).getByRole('heading', { name: 'Color: Comunidades' }).waitFor()
  await panelOf(page)
    .getByText(/^Comunidad 1$/)
    .waitFor()
  await expect.poll(() => measures).toEqual(expect.arrayContaining(['betweenness', 'comunidad']))
  await panelOf(page).getByText('Qué significa').first().click()
  await panelOf(page).getByText('De todos los caminos más cortos entre los demás').waitFor()
  expect(params(page).get('vista')).toBe('red')
  await expectFaultless(page)

  // What only one party says stops counting; the address, the words and the drawing say so.
  await filters(page).getByRole('link', { name: 'Confirmados' }).click()
  await page.waitForURL(url => url.searchParams.get('confirmados') === 'si')
  await filters(page).getByText('Cuentan solo los documentados y los confirmados').waitFor()
  expect(params(page).get('tamano')).toBe('betweenness')

  // Back to what the map says by itself.
  await filters(page).getByRole('link', { name: 'Macrosector' }).click()
  await page.waitForURL(url => url.searchParams.get('color') === 'macrosector')
  await filters(page).getByLabel('Tamaño de los nodos').selectOption({ label: 'Vínculos' })
  await page.waitForURL(url => !url.searchParams.has('tamano'))
  expect(await filters(page).getByLabel('Color por métrica').inputValue()).toBe('macrosector')
})

it('a selected node says what it has and its place', async () => {
  const page = await site.page()
  await openComputed(page, '/mapa?tamano=degree&foco=red-cluster-colombia', 'Lo seleccionado:')
  await panelOf(page)
    .getByText(/^Lo seleccionado: \d+\. Puesto 1 de 149\.$/)
    .waitFor()
})

it('without scripts the menus are a form, and what they choose is explained and ranked', async () => {
  const page = await site.page({ javaScript: false })
  await page.goto('/mapa?vista=lista')
  await page.getByLabel('Tamaño de los nodos').selectOption('pageRank')
  await page.getByLabel('Color por métrica').selectOption('kCore')
  // What stands in <noscript> is found by its classes: roles and words are not looked for there.
  await page.locator('.map-rail noscript + *, .map-rail form button').last().click()
  expect(params(page).get('tamano')).toBe('pageRank')
  expect(params(page).get('color')).toBe('kCore')
  await page.getByRole('link', { name: 'Territorio' }).click()
  await panelOf(page).getByRole('heading', { name: 'Tamaño: PageRank' }).waitFor()
  await panelOf(page).getByRole('heading', { name: 'Color: Núcleo' }).waitFor()
  await panelOf(page).getByRole('link', { name: 'Ver la tabla de métricas' }).click()
  expect(params(page).get('metrica')).toBe('pageRank')
})

it.each([
  ['with scripts', true, 1280],
  ['without scripts', false, 390],
])('the table of metrics is ordered, counted otherwise and fetched, %s', async (_, javaScript, width) => {
  const page = await site.page({ javaScript, width })
  await openComputed(page, '/mapa/metricas', 'Apertura de las regiones')
  await page.getByLabel('Métrica').selectOption({ label: 'Restricción de Burt' })
  await page.getByRole('button', { name: 'Ver' }).click()
  await page.waitForURL(url => url.searchParams.get('metrica') === 'constraint')
  const table = page.getByRole('table', { name: 'Clústeres y organizaciones por Restricción de Burt' })
  await table.waitFor()
  if (javaScript) {
    await table.getByRole('link', { name: 'Nombre' }).click()
    await page.waitForURL(url => url.searchParams.get('orden') === 'nombre')
  }
  await page.getByRole('link', { name: 'Clústeres', exact: true }).last().click()
  await page.waitForURL(url => url.searchParams.get('nodo') === 'cluster')
  await openComputed(page, `${page.url()}&confirmados=si`, 'Apertura de las regiones')
  await page.getByText('Cuentan solo los documentados y los confirmados').waitFor()
  await page.getByText('Qué significa').first().click()
  await page.getByText('Cuánto dependen unos de otros sus contactos.').first().waitFor()
  await expectFaultless(page)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Descargar CSV' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^metricas-\d{4}-\d\d-\d\d-confirmados\.csv$/)
})

it('the map’s values are asked again by their tag, and another metric is refused', async () => {
  const address = `${site.server.url}/mapa/metricas.json?id=vinculos`
  const first = await fetch(address)
  const tag = first.headers.get('ETag') ?? ''
  expect(first.status).toBe(200)
  expect((await fetch(address, { headers: { 'If-None-Match': tag } })).status).toBe(304)
  expect((await fetch(`${site.server.url}/mapa/metricas.json?id=fama`)).status).toBe(404)
})

it('the method explains every metric', async () => {
  const page = await site.page({ language: 'en' })
  await page.goto('/metodologia#metricas')
  const table = page.getByRole('table', { name: 'The metrics of the network' })
  expect(await table.getByRole('row').count()).toBe(18)
  await table.getByText('Betweenness').first().waitFor()
})
