import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openSite } from '#test/support/browser.ts'
import { expectFaultless, LONG, signedIn } from '#test/support/journeys.ts'

const site = openSite()
const as = signedIn(site)
const PROFILE = '/clusteres/cacao-santander'
const READINGS = `${PROFILE}/madurez`

async function send(page: Page, button: string): Promise<number> {
  const [answer] = await Promise.all([
    page.waitForResponse(response => response.request().method() === 'POST'),
    page.getByRole('button', { name: button }).click(),
  ])
  return answer.status()
}

/** Answers the three statements of a dimension, in their order. */
async function answer(page: Page, dimension: string, ...answers: string[]): Promise<void> {
  const statements = page.getByRole('group', { name: dimension, exact: true }).getByRole('group')
  for (const [n, name] of answers.entries()) await statements.nth(n).getByRole('radio', { name, exact: true }).check()
}

const row = (page: Page, table: string | RegExp, name: string) =>
  page.getByRole('table', { name: table }).getByRole('row').filter({ hasText: name })

it(
  'the coordination enters a survey, a manager assesses without scripts and with them, and shows what it wants',
  async () => {
    const coordinator = await as('coordinacion@demo.test')
    await coordinator.goto(PROFILE)
    await coordinator.getByRole('link', { name: 'Registrar lecturas' }).click()
    await coordinator.getByRole('heading', { name: 'Registrar lecturas de una medición', level: 1 }).waitFor()
    await coordinator.getByLabel('Quién lo dice').fill('La Red, para una prueba')
    await coordinator.getByLabel('Gobernanza').selectOption({ label: 'Avanzado' })
    expect(await send(coordinator, 'Registrar las lecturas')).toBe(400)
    await coordinator.getByRole('link', { name: 'Escriba la fecha de la lectura' }).waitFor()
    await coordinator.getByLabel('Fecha de la lectura').fill('2024-10-15')
    await coordinator.getByLabel('Dirección de la fuente pública').fill('https://red.example.org/ssme-2024')
    await coordinator.getByRole('button', { name: 'Registrar las lecturas' }).click()
    await coordinator.getByText('Lecturas registradas.').waitFor()
    await expectFaultless(coordinator)

    // Without scripts: what is half answered comes back as it was answered.
    const manager = await as('cacao@demo.test', { javaScript: false, width: 390 })
    await manager.goto(PROFILE)
    await manager.getByRole('link', { name: 'Autoevaluar' }).click()
    await answer(manager, 'Gobernanza', 'Sí', 'En parte')
    expect(await send(manager, 'Guardar la autoevaluación')).toBe(400)
    const statements = manager.getByRole('group', { name: 'Gobernanza', exact: true }).getByRole('group')
    expect(await statements.nth(1).getByRole('radio', { name: 'En parte' }).isChecked()).toBe(true)
    await answer(manager, 'Gobernanza', 'Sí', 'En parte', 'No')
    await answer(manager, 'Proyección', 'No', 'No', 'No')
    expect(await send(manager, 'Guardar la autoevaluación')).toBe(303)
    const governance = row(manager, 'Ahora y antes', 'Gobernanza')
    await governance.getByText('Intermedio').waitFor()
    await governance.getByText('Avanzado').waitFor()
    await governance.getByText('Baja 1 nivel', { exact: false }).waitFor()
    await row(manager, /^Autoevaluación/, 'Gobernanza')
      .getByText('Reservada')
      .waitFor()
    await expectFaultless(manager)

    const reader = await site.page({ javaScript: false, width: 390 })
    await reader.goto(READINGS)
    await row(reader, 'Ahora y antes', 'Gobernanza').getByText('Avanzado').waitFor()
    expect(await reader.getByText('Autoevaluación').count()).toBe(0)

    // With scripts: one dimension alone, shown at once, and the chart of the profile.
    const withScripts = await as('cacao@demo.test', { theme: 'dark' })
    await withScripts.goto(`${READINGS}/autoevaluacion?dimension=proyeccion`)
    await answer(withScripts, 'Proyección', 'Sí', 'Sí', 'Sí')
    await withScripts.getByLabel('Mostrar el resultado a todos').check()
    await withScripts.getByRole('button', { name: 'Guardar la autoevaluación' }).click()
    await withScripts.getByText('Autoevaluación guardada.', { exact: false }).waitFor()
    await expectFaultless(withScripts)
    await withScripts.goto(PROFILE)
    const plot = withScripts.locator('#madurez')
    await plot.getByRole('img', { name: 'Ahora: Avanzado. Antes: Básico.' }).waitFor()
    expect(await plot.getByRole('link', { name: 'Puede ser mentor en proyección' }).getAttribute('href')).toBe(
      '/mentorias/ofrecer?dimension=proyeccion',
    )
    await expectFaultless(withScripts)

    await reader.reload()
    await row(reader, 'Ahora y antes', 'Proyección').getByText('Primera lectura').waitFor()
    await expectFaultless(reader)
  },
  LONG,
)

it(
  'the coordination corrects a reading, and who comes second is told',
  async () => {
    const other = '/clusteres/metalmecanico-manizales-caldas/madurez'
    const first = await as('coordinacion@demo.test', { javaScript: false })
    await first.goto(`${other}/nueva`)
    await first.getByLabel('Quién lo dice').fill('La Red, para una prueba')
    await first.getByLabel('Fecha de la lectura').fill('2024-10-15')
    await first.getByLabel('Dirección de la fuente pública').fill('https://red.example.org/ssme-2024')
    await first.getByLabel('Gobernanza').selectOption({ label: 'Avanzado' })
    expect(await send(first, 'Registrar las lecturas')).toBe(303)
    await first.getByRole('link', { name: 'Corregir Gobernanza' }).click()
    const second = await first.context().newPage()
    await second.goto(first.url())
    for (const [page, level, status] of [
      [first, 'Intermedio', 303],
      [second, 'Básico', 409],
    ] as const) {
      await page.getByRole('radio', { name: level }).check()
      await page.getByLabel('Motivo de la corrección').fill(`El acta dice ${level}`)
      expect(await send(page, 'Guardar la corrección')).toBe(status)
    }
    await second.getByText('Alguien ya corrigió o retiró esta lectura.', { exact: false }).waitFor()
    expect(await second.getByLabel('Motivo de la corrección').inputValue()).toBe('El acta dice Básico')
    const reader = await site.page({ javaScript: false })
    await reader.goto(other)
    const corrected = row(reader, /^SSME 5/, 'Gobernanza')
    await corrected.getByText('Intermedio', { exact: true }).waitFor()
    expect(await corrected.locator('s').innerText()).toContain('Avanzado')
    await corrected.getByText('El acta dice Intermedio', { exact: false }).waitFor()
  },
  LONG,
)
