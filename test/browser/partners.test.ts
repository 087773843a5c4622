import { expect, it } from 'vitest'
import { openSite } from '#test/support/browser.ts'
import { expectFaultless, LONG, signedIn } from '#test/support/journeys.ts'

const site = openSite()
const as = signedIn(site)

const SLUG = 'cacao-santander'
const NAME = 'Clúster Metalmecánico de Manizales y Caldas'
const OTHER = 'Clúster de Café de Caldas'

it.each([
  ['with scripts', true],
  ['without scripts', false],
])(
  'a manager reads whom to work with and why, puts one aside and takes it back, %s',
  async (_, javaScript) => {
    const page = await as('cacao@demo.test', { javaScript, width: javaScript ? 1280 : 390 })
    await page.goto(`/mapa?foco=${SLUG}`)
    const panel = page.getByRole('complementary', { name: 'Lo seleccionado en el mapa' })
    const first = panel.locator('.partner').first()
    const name = (await first.locator('.partner-name').innerText()).trim()
    expect(await first.locator('.partner-reasons li').count()).toBeGreaterThan(0)
    const propose = first.getByRole('link', { name: 'Proponer alianza' })
    expect(await propose.getAttribute('href')).toMatch(/^\/alianzas\/nueva\?con=/)
    await expectFaultless(page)

    await first.getByText('No aplica', { exact: true }).click()
    await first.getByRole('button', { name: 'Guardar que no aplica' }).click()
    await page.waitForURL(`**/clusteres/${SLUG}/aliados**`)
    await page.getByRole('heading', { name: 'Aliados sugeridos', level: 1 }).waitFor()
    const here = page.locator('.partner', { hasText: name })
    expect(await here.locator('.error-summary, [role=alert]').count()).toBeGreaterThan(0)
    await expectFaultless(page)
    await here.getByLabel('Motivo').fill('Ya lo intentamos y no resultó.')
    await here.getByRole('button', { name: 'Guardar que no aplica' }).click()
    const aside = page.getByRole('region', { name: 'Lo que no aplica' })
    await aside.getByText('Ya lo intentamos y no resultó.').waitFor()
    expect(await page.locator('.partner', { hasText: name }).count()).toBe(0)
    await expectFaultless(page)

    await aside.getByRole('button', { name: 'Volver a considerar' }).click()
    await page.locator('.partner', { hasText: name }).waitFor()
    expect(await aside.count()).toBe(0)
    await page.locator('.partner', { hasText: name }).getByRole('link', { name: 'Proponer alianza' }).click()
    await page.getByRole('heading', { level: 1, name: /alianza/i }).waitFor()
    expect(await page.locator(`input[value="${name}"]`).count()).toBe(1)
  },
  LONG,
)

it.each([
  ['with scripts', true],
  ['without scripts', false],
])(
  'the way between two is asked by their names and told step by step, %s',
  async (_, javaScript) => {
    const page = await site.page({ javaScript })
    await page.goto('/mapa?foco=metalmecanico-manizales-caldas')
    const panel = page.getByRole('complementary', { name: 'Lo seleccionado en el mapa' })
    await panel.getByText('Camino', { exact: true }).click()
    expect(await panel.getByLabel('Desde').inputValue()).toBe(NAME)
    await panel.getByLabel('Hasta').fill('café de caldas')
    await panel.getByRole('button', { name: 'Buscar camino' }).click()
    await panel.getByText('«café de caldas» puede ser:').waitFor()
    await panel.locator('.path-meant').getByRole('link', { name: OTHER }).click()
    await panel.getByText(`De ${NAME} a ${OTHER} hay 2 pasos.`).waitFor()
    expect(await panel.locator('.path-steps').first().locator('li').count()).toBe(2)
    expect(await panel.locator('.path-weakest').count()).toBeGreaterThan(0)
    await expectFaultless(page)

    await panel.getByLabel('Hasta').fill('Clúster de Cacao de Santander')
    await panel.getByRole('button', { name: 'Buscar camino' }).click()
    await panel.getByRole('heading', { name: 'No hay camino' }).waitFor()
    expect(await panel.locator('.path-openers li').count()).toBeGreaterThan(0)
    await panel.getByRole('link', { name: 'Quitar el camino' }).click()
    await page.waitForURL(url => !url.searchParams.has('hacia'))
  },
  LONG,
)

it(
  'the coordination asks what is lost when somebody leaves, without scripts too',
  async () => {
    for (const javaScript of [true, false]) {
      const page = await as('coordinacion@demo.test', { javaScript })
      await page.goto('/coordinacion/red')
      await page.getByLabel('Quién se iría').fill('Red Clúster Colombia')
      await page.getByRole('button', { name: 'Ver qué se pierde' }).click()
      await page.getByRole('heading', { name: 'Sin Red Clúster Colombia' }).waitFor()
      await page.getByText(/^Se pierden los vínculos de \d+ parejas\.$/).waitFor()
      await expectFaultless(page)
      await page.getByRole('link', { name: 'Solo documentados y confirmados' }).click()
      await page.getByText(/^Solo con los vínculos vigentes documentados y confirmados/).waitFor()
      await page.getByRole('heading', { name: 'Sin Red Clúster Colombia' }).waitFor()
    }
  },
  LONG,
)
