import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { acceptMentorship } from '#app/services/mentorship-answers.server.ts'
import { openDatabase } from '#db/open.ts'
import { openSite } from '#test/support/browser.ts'
import { parseCalendar } from '#test/support/calendar.ts'
import { expectFaultless, LONG, signedIn } from '#test/support/journeys.ts'
import { assess } from '#test/support/mentorship-work.ts'
import { ask, NOW, offer, onPage } from '#test/support/mentorships.ts'
import { actorOf } from '#test/support/people.ts'

/** What the journeys below are refused for on purpose. */
const site = openSite({ expected: [/status of (400|409)/] })
const as = signedIn(site)

const MENTOR = 'metalmecanico@demo.test'
const MENTEE = 'cacao@demo.test'
const MENTOR_SLUG = 'metalmecanico-manizales-caldas'
const DIMENSIONS = ['gobernanza', 'proyeccion'] as const
const NOTES = 'La junta aplazó la decisión dos veces.'

const ids = new Map<string, string>()
const openDb = () => openDatabase(`file:${site.server.dataDir}/intercluster.db`)
beforeAll(async () => {
  const db = openDb()
  const [mentor, mentee] = [await actorOf(db, MENTOR), await actorOf(db, MENTEE)]
  await offer(db, mentor, 4, DIMENSIONS)
  for (const dimension of DIMENSIONS) {
    const id = await ask(db, mentee, { mentor: MENTOR_SLUG, dimension })
    await acceptMentorship(db, mentor, onPage(id), NOW)
    ids.set(dimension, id)
  }
  await db.destroy()
})

/** The asker reads its dimension again. */
async function readAgain(dimension: (typeof DIMENSIONS)[number]): Promise<void> {
  const db = openDb()
  const { actingFor } = await actorOf(db, MENTEE)
  await assess(db, actingFor ?? '', '2026-11-20', 'intermedio', 0, dimension)
  await db.destroy()
}

const unfold = (page: Page, summary: string) => page.locator('summary', { hasText: summary }).first().click()
async function send(page: Page, button: string, notice: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).first().click()
  await page.getByText(notice).waitFor()
}

describe.each([
  ['with scripts', true, 'gobernanza'],
  ['without scripts', false, 'proyeccion'],
] as const)('the work of a mentorship, %s', (_, javaScript, dimension) => {
  it(
    'is agreed, done from session to session, brought to an end, and told',
    async () => {
      const path = `/mentorias/${ids.get(dimension)}`
      const mentor = await as(MENTOR, { javaScript })
      const mentee = await as(MENTEE, { javaScript, width: 390 })
      await agree(mentor, mentee, path)
      await meet(mentor, mentee, path)
      await keepCommitments(mentor, mentee, path)

      await mentor.goto(path)
      await unfold(mentor, 'Dar por terminada')
      await send(mentor, 'Dar por terminada', 'La mentoría terminó. Valórela')
      await giveFeedback(mentor, mentee, path)
      await tell(mentor, mentee, path)

      await readAgain(dimension)
      await mentee.goto(path)
      await send(mentee, 'Poner la lectura nueva junto a la inicial', 'La lectura de su dimensión quedó')
      await expectFaultless(mentee)

      const reader = await site.page({ javaScript, width: 320, theme: 'dark' })
      await reader.goto(path)
      await reader.locator('strong', { hasText: 'acta' }).waitFor()
      const words = await reader.locator('main').innerText()
      for (const secret of [NOTES, 'Las visitas', 'Actas firmadas', 'Reglamento']) expect(words).not.toContain(secret)
      await expectFaultless(reader)
      await reader.goto(`${path}/trabajo`)
      expect(new URL(reader.url()).pathname).toBe('/entrar')
    },
    LONG,
  )
})

/** Written, changed while the other side reads it, signed. */
async function agree(mentor: Page, mentee: Page, path: string): Promise<void> {
  await mentor.goto(path)
  await mentor.getByRole('button', { name: 'Guardar y firmar' }).click()
  await mentor.getByRole('link', { name: 'Escriba qué quieren lograr.' }).click()
  await mentor.locator('#agree-goal1:focus').waitFor()
  await mentor.getByLabel('Meta 1', { exact: true }).fill('Una junta que decide')
  await mentor.getByLabel('Indicador de la meta 1', { exact: true }).fill('Actas firmadas')
  await mentor.getByLabel('Sesiones', { exact: true }).fill('6')
  await mentor.getByLabel('Meses', { exact: true }).fill('4')
  await mentor.getByLabel('Cómo se encuentran', { exact: true }).selectOption('both')
  await send(mentor, 'Guardar y firmar', 'Escribió y firmó el acuerdo.')
  await expectFaultless(mentor)

  await mentee.goto(path)
  await mentee.getByText('Falta su firma').waitFor()
  await unfold(mentor, 'Cambiar el acuerdo')
  await mentor.getByLabel('Sesiones', { exact: true }).fill('8')
  await send(mentor, 'Guardar y firmar', 'Escribió y firmó el acuerdo.')
  await send(mentee, 'Firmar el acuerdo', 'El acuerdo cambió desde que abrió esta página.')
  await mentee.locator('ins', { hasText: '8' }).waitFor()
  await expectFaultless(mentee)
  await send(mentee, 'Firmar el acuerdo', 'Firmó el acuerdo. La mentoría está en curso.')
}

