import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { ANSWERS_PER_MINUTE } from '#app/services/search-limit.server.ts'
import { openSite } from '#test/support/browser.ts'
import { accessibilityFaults, sidewaysScroll } from '#test/support/page-checks.ts'

const site = openSite()

/** What has the focus, in a word. */
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.tagName)

/** Opens the palette by its keys and waits for its field. */
async function openPalette(page: Page) {
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'Buscar o ir a una página' })
  await field.waitFor()
  return field
}

describe.each([true, false])('the search page, with JavaScript %s', javaScript => {
  it('forgives a slip, shows what it found of each kind, and all of one', async () => {
    const page = await site.page({ javaScript })
    await page.goto('/buscar', { waitUntil: 'networkidle' })
    await page.getByLabel('Qué busca').fill('metalmecanco')
    await page.locator('main').getByRole('button', { name: 'Buscar' }).click()
    await page.waitForURL(/q=metalmecanco/)
    await page.getByText('Nada dice «metalmecanco». Se buscó «metalmecánico».').waitFor()
    const first = page.locator('#clusteres .search-hit').first()
    expect(await first.locator('mark').allTextContents()).toContain('Metalmecánico')

    await page.goto('/buscar?q=turismo', { waitUntil: 'networkidle' })
    const all = page.locator('#cuellos').getByRole('link', { name: /^Ver los \d+/ })
    const total = Number((await all.textContent())?.match(/\d+/)?.[0])
    await all.click()
    await page.waitForURL(/tipo=cuellos/)
    await page.locator('#cuellos .search-hit').nth(9).waitFor()
    expect(total).toBeGreaterThan(10)
    expect(
      await page.getByRole('navigation', { name: 'Resultados por tipo' }).locator('[aria-current]').textContent(),
    ).toContain(String(total))
    await page.locator('#cuellos .provenance', { hasText: 'Ilustrativo' }).first().waitFor()
  })

  it('is where the magnifier leads, or what it opens', async () => {
    const page = await site.page({ javaScript, width: 390 })
    await page.goto('/alianzas', { waitUntil: 'networkidle' })
    await page.locator('header').getByRole('link', { name: 'Buscar' }).click()
    if (!javaScript) return page.waitForURL(/\/buscar$/)
    await page.getByRole('combobox', { name: 'Buscar o ir a una página' }).waitFor()
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: 'Cerrar' }).click()
    await page.locator('dialog').waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('/buscar')
  })

  it('says honestly that there is nothing, and that what was typed is text', async () => {
    const page = await site.page({ javaScript })
    await page.goto(`/buscar?q=${encodeURIComponent('<script>qwrtzxpl</script>')}`)
    expect(await page.locator('main').textContent()).toContain('qwrtzxpl')
    await page.goto('/buscar?q=qwrtzxpl')
    await page.getByRole('heading', { name: 'Nada de lo público dice «qwrtzxpl»' }).waitFor()
    await page.getByRole('link', { name: 'Cuellos de botella' }).last().waitFor()
  })
})

describe('the palette', () => {
  it('finds while one types, goes by the arrows and by Enter, and remembers', async () => {
    const page = await site.page()
    await page.goto('/clusteres', { waitUntil: 'networkidle' })
    await page.locator('main input[type=search]').focus()
    const field = await openPalette(page)
    await page.getByRole('option', { name: /El mapa de la red/ }).waitFor()
    await field.fill('cb17')
    await page.getByRole('option', { name: /^CB-017/ }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await field.getAttribute('aria-activedescendant')).toBe('palette-option-0')
    await page.keyboard.press('ArrowDown')
    expect(await field.getAttribute('aria-activedescendant')).toBe('palette-option-1')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/cuellos-de-botella/CB-017')
    await openPalette(page)
    await page
      .getByRole('group', { name: 'Lo último que abrió' })
      .getByRole('option', { name: /^CB-017/ })
      .waitFor()
    await page.keyboard.type('atajos')
    await page.getByRole('option', { name: /^Atajos del teclado/ }).click()
    await page.getByRole('dialog', { name: 'Atajos del teclado' }).waitFor()
  })

  it('keeps what is typed while it is still on its way, wherever the focus was', async () => {
    const page = await site.page()
    for (const focus of ['body', 'main input[type=search]']) {
      await page.goto('/clusteres', { waitUntil: 'networkidle' })
      await page.locator(focus).first().focus()
      await page.keyboard.press('Control+k')
      await page.keyboard.type('Gm moda')
      const field = page.getByRole('combobox', { name: 'Buscar o ir a una página' })
      await field.waitFor()
      expect(await field.inputValue()).toBe('Gm moda')
      expect(await page.locator('main input[type=search]').inputValue()).toBe('')
      await page.keyboard.press('Escape')
      expect(await (await openPalette(page)).inputValue()).toBe('')
      await page.evaluate(() => sessionStorage.clear())
    }
    expect(new URL(page.url()).pathname).toBe('/clusteres')
  })

  it('gives the focus back on Esc, and leads to all results of what is still being typed', async () => {
    const page = await site.page()
    await page.goto('/clusteres', { waitUntil: 'networkidle' })
    await page.locator('main input[type=search]').focus()
    await openPalette(page)
    await page.keyboard.press('Escape')
    await page.locator('dialog').waitFor({ state: 'detached' })
    expect(await focused(page)).toBe('q')
    await openPalette(page)
    await page.keyboard.type('turismo caribe')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/buscar\?q=turismo%20caribe|\/buscar\?q=turismo\+caribe|\/cuellos|\/clusteres\//)
  })
})

