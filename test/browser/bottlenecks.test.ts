import { describe, expect, it } from 'vitest'
import { openSite } from '#test/support/browser.ts'
import { signedIn } from '#test/support/journeys.ts'

/** What the journeys below are refused for on purpose. */
const site = openSite({ expected: [/status of (400|404|409)/] })
const as = signedIn(site)
const REGISTER = '/cuellos-de-botella'

describe.each([
  ['with scripts', true, 'CB-062'],
  ['without scripts', false, 'CB-063'],
])('the register, %s', (_, javaScript, code) => {
  it('a category is chosen, the list follows and the chip takes it out again', async () => {
    const page = await site.page({ javaScript })
    await page.goto(site.server.url + REGISTER)
    await page.locator('.category-strip').getByRole('link', { name: 'Gobernanza' }).click()
    await page.waitForURL(/categoria=gobernanza/)
    await page.getByText(/^3 de \d+ cuellos$/).waitFor()
    expect(await page.locator('tbody tr').count()).toBe(3)
    expect(await page.locator('tbody tr', { hasText: 'Ilustrativo' }).count()).toBe(3)
    await page.locator('.filter-chips a.chip').click()
    await page.getByText(/^(\d+) de \1 cuellos$/).waitFor()
  })

  it('a cluster says that it hits it, changes that and takes it back', async () => {
    const page = await as('cacao@demo.test', { javaScript })
    await page.goto(`${site.server.url}${REGISTER}/${code}`)
    await page.check('[name=severity][value="4"]')
    await page.fill('[name=note]', 'Nos devuelven lotes')
    await page.click('[value=report-severity]')
    await page.getByText('Quedó registrado que este cuello afecta a su clúster.').waitFor()
    await page.getByRole('heading', { name: /^Prioridad \d+ de 100$/ }).waitFor()
    await page.locator('tr.row-yours', { hasText: 'Nos devuelven lotes' }).waitFor()
    await page.check('[name=severity][value="2"]')
    await page.click('[value=report-severity]')
    await page.locator('tr.row-yours', { hasText: '2, baja' }).waitFor()
    await page.click('[value=withdraw-severity]')
    await page.getByText('Su clúster ya no figura entre los afectados.').waitFor()
    await page.getByRole('heading', { name: 'Prioridad sin calcular' }).waitFor()
  })

  it('two of a cluster at once: the second sees both versions and decides', async () => {
    const first = await as('editor.cacao@demo.test', { javaScript })
    const second = await as('cacao@demo.test', { javaScript })
    const address = `${site.server.url}${REGISTER}/${javaScript ? 'CB-064' : 'CB-065'}`
    await Promise.all([first.goto(address), second.goto(address)])
    await first.check('[name=severity][value="2"]')
    await first.fill('[name=note]', 'Lo primero')
    await first.click('[value=report-severity]')
    await first.getByText('Quedó registrado').waitFor()
    await second.check('[name=severity][value="5"]')
    await second.fill('[name=note]', 'Lo segundo')
    await second.click('[value=report-severity]')
    await second.getByText('Así quedó registrado:').waitFor()
    expect(await second.locator('.panel-task').textContent()).toContain('Lo primero')
    expect(await second.inputValue('[name=note]')).toBe('Lo segundo')
    await second.click('[value=report-severity]')
    await second.getByText('Quedó registrado que').waitFor()
  })

  it('a report is checked against the similar ones, reviewed, and gets a code', async () => {
    const page = await as('orinoco@demo.test', { javaScript })
    await page.goto(`${site.server.url}${REGISTER}/nuevo`)
    const title = `Las plataformas de reserva se quedan con el margen ${javaScript ? 'aquí' : 'allá'}`
    await page.fill('[name=title]', title)
    await page.fill('[name=description]', 'Cobran comisiones que dejan sin ganancia a los hoteles pequeños.')
    await page.selectOption('[name=productiveSector]', 'turismo')
    await page.selectOption('[name=category]', 'mercados')
    await page.check('[name=severity][value="3"]')
    await page.getByRole('button', { name: 'Enviar a revisión' }).click()
    await page
      .getByRole('link', { name: 'Las plataformas de reserva se quedan con el margen de los hoteles pequeños' })
      .waitFor()
    expect(await page.inputValue('[name=title]')).toBe(title)
    await page.check('[name=different]')
    await page.getByRole('button', { name: 'Enviar a revisión' }).click()
    await page.getByText('Su reporte quedó en revisión.').waitFor()
    const address = page.url()

    const stranger = await as('metalmecanico@demo.test', { javaScript })
    expect((await stranger.goto(address))?.status()).toBe(404)

    const review = await as('coordinacion@demo.test', { javaScript })
    await review.goto(`${site.server.url}/coordinacion/cuellos`)
    await review.getByRole('link', { name: title }).click()
    await review.getByRole('radio', { name: 'Aceptarlo en el registro' }).check()
    await review.fill('[name=reason]', 'Bien descrito')
    await review.click('[value=move]')
    await review.waitForURL(/CB-\d{3}$/)
    await review.getByText('La decisión quedó registrada.').waitFor()
    // The list of 2024 keeps its 96 codes.
    expect(Number(review.url().slice(-3))).toBeGreaterThan(96)
    expect((await stranger.goto(review.url()))?.status()).toBe(200)
    expect(await stranger.getByText('Bien descrito').count()).toBe(0)
  })
})