/** One session planned and taken to the calendar, another one recorded; its notes are for the two. */
async function meet(mentor: Page, mentee: Page, path: string): Promise<void> {
  await mentee.getByRole('link', { name: 'Ver sesiones y compromisos' }).first().click()
  await mentee.waitForURL(url => url.pathname === `${path}/trabajo`)
  await mentee.getByLabel('Día', { exact: true }).first().fill('2026-11-10')
  await mentee.getByLabel('Hora', { exact: true }).first().fill('14:30')
  await mentee.getByRole('button', { name: 'Programar la sesión', exact: true }).click()
  await mentee.getByRole('link', { name: 'Elija un momento que no haya pasado.' }).waitFor()
  await mentee.getByLabel('Día', { exact: true }).first().fill('2026-11-27')
  expect(await mentee.getByLabel('Hora', { exact: true }).first().inputValue()).toBe('14:30')
  await send(mentee, 'Programar la sesión', 'Programó la sesión.')
  const file = await mentee.getByRole('link', { name: /^Llevar al calendario/ }).getAttribute('href')
  const answer = await mentee.request.get(file ?? '')
  expect(answer.headers()['content-type']).toBe('text/calendar; charset=utf-8')
  const [event = []] = parseCalendar(await answer.text())
  expect(event.find(one => one.name === 'DTSTART')?.value).toBe('20261127T193000Z')

  await mentor.goto(`${path}/trabajo`)
  await unfold(mentor, 'Registrar una sesión que ya se hizo')
  const form = mentor.locator('form', { has: mentor.locator('button[value="record-session"]') })
  await form.getByLabel('Día', { exact: true }).fill('2026-11-18')
  await form.getByLabel('Hora', { exact: true }).fill('09:00')
  await form.getByLabel('Quiénes asistieron', { exact: true }).fill('Las dos gerencias')
  await form.getByLabel('Qué se habló y qué se decidió', { exact: true }).fill(NOTES)
  await form.getByRole('button').click()
  await mentor.getByText('La sesión quedó registrada.').waitFor()
  await mentee.reload()
  await mentee.getByText(NOTES).first().waitFor()
  const coordinator = await as('coordinacion@demo.test')
  await coordinator.goto(`${path}/trabajo`)
  await coordinator.getByText('Hecha', { exact: true }).waitFor()
  expect(await coordinator.content()).not.toContain(NOTES)
}

/** One commitment is made and kept; a goal moves on. */
async function keepCommitments(mentor: Page, mentee: Page, path: string): Promise<void> {
  await mentee.goto(`${path}/trabajo`)
  await unfold(mentee, 'Agregar un compromiso')
  await mentee.getByLabel('Qué se va a hacer', { exact: true }).fill('Reglamento de la junta')
  await mentee.getByLabel('Responde', { exact: true }).selectOption('mentee')
  await mentee.getByLabel('Para cuándo', { exact: true }).fill('2026-11-19')
  await send(mentee, 'Agregar un compromiso', 'El compromiso quedó anotado.')
  await mentee.getByText('Vencido hace 1 día').waitFor()
  await expectFaultless(mentee)

  await mentor.goto(`${path}/trabajo`)
  await unfold(mentor, 'Actualizar «Reglamento de la junta»')
  await send(mentor, 'Dar por cumplido', 'El compromiso quedó cumplido.')
  await unfold(mentor, 'Anotar el avance')
  await mentor.getByLabel('Avance, en porcentaje', { exact: true }).fill('140')
  await mentor.getByRole('button', { name: 'Guardar el avance' }).click()
  await mentor.getByRole('link', { name: 'Escriba un número entero de 0 a 100.' }).waitFor()
  await mentor.getByLabel('Avance, en porcentaje', { exact: true }).fill('40')
  await send(mentor, 'Guardar el avance', 'El avance quedó anotado.')
  await expectFaultless(mentor)
}

/** Each side says what it thinks; the other reads it when both have. */
async function giveFeedback(mentor: Page, mentee: Page, path: string): Promise<void> {
  await mentor.getByLabel('5, muy útil').check()
  await mentor.getByLabel('Sí', { exact: true }).check()
  await mentor.getByLabel('Qué funcionó').fill('Las visitas')
  await send(mentor, 'Guardar la valoración', 'Su valoración quedó guardada.')
  await mentee.goto(path)
  await mentee.getByText('ya la dio. Se lee cuando los dos la hayan dado.').waitFor()
  expect(await mentee.getByText('Las visitas').count()).toBe(0)
  await mentee.getByLabel('4, útil').check()
  await mentee.getByLabel('Sí', { exact: true }).check()
  await send(mentee, 'Guardar la valoración', 'Su valoración quedó guardada.')
  await mentee.getByText('Las visitas').waitFor()
}

/** One writes what they learnt, the other approves it. */
async function tell(mentor: Page, mentee: Page, path: string): Promise<void> {
  await mentee.getByLabel('Qué aprendieron', { exact: true }).fill('Cada decisión con su **acta**.')
  await send(mentee, 'Guardar y aprobar', 'Escribió y aprobó el texto.')
  await expectFaultless(mentee)
  await mentor.goto(path)
  await send(mentor, 'Aprobar y publicar', 'Los dos clústeres aprobaron el texto. Ya es público.')
  await mentor.getByText('Publicado por los dos clústeres').waitFor()
  await expectFaultless(mentor)
}