describe('the shortcuts', () => {
  it('lead to pages and to the search of a list, are listed, and can be switched off for good', async () => {
    const page = await site.page()
    await page.goto('/', { waitUntil: 'networkidle' })
    await page.keyboard.press('g')
    await page.keyboard.press('c')
    await page.waitForURL('**/clusteres')
    await page.getByRole('heading', { level: 1, name: 'Clústeres' }).waitFor()
    await page.locator('main input[type=search]').waitFor()
    await page.waitForFunction(() => document.activeElement?.tagName === 'MAIN')
    await page.keyboard.press('/')
    expect(await focused(page)).toBe('q')
    await page.keyboard.type('g?/')
    expect(await page.locator('main input[type=search]').inputValue()).toBe('g?/')
    expect(await page.locator('dialog').count()).toBe(0)

    await page.locator('h1').click()
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await page.keyboard.press('?')
    const list = page.getByRole('dialog', { name: 'Atajos del teclado' })
    await list.waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await list.getByLabel('Usar los atajos del teclado en este navegador').uncheck()
    await list.getByText('Los atajos quedaron desactivados en este navegador.').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('?')
    await page.keyboard.press('Control+k')
    await page.goto('/alianzas', { waitUntil: 'networkidle' })
    for (const key of ['g', 'c', '?', 'Control+k']) await page.keyboard.press(key)
    expect(await page.locator('dialog').count()).toBe(0)
    expect(new URL(page.url()).pathname).toBe('/alianzas')

    await site.signIn(page, 'cacao@demo.test')
    await page.goto('/cuenta', { waitUntil: 'networkidle' })
    await page.getByLabel('Usar los atajos del teclado en este navegador').check()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Buscar o ir a una página' }).waitFor()
    await page.keyboard.type('proponer')
    await page.getByRole('option', { name: 'Proponer una alianza' }).waitFor()
  })
})

it('has room in the bar of a small screen, signed in or not', async () => {
  for (const width of [320, 390]) {
    const page = await site.page({ width })
    await page.goto('/buscar?q=cacao')
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0)
    await site.signIn(page, 'cacao@demo.test')
    await page.goto('/buscar?q=cacao')
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0)
  }
})

it('asks for patience in words when a connection asks without end, and keeps what was typed', async () => {
  const page = await site.page()
  await page.goto('/buscar')
  // By the browser: it chooses by which address of this machine it comes.
  const statuses = await page.evaluate(
    most => Promise.all(Array.from({ length: most + 1 }, async () => (await fetch('/buscar.json?q=cacao')).status)),
    ANSWERS_PER_MINUTE,
  )
  expect(statuses).toContain(429)
  const answer = await page.goto('/buscar?q=turismo')
  expect(answer?.status()).toBe(429)
  expect(Number(answer?.headers()['retry-after'])).toBeGreaterThan(0)
  await page.getByText(/^Hubo demasiadas búsquedas en un minuto desde su conexión/).waitFor()
  expect(await page.getByLabel('Qué busca').inputValue()).toBe('turismo')
  expect(await accessibilityFaults(page)).toEqual([])
  await openPalette(page)
  await page.keyboard.type('turismo')
  await page.locator('.palette-note', { hasText: 'Hubo demasiadas búsquedas' }).waitFor()
})
