import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openSite } from '#test/support/browser.ts'
import { expectFaultless, LONG, signedIn } from '#test/support/journeys.ts'

/** What the journeys below are refused for on purpose. */
const site = openSite({ expected: [/status of (400|409)/] })

const as = signedIn(site)

/** Names of the fields that must be filled, in the form with this button. */
function requiredFields(page: Page, button: string): Promise<string[]> {
  const form = page.locator('form', { has: page.getByRole('button', { name: button, exact: true }) })
  return form
    .locator('[required]')
    .evaluateAll(fields => [...new Set(fields.map(field => (field as HTMLInputElement).name))])
}

async function commit(page: Page, kind: string, amount: string, description: string): Promise<void> {
  await page.getByRole('radio', { name: kind }).check()
  await page.getByLabel('Cuánto', { exact: true }).fill(amount)
  await page.getByLabel('En qué consiste', { exact: true }).fill(description)
  await page.getByRole('button', { name: 'Comprometerse' }).click()
  await page.getByText('Su compromiso quedó registrado.').waitFor()
}

async function vote(page: Page): Promise<void> {
  await page.reload()
  await page.getByRole('radio', { name: 'A favor' }).check()
  await page.getByRole('button', { name: 'Votar' }).click()
  await page.getByText('Su voto quedó registrado.').waitFor()
}

describe.each([
  ['with scripts', true, 'CB-070'],
  ['without scripts', false, 'CB-071'],
])('an initiative, %s', (_, javaScript, code) => {
  it(
    'is proposed from a bottleneck on one page, gathers a quorum, and is agreed with an acta and a project',
    async () => {
      const title = `Compra conjunta de energía para ${code}`
      const leader = await as('cacao@demo.test', { javaScript })
      await leader.goto(`/cuellos-de-botella/${code}`)
      await leader.getByRole('link', { name: 'Proponer una iniciativa' }).click()
      await leader.getByRole('heading', { name: 'Proponer una iniciativa', level: 1 }).waitFor()
      expect(await leader.getByLabel(new RegExp(`^${code} `)).isChecked()).toBe(true)
      expect((await requiredFields(leader, 'Publicar la iniciativa')).length).toBeLessThanOrEqual(9)

      await leader.getByLabel('Título', { exact: true }).fill(title)
      await leader.getByLabel('Propósito', { exact: true }).fill('Bajar el costo de la energía de los talleres.')
      await leader.getByLabel('Indicador', { exact: true }).fill('Costo por unidad producida')
      await leader.getByLabel('Meta', { exact: true }).fill('quince')
      await leader.getByRole('button', { name: 'Publicar la iniciativa' }).click()
      await leader.getByRole('heading', { name: 'Hay 4 datos por corregir' }).waitFor()
      await leader.getByRole('link', { name: 'Escriba la meta como un número' }).click()
      await leader.locator('#target:focus').waitFor()
      expect(await leader.getByLabel('Título', { exact: true }).inputValue()).toBe(title)
      await expectFaultless(leader)
      await leader.getByLabel('Meta', { exact: true }).fill('-12,5')
      await leader.getByLabel('Unidad', { exact: true }).fill('%')
      await leader.getByLabel('Que baje', { exact: true }).check()
      await leader.getByLabel('Fecha de cierre', { exact: true }).fill('2027-02-28')
      await leader.getByRole('radio', { name: /^Mayoría/ }).check()
      await leader.getByLabel('Otro clúster u organización (1)').fill('Clúster Orinoco TIC de Villavicencio')
      await leader.getByRole('button', { name: 'Publicar la iniciativa' }).click()
      await leader.getByText('Iniciativa publicada.').waitFor()
      await leader.getByText('0 de 3 clústeres comprometidos. Faltan 3 para el quórum.').waitFor()
      const path = new URL(leader.url()).pathname
      expect((await requiredFields(leader, 'Comprometerse')).length).toBeLessThanOrEqual(4)
      await commit(leader, 'Horas', '40', 'Dos ingenieras, media jornada.')
      await leader.getByText('1 de 3 clústeres comprometidos. Faltan 2 para el quórum.').waitFor()

      const invited = await as('orinoco@demo.test', { javaScript })
      await invited.goto(path)
      await invited.getByText('Clúster de Cacao de Santander le invita a sumarse').waitFor()
      await commit(invited, 'Dinero', '12.500.000', 'Para el estudio de consumos.')
      await invited.getByText('$ 12.500.000').first().waitFor()

      const third = await as('metalmecanico@demo.test', { javaScript, width: 390 })
      await third.goto(path)
      await expectFaultless(third)
      await third.getByRole('link', { name: 'Sumar mi clúster' }).first().click()
      await commit(third, 'Personas', '3', 'Un equipo para medir.')
      await third.getByText('3 de 3 clústeres comprometidos. Tiene quórum.').waitFor()

      await leader.reload()
      await leader.getByRole('button', { name: 'Llevar a votación' }).click()
      await leader.getByText('Pasó a votación. Los clústeres comprometidos recibieron un correo.').waitFor()
      for (const page of [leader, invited, third]) {
        await page.goto(path)
        if ((await page.getByRole('button', { name: 'Votar' }).count()) > 0) await vote(page)
      }
      const reader = await site.page({ javaScript })
      await reader.goto(path)
      await reader.getByText('Los clústeres comprometidos la acordaron.').waitFor()
      await reader.getByRole('link', { name: 'Ver el acta' }).first().click()
      await reader.getByText('El contenido guardado da esta misma huella.').waitFor()
      await expectFaultless(reader)
      await reader.goto(path)
      await reader
        .getByRole('link', { name: /^Ver el proyecto PC-\d{3}$/ })
        .first()
        .click()
      await reader.getByRole('heading', { name: title, level: 1 }).waitFor()
    },
    LONG,
  )
})
