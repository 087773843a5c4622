import { readFileSync } from 'node:fs'
import type { Download, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openSite } from '#test/support/browser.ts'
import { expectFaultless } from '#test/support/journeys.ts'
import { elements, parseXml } from '#test/support/strict-xml.ts'

const site = openSite()
const ADDRESS = '/mapa?vista=red&region=Caribe&fecha=2024-03-01'

async function openMenu(page: Page, address = ADDRESS): Promise<void> {
  await page.goto(address)
  await page.locator('summary', { hasText: 'Descargar' }).click()
}

async function download(page: Page, format: string): Promise<Download> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: format, exact: true }).click(),
  ])
  return file
}
const contentOf = async (file: Download) => readFileSync(await file.path())

it('gives the map as it is filtered, a picture among its files, each named by the date it shows', async () => {
  const page = await site.page()
  await page.goto(ADDRESS)
  await page.locator('.map-keys').waitFor()
  await page.locator('summary', { hasText: 'Descargar' }).click()
  await expectFaultless(page)

  const svg = await download(page, 'SVG')
  expect(svg.suggestedFilename()).toBe('red-2024-03-01.svg')
  const root = parseXml((await contentOf(svg)).toString('utf8'))
  expect(elements(root, 'circle').some(circle => circle.attributes['data-id'])).toBe(true)

  const png = await download(page, 'PNG')
  expect(png.suggestedFilename()).toBe('red-2024-03-01.png')
  const picture = await contentOf(png)
  expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG')
  // Twice as large as the drawing, in both directions.
  const size = [picture.readUInt32BE(16), picture.readUInt32BE(20)]
  expect(size).toEqual([2 * Number(root.attributes.width), 2 * Number(root.attributes.height)])

  await page.getByRole('radio', { name: 'Toda la red' }).check()
  const whole = await download(page, 'GEXF (Gephi)')
  expect(whole.suggestedFilename()).toMatch(/^red-\d{4}-\d\d-\d\d\.gexf$/)
  expect(whole.suggestedFilename()).not.toContain('2024-03-01')
  expect((await contentOf(whole)).toString('utf8')).toContain('Sin filtros.')
  // The map has stayed where it was.
  expect(new URL(page.url()).searchParams.get('region')).toBe('Caribe')
})

it('without a script gives the same files, and for PNG the drawing it would be made from', async () => {
  const page = await site.page({ javaScript: false, width: 390 })
  await openMenu(page)
  await page.getByText('Sin JavaScript, PNG descarga el mismo dibujo en SVG.').waitFor()
  expect((await download(page, 'PNG')).suggestedFilename()).toBe('red-2024-03-01.svg')
  expect((await download(page, 'CSV, nodos')).suggestedFilename()).toBe('red-nodos-2024-03-01.csv')
})
