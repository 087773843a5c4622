import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openSite } from '#test/support/browser.ts'
import { sidewaysScroll } from '#test/support/page-checks.ts'

const site = openSite()
const PROFILE = '/clusteres/cacao-santander'
const FIRST = 'Reúne a quienes cultivan, benefician y transforman el cacao de Santander.'

async function save(page: Page): Promise<number> {
  const [answer] = await Promise.all([
    page.waitForResponse(response => response.request().method() === 'POST'),
    page.locator('.submit-row').getByRole('button', { name: 'Guardar la ficha' }).click(),
  ])
  return answer.status()
}

it('an editor changes the profile without scripts; a tab that is behind gets both versions; the history tells them apart', async () => {
  const page = await site.page({ javaScript: false })
  await site.signIn(page, 'editor.cacao@demo.test')
  await page.goto(PROFILE)
  await page.getByRole('link', { name: 'Editar la ficha' }).click()
  await page.getByRole('heading', { name: 'Editar la ficha', level: 1 }).waitFor()
  const behind = await page.context().newPage()
  await behind.goto(`${PROFILE}/editar`)

  // A row more is a round trip, and what was typed comes along.
  await page.getByLabel('Descripción').fill(FIRST)
  await page.getByRole('button', { name: 'Agregar otra oferta' }).click()
  expect(await page.getByLabel('Descripción').inputValue()).toBe(FIRST)
  const offer = page.getByRole('group', { name: 'Oferta 1', exact: true })
  await offer.getByLabel('En concreto').fill('Prueba de taza de grano fino')
  expect(await save(page)).toBe(400)
  await page.getByRole('link', { name: 'Elija el tema de esta fila' }).waitFor()
  expect(await page.getByLabel('Descripción').inputValue()).toBe(FIRST)
  await offer.getByLabel('Tema').selectOption('formacion')
  expect(await save(page)).toBe(303)
  await page.getByText('Ficha guardada.').waitFor()
  await page.getByText('Prueba de taza de grano fino').waitFor()

  await behind.getByLabel('Descripción').fill('Otra presentación, escrita a la vez.')
  expect(await save(behind)).toBe(409)
  await behind.getByText('La ficha cambió mientras usted la editaba').waitFor()
  const versions = behind.getByRole('table', { name: 'Diferencias entre la ficha de ahora y lo que usted escribió' })
  const row = versions.getByRole('row', { name: /^Descripción/ })
  await row.getByText(FIRST).waitFor()
  await row.getByText('Otra presentación, escrita a la vez.').waitFor()
  await versions
    .getByRole('row', { name: /^Ofrece/ })
    .getByText('Prueba de taza de grano fino')
    .waitFor()
  expect(await behind.getByLabel('Descripción').inputValue()).toBe('Otra presentación, escrita a la vez.')

  const reader = await site.page({ javaScript: false, width: 390 })
  await reader.goto(PROFILE)
  await reader.getByText(FIRST).waitFor()
  await reader.getByRole('link', { name: 'Ver los cambios de la ficha' }).click()
  const newest = reader.getByRole('table', { name: 'Versión 2' })
  await newest
    .getByRole('row', { name: /^Descripción/ })
    .getByText(FIRST)
    .waitFor()
  await newest
    .getByRole('row', { name: /^Ofrece/ })
    .getByText('(vacío)')
    .waitFor()
  await reader.getByText('En nombre de Clúster de Cacao de Santander').waitFor()
  expect(await reader.getByText('Firmó').count()).toBe(0)
  expect(await sidewaysScroll(reader)).toBe(0)
})
