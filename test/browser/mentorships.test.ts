import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '#db/open.ts'
import { openSite } from '#test/support/browser.ts'
import { expectFaultless, LONG, signedIn } from '#test/support/journeys.ts'
import { offer } from '#test/support/mentorships.ts'
import { actorOf } from '#test/support/people.ts'

/** What the journeys below are refused for on purpose. */
const site = openSite({ expected: [/status of (400|404)/] })
const as = signedIn(site)

const MENTOR = 'metalmecanico@demo.test'
const MENTEE = 'cacao@demo.test'
const MENTOR_SLUG = 'metalmecanico-manizales-caldas'

beforeAll(async () => {
  const db = openDatabase(`file:${site.server.dataDir}/intercluster.db`)
  await offer(db, await actorOf(db, MENTOR), 4, ['gobernanza', 'proyeccion'])
  await db.destroy()
})

async function send(page: Page, button: string, notice: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  await page.getByText(notice).waitFor()
}

const GOAL = 'Que la junta decida con un tablero.'

describe.each([
  ['with scripts', true, 'gobernanza'],
  ['without scripts', false, 'proyeccion'],
])('a mentorship, %s', (_, javaScript, dimension) => {
  it(
    'is asked for, talked about, accepted, and then public without what was said',
    async () => {
      const mentee = await as(MENTEE, { javaScript })
      await mentee.goto(`/mentorias/pedir?dimension=${dimension}&mentor=${MENTOR_SLUG}`)
      await mentee.getByLabel('Qué quiere lograr', { exact: true }).fill(GOAL)
      await mentee.getByLabel('Qué resultado espera', { exact: true }).fill('Un tablero que la junta mire cada mes.')
      await send(mentee, 'Enviar solicitud', 'Pidió la mentoría. Le avisaremos cuando respondan.')
      await mentee.getByText('Su solicitud espera respuesta').waitFor()
      const path = new URL(mentee.url()).pathname
      expect(path).toMatch(/^\/mentorias\/[0-9a-f-]{36}$/)
      await expectFaultless(mentee)

      const mentor = await as(MENTOR, { javaScript, width: 390 })
      await mentor.goto(path)
      await mentor.getByText(GOAL).waitFor()
      await mentor.getByRole('button', { name: 'Enviar', exact: true }).click()
      await mentor.getByRole('link', { name: 'Escriba su pregunta o su respuesta.' }).click()
      await mentor.getByLabel('Su pregunta', { exact: true }).fill('¿Quién convoca hoy la junta?')
      await expectFaultless(mentor)
      await send(mentor, 'Enviar', 'Su mensaje quedó publicado para los dos clústeres.')
      expect(await mentor.getByLabel('Su pregunta o su respuesta', { exact: true }).inputValue()).toBe('')

      await mentor.getByText('No aceptar', { exact: true }).first().click()
      await mentor.getByRole('button', { name: 'No aceptar', exact: true }).click()
      await mentor.getByRole('link', { name: 'Escriba el motivo.' }).waitFor()
      await expectFaultless(mentor)

      await mentee.goto(path)
      await mentee.getByText('¿Quién convoca hoy la junta?').waitFor()
      await mentee.getByLabel('Su pregunta o su respuesta', { exact: true }).fill('La gerencia del clúster.')
      await send(mentee, 'Enviar', 'Su mensaje quedó publicado para los dos clústeres.')

      const third = await as('orinoco@demo.test', { javaScript })
      expect((await third.goto(path))?.status()).toBe(404)

      await mentor.goto(path)
      await mentor.getByText('La gerencia del clúster.').waitFor()
      await send(mentor, 'Aceptar la mentoría', 'Aceptó la mentoría. Sigue escribir y firmar el acuerdo.')
      await mentor.getByText('Falta escribir el acuerdo').first().waitFor()
      await expectFaultless(mentor)

      for (const width of [1280, 320]) {
        const reader = await site.page({ javaScript, width })
        expect((await reader.goto(path))?.status()).toBe(200)
        await reader.getByText('Comienza cuando los dos clústeres firmen su acuerdo.').waitFor()
        const words = await reader.locator('main').innerText()
        for (const secret of [GOAL, 'tablero', '¿Quién convoca', 'La gerencia']) expect(words).not.toContain(secret)
        await expectFaultless(reader)
      }
    },
    LONG,
  )
})
