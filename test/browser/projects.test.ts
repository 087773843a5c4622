import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openSite } from '#test/support/browser.ts'
import { expectFaultless, LONG, signedIn } from '#test/support/journeys.ts'

/** What the journeys below are refused for on purpose. */
const site = openSite({ expected: [/status of (400|409)/] })

const as = signedIn(site)

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('a shared project, %s', (how, javaScript) => {
  it(
    'is recorded by who leads it, confirmed, put to work with milestones and money, and told about',
    async () => {
      const title = `Laboratorio de empaques, ${how}`
      const leader = await as('cacao@demo.test', { javaScript })
      await leader.goto('/proyectos/nuevo?con=orinoco-tic-villavicencio&cuello=CB-001')
      expect(await leader.getByLabel('Con quién', { exact: true }).inputValue()).toBe(
        'Clúster Orinoco TIC de Villavicencio',
      )
      await leader.getByLabel('Título', { exact: true }).fill(title)
      await leader.getByLabel('De qué se trata', { exact: true }).fill('Probar empaques que cuidan el grano.')
      await leader.getByLabel('Inicio', { exact: true }).fill('2026-11-01')
      await leader.getByLabel('Terminación prevista').fill('2026-10-01')
      await leader.getByRole('button', { name: 'Registrar y pedir confirmación' }).click()
      await leader.getByRole('link', { name: 'La fecha de terminación debe ser posterior a la de inicio' }).click()
      await leader.locator('#endDate:focus').waitFor()
      expect(await leader.getByLabel('Título', { exact: true }).inputValue()).toBe(title)
      await leader.getByLabel('Terminación prevista').fill('2027-10-01')
      await leader.getByRole('button', { name: 'Registrar y pedir confirmación' }).click()
      await leader.getByText('Proyecto registrado.').waitFor()
      const path = new URL(leader.url()).pathname

      const partner = await as('orinoco@demo.test', { javaScript, width: 390 })
      const fetched: string[] = []
      partner.on('request', request => fetched.push(request.url()))
      await partner.goto(path)
      await expectFaultless(partner)
      // What is fetched while React wakes up has it wait, and fail where somebody types meanwhile.
      expect(fetched.filter(url => url.includes('MilestoneForms'))).toEqual([])
      await partner.getByRole('button', { name: 'Confirmar el proyecto' }).click()
      await partner.getByText('Su respuesta quedó registrada.').waitFor()

      await leader.reload()
      await leader.getByRole('button', { name: 'Poner en marcha' }).click()
      await leader.getByText('El proyecto está en marcha.').waitFor()
      await addMilestone(leader)
      await addMoney(leader)
      await expectFaultless(leader)

      await partner.goto(path)
      await partner.getByText('Actualizar «Prototipo probado»').click()
      await partner.getByLabel('Qué se logró').fill('Diez pruebas de campo')
      await partner.getByRole('button', { name: 'Dar por cumplido' }).click()
      await partner.getByText('Hito cumplido.').waitFor()
      await partner.getByText('1 de 1 hitos cumplidos').first().waitFor()
      await partner.getByLabel('Qué hay de nuevo').fill('Ya hay **prototipo** en dos fincas.')
      await partner.getByRole('button', { name: 'Publicar la novedad' }).click()
      await partner.getByText('Novedad publicada.').waitFor()

      const reader = await site.page({ javaScript, width: 390, theme: 'dark' })
      await reader.goto(path)
      await reader.locator('strong', { hasText: 'prototipo' }).waitFor()
      await reader.getByText('Cumplido el 20 nov 2026').waitFor()
      expect(await reader.getByRole('button', { name: 'Publicar la novedad' }).count()).toBe(0)
      await expectFaultless(reader)
    },
    LONG,
  )
})

async function addMilestone(leader: Page): Promise<void> {
  await leader.locator('summary', { hasText: 'Agregar un hito' }).click()
  await leader.getByLabel('Qué se va a lograr', { exact: true }).fill('Prototipo probado')
  await leader.getByRole('button', { name: 'Agregar un hito' }).click()
  await leader.getByRole('link', { name: 'Escriba para cuándo es' }).waitFor()
  expect(await leader.getByLabel('Qué se va a lograr', { exact: true }).inputValue()).toBe('Prototipo probado')
  await leader
    .getByLabel('Quién responde', { exact: true })
    .selectOption({ label: 'Clúster Orinoco TIC de Villavicencio' })
  await leader.getByLabel('Para cuándo', { exact: true }).fill('2027-02-15')
  await leader.getByRole('button', { name: 'Agregar un hito' }).click()
  await leader.getByText('Hito agregado.').waitFor()
}

async function addMoney(leader: Page): Promise<void> {
  await leader.locator('summary', { hasText: 'Agregar una fuente' }).click()
  await leader.getByLabel('Fuente', { exact: true }).selectOption('camaras-comercio')
  await leader.getByLabel('Forma', { exact: true }).selectOption('efectivo')
  await leader.getByLabel('Comprometido', { exact: true }).fill('12.500.000')
  await leader.getByRole('button', { name: 'Agregar una fuente' }).click()
  await leader.getByText('Fuente agregada al presupuesto.').waitFor()
  const row = leader.getByRole('table', { name: 'Presupuesto por fuente' }).getByRole('row', { name: /^Cámaras/ })
  expect(await row.textContent()).toContain('12.500.000')
}
