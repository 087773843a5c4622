import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openSite } from '#test/support/browser.ts'
import { expectFaultless, LONG, signedIn } from '#test/support/journeys.ts'

const site = openSite({ seed: 'demo' })
const as = signedIn(site)

const MODES = [
  { mode: 'with scripts', javaScript: true, account: 'cacao@demo.test', own: 'cluster-demo-001', width: 1280 },
  { mode: 'without scripts', javaScript: false, account: 'orinoco@demo.test', own: 'cluster-demo-002', width: 390 },
]

const press = async (page: Page, name: string | RegExp) => {
  await page.getByRole('button', { name }).first().click()
}
const undo = (page: Page) => page.getByRole('status').filter({ hasText: 'Deshacer' })

it.each(MODES)(
  'somebody reads their notices, hears less of one, takes it back and is up to date, $mode',
  async ({ javaScript, account, width }) => {
    const page = await as(account, { javaScript, width })
    await page.goto('/avisos')
    await page.getByRole('heading', { level: 1, name: 'Avisos' }).waitFor()
    const unread = page.locator('.notice-unread')
    const before = await unread.count()
    expect(before).toBeGreaterThan(3)
    await expectFaultless(page)
    const more = page.locator('.notice-more').first()
    await more.locator('summary').click()
    expect(await more.locator('li').count()).toBeGreaterThan(0)

    await press(page, /^Marcar como leído/)
    await page.getByRole('button', { name: /^Marcar como no leído/ }).waitFor()
    await expect.poll(() => unread.count()).toBe(before - 1)

    await press(page, /^Solo lo decisivo/)
    await page.waitForURL('**/avisos?deshacer=**')
    await undo(page).getByText('Ahora recibe solo lo decisivo').waitFor()
    await expectFaultless(page)
    await undo(page).getByRole('button', { name: 'Deshacer' }).click()
    await page.waitForURL(url => !url.searchParams.has('deshacer'))
    await undo(page).waitFor({ state: 'detached' })

    await page.goto('/avisos?tipo=alliance&tipo=initiative&tipo=mentorship&tipo=bottleneck')
    await page.locator('.notice-item').first().waitFor()
    const newest = await page.locator('.notice-line').first().innerText()
    await page.getByRole('link', { name: 'Avisos anteriores' }).click()
    await page.getByRole('link', { name: 'Volver a los más recientes' }).waitFor()
    expect(await page.locator('.notice-line').first().innerText()).not.toBe(newest)
    await expectFaultless(page)

    await page.goto('/avisos?estado=sin-leer')
    await press(page, 'Marcar todo como leído')
    await page.getByRole('heading', { name: 'Está al día: no tiene avisos sin leer' }).waitFor()
    await expectFaultless(page)
  },
  LONG,
)

it.each(MODES)(
  'somebody follows a filter and a category, sees why they follow what, and ends it, $mode',
  async ({ javaScript, account, own, width }) => {
    const page = await as(account, { javaScript, width })
    await page.goto('/cuellos-de-botella?categoria=talento')
    await press(page, 'Seguir este filtro')
    await page.getByRole('button', { name: 'Dejar de seguir este filtro' }).waitFor()
    await press(page, 'Seguir la categoría Talento')
    await page.getByRole('button', { name: 'Dejar de seguir la categoría Talento' }).waitFor()
    expect(new URL(page.url()).search).toBe('?categoria=talento')
    await expectFaultless(page)

    await page.goto(`/clusteres/${own}`)
    await page.getByText('Sigue porque participa').waitFor()

    await page.goto('/siguiendo?tipo=categoria&tipo=filtro&origen=propia')
    const row = page.getByRole('row', { name: /Categoría Talento/ })
    await row.getByRole('button', { name: 'Nada' }).click()
    await undo(page).getByText('Ya no recibe nada sobre «Categoría Talento humano».').waitFor()
    expect(await row.getByRole('button', { name: 'Nada' }).getAttribute('aria-pressed')).toBe('true')
    await expectFaultless(page)
    await undo(page).getByRole('button', { name: 'Deshacer' }).click()
    await row.getByRole('button', { name: 'Todo', pressed: true }).waitFor()
    await row.getByRole('button', { name: 'Dejar de seguir' }).click()
    await undo(page).getByText('Ya no sigue «Categoría Talento humano».').waitFor()
    expect(await row.count()).toBe(0)

    await page.goto('/siguiendo?origen=participacion')
    const part = page.locator('tbody tr').first()
    await part.getByRole('button', { name: 'Solo lo decisivo' }).click()
    await part.getByRole('button', { name: 'Solo lo decisivo', pressed: true }).waitFor()
    await expectFaultless(page)
  },
  LONG,
)

it.each(MODES)(
  'somebody follows the sector of a cluster and the category of a bottleneck from their pages, $mode',
  async ({ javaScript, account, own, width }) => {
    const page = await as(account, { javaScript, width })
    for (const [path, what] of [
      [`/clusteres/${own}`, 'el sector'],
      ['/cuellos-de-botella/CB-020', 'la categoría'],
    ]) {
      await page.goto(path ?? '')
      await press(page, new RegExp(`^Seguir ${what}`))
      await press(page, new RegExp(`^Dejar de seguir ${what}`))
      await page.getByRole('button', { name: new RegExp(`^Seguir ${what}`) }).waitFor()
      expect(new URL(page.url()).pathname).toBe(path)
      await expectFaultless(page)
    }
  },
  LONG,
)

it('who is not signed in signs in first, and somebody who follows nothing is told how', async () => {
  const page = await site.page()
  await page.goto('/clusteres?sector=cacao')
  await press(page, 'Seguir el sector Cacao')
  await page.waitForURL('**/entrar?volver=**')
  expect(new URL(page.url()).searchParams.get('volver')).toBe('/clusteres?sector=cacao')

  const reader = await as('metalmecanico@demo.test')
  await reader.goto('/avisos?tipo=gathering')
  await reader.getByRole('heading', { name: 'Ningún aviso con estos filtros' }).waitFor()
  await expectFaultless(reader)
})
