import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openSite } from '#test/support/browser.ts'
import { expectFaultless, LONG, signedIn } from '#test/support/journeys.ts'

/** What the journeys below are refused for on purpose. */
const site = openSite({ expected: [/status of (400|409)/] })
const as = signedIn(site)

const MENTOR_NAME = 'Clúster Orinoco TIC de Villavicencio'

async function press(page: Page, button: string, said: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  await page.getByText(said).first().waitFor()
}

describe.each([
  ['with scripts', true, 'Gobernanza', 'Abrir la oferta'],
  ['without scripts', false, 'Financiación', 'Guardar los cambios'],
])('mentorship, %s', (_, javaScript, dimension, save) => {
  it(
    'is offered, accepted by the coordination with a reason, found by who needs it, and asked for',
    async () => {
      const lower = dimension.toLocaleLowerCase('es')
      const asker = await as('cacao@demo.test', { javaScript, width: 390 })
      await asker.goto('/mentorias/pedir')
      await asker.getByRole('heading', { name: 'Qué quiere fortalecer' }).waitFor()
      await choose(asker, dimension, javaScript)
      await asker.getByRole('heading', { name: `Todavía nadie ofrece mentoría en ${lower}` }).waitFor()
      await expectFaultless(asker)

      const mentor = await as('orinoco@demo.test', { javaScript })
      await mentor.goto('/mentorias/ofrecer')
      await mentor.getByLabel('A cuántos a la vez', { exact: true }).fill('muchos')
      await mentor.getByRole('button', { name: save }).click()
      await mentor.getByRole('link', { name: 'Escriba un número de cupos de 1 a 10.' }).click()
      await mentor.locator('#capacity:focus').waitFor()
      await expectFaultless(mentor)
      await mentor.getByLabel('A cuántos a la vez', { exact: true }).fill('2')
      await mentor.getByRole('checkbox', { name: new RegExp(`^${dimension}`) }).check()
      await mentor.getByLabel('Condiciones').fill('Asiste la gerencia.')
      await press(mentor, save, 'Su oferta quedó guardada.')
      await mentor.getByText('Espera a la coordinación.').waitFor()

      const coordination = await as('coordinacion@demo.test', { javaScript })
      await coordination.goto('/coordinacion')
      await coordination.getByRole('link', { name: '1 dimensión ofrecida por aceptar' }).click()
      await coordination.getByRole('heading', { name: `${MENTOR_NAME} en ${lower}` }).waitFor()
      await coordination.getByRole('button', { name: 'Aceptar como mentor' }).click()
      await coordination.getByRole('link', { name: 'Escriba el motivo.' }).waitFor()
      await expectFaultless(coordination)
      await coordination.getByLabel('Motivo', { exact: true }).fill('Acompañó a tres clústeres.')
      await press(coordination, 'Aceptar como mentor', 'Aceptó al clúster como mentor.')
      await mentor.reload()
      await mentor.getByText('Habilitada por la coordinación: Acompañó a tres clústeres.').first().waitFor()

      await asker.goto('/mentorias/pedir')
      await choose(asker, dimension, javaScript)
      await asker.getByRole('heading', { name: `1 mentor en ${lower}` }).waitFor()
      await asker.getByText(`Cumple lo que la red pide a un mentor en ${lower}.`).waitFor()
      await asker.getByText('Ver las partes').click()
      await asker.getByRole('cell', { name: '10/10' }).first().waitFor()
      await asker.getByRole('link', { name: `Elegir: ${MENTOR_NAME}` }).click()
      await asker.getByRole('heading', { name: `Su solicitud a ${MENTOR_NAME}` }).waitFor()
      await asker.getByLabel('Qué quiere lograr', { exact: true }).fill('Una junta que decida.')
      await asker.getByRole('button', { name: 'Enviar solicitud' }).click()
      await asker.getByRole('link', { name: 'Escriba qué resultado espera.' }).waitFor()
      expect(await asker.getByLabel('Qué quiere lograr', { exact: true }).inputValue()).toBe('Una junta que decida.')
      await expectFaultless(asker)
      await asker.getByLabel('Qué resultado espera', { exact: true }).fill('Un reglamento firmado.')
      await press(asker, 'Enviar solicitud', 'Pidió la mentoría.')
      expect(new URL(asker.url()).pathname).toMatch(/^\/mentorias\/[0-9a-f-]{36}$/)

      await asker.goto('/mentorias/pedir')
      await choose(asker, dimension, javaScript)
      await asker.getByRole('link', { name: 'Ver la solicitud' }).waitFor()
    },
    LONG,
  )
})

/** On a small screen the first dimensions are in sight, the others behind a word. */
async function choose(page: Page, dimension: string, javaScript: boolean): Promise<void> {
  const radio = page.getByRole('radio', { name: new RegExp(`^${dimension}`) })
  if (!(await radio.isVisible())) await page.getByText('Ver las diez dimensiones').click()
  await radio.check()
  if (!javaScript) await page.getByRole('button', { name: 'Ver mentores' }).click()
}
