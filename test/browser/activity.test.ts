import { describe, expect, it } from 'vitest'
import { openSite } from '#test/support/browser.ts'

const site = openSite()

describe.each([true, false])('the activity, with JavaScript %s', javaScript => {
  it('tells the news in sentences, filters by type and turns its pages', async () => {
    const page = await site.page({ javaScript })
    // With scripts, a box checked before they are there applies with the button only.
    await page.goto('/actividad', { waitUntil: 'networkidle' })
    expect(await page.locator('.timeline > li').count()).toBe(30)
    expect(await page.locator('.results-count').textContent()).toMatch(/^\d+ novedades$/)

    await page.getByLabel('Alianza').check()
    if (!javaScript) await page.getByRole('button', { name: 'Filtrar la actividad' }).click()
    await page.waitForURL(/tipo=alliance/)
    await page.locator('.results-count', { hasText: '19 novedades' }).waitFor()
    const first = page.locator('.timeline > li').first()
    expect(await first.textContent()).toContain('Se incorporó la alianza')
    expect(await first.getByRole('link').getAttribute('href')).toMatch(/^\/alianzas\//)

    await page.goto('/actividad')
    await page.getByRole('link', { name: 'Siguiente' }).click()
    await page.waitForURL(/pagina=2/)
    expect(await page.locator('.timeline > li').count()).toBe(30)
  })
})

it('does not scroll sideways on a small screen, and speaks English', async () => {
  const page = await site.page({ width: 320, language: 'en', theme: 'dark' })
  await page.goto('/actividad')
  expect(await page.locator('h1').textContent()).toBe('Activity')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})

it('offers a feed that a reader can read', async () => {
  const page = await site.page()
  await page.goto('/actividad')
  const entries = await page.evaluate(async () => {
    const text = await (await fetch('/actividad.atom')).text()
    const feed = new DOMParser().parseFromString(text, 'application/xml')
    if (feed.querySelector('parsererror')) return 'not well-formed'
    return [...feed.querySelectorAll('entry')].map(entry => ({
      id: entry.querySelector('id')?.textContent,
      href: entry.querySelector('link')?.getAttribute('href'),
    }))
  })
  expect(entries).toHaveLength(50)
  const ids = new Set((entries as { id: string }[]).map(entry => entry.id))
  expect(ids.size).toBe(50)
  for (const { href } of entries as { href: string }[]) expect(href).toMatch(`${site.server.url}/`)
})
