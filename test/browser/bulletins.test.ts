import { beforeAll, expect, it } from 'vitest'
import { confirmAlliance } from '#app/services/alliance-answers.server.ts'
import { proposeAlliance } from '#app/services/alliances.server.ts'
import { openDatabase } from '#db/open.ts'
import { openSite } from '#test/support/browser.ts'
import { expectFaultless, LONG, signedIn } from '#test/support/journeys.ts'
import { invalidHtml } from '#test/support/page-checks.ts'
import { actorOf } from '#test/support/people.ts'

const site = openSite()
const as = signedIn(site)
const COORDINATION = 'coordinacion@demo.test'
const NOW = new Date('2026-11-20T15:00:00Z')

/** Cacao and Orinoco confirm an alliance, so that there is something to tell; a reader asks for bulletins. */
beforeAll(async () => {
  const db = openDatabase(`file:${site.server.dataDir}/intercluster.db`)
  const [cacao, tic] = [await actorOf(db, 'cacao@demo.test'), await actorOf(db, 'orinoco@demo.test')]
  const parties = [cacao, tic].map(({ actingFor }) => ({ id: actingFor ?? '', contribution: null }))
  const publicUrl = site.server.url
  const proposal = {
    title: 'Sensores en finca',
    area: 'innovacion',
    purpose: 'Medir la humedad.',
    startDate: '2026-11-01',
  }
  const slug = await proposeAlliance(db, cacao, { ...proposal, area: 'innovacion', parties, publicUrl }, NOW)
  await confirmAlliance(db, tic, { slug, version: 1, publicUrl }, NOW)
  const { userId } = await actorOf(db, 'lectora@demo.test')
  await db.insertInto('mailPreference').values({ userId, kind: 'bulletin', frequency: 'at-once' }).execute()
  await db.destroy()
})

it.each([
  ['with scripts', true, 'Toda la red', '2026-T4', 1440],
  ['without scripts', false, 'Región', '2026-T4-region-llanos', 390],
] as const)(
  'the coordination writes a bulletin from its draft and publishes it once, %s',
  async (_, javaScript, scope, slug, width) => {
    const page = await as(COORDINATION, { javaScript, width })
    await page.goto('/coordinacion/boletines')
    await page.getByLabel(scope, { exact: true }).first().check()
    if (scope === 'Región') await page.getByLabel('Cuál región').selectOption('Llanos')
    await expectFaultless(page)
    await page.getByRole('button', { name: 'Empezar el borrador' }).click()

    // The draft tells what happened, beside the text.
    const body = page.getByLabel('Texto', { exact: true })
    await body.waitFor()
    // A page without scripts is read while it still arrives: the field may be there before its text.
    await expect.poll(() => body.inputValue()).toContain('[Sensores en finca](/alianzas/sensores-en-finca')
    await page.getByText('Ya está en el texto guardado').first().waitFor()
    expect(await invalidHtml(await (await page.request.get(page.url())).text())).toEqual([])
    await expectFaultless(page)

    // What is typed stays when a part is taken.
    await page.getByLabel('Título', { exact: true }).fill('Un trimestre de sensores')
    await body.fill('Lo escribió la coordinación.')
    await page.getByRole('button', { name: 'Insertar: Alianzas nuevas' }).click()
    await page.getByText('Se agregó a su texto lo que le faltaba').waitFor()
    const fuller = await body.inputValue()
    expect(fuller).toMatch(/^Lo escribió la coordinación\.\n\n## Alianzas nuevas[\s\S]*Sensores en finca/)
    expect(await page.getByLabel('Título', { exact: true }).inputValue()).toBe('Un trimestre de sensores')

    await page.getByRole('button', { name: 'Guardar borrador' }).click()
    await page.getByText('Borrador guardado.').waitFor()
    await page.getByText('Versión en inglés').click()
    await page.getByLabel('Título en inglés').fill('')
    await page.getByRole('button', { name: 'Vista previa' }).click()
    await page.getByText('Hay un dato por corregir').waitFor()
    await page.getByLabel('Texto en inglés').fill('')
    await page.getByRole('button', { name: 'Revisar y publicar' }).click()
    await page.getByText('Sin versión en inglés.').waitFor()
    await page.getByText(`en la dirección /boletines/${slug}.`).waitFor()
    await expectFaultless(page)
    expect((await page.request.get(`/boletines/${slug}`, { maxRedirects: 0 })).status()).toBe(302)
    await page.getByRole('button', { name: 'Publicar el boletín' }).click()
    await page.getByText('Boletín publicado.').waitFor()
    expect(new URL(page.url()).pathname).toBe(`/boletines/${slug}`)
    await page.getByRole('heading', { level: 1, name: 'Un trimestre de sensores' }).waitFor()
    await expectFaultless(page)

    // A correction is added below; the text stays.
    await page.getByRole('link', { name: 'Agregar una corrección' }).click()
    await page.getByLabel('Corrección', { exact: true }).fill('Fueron **dos** fincas.')
    await expectFaultless(page)
    await page.getByRole('button', { name: 'Agregar la corrección' }).click()
    await page.getByRole('heading', { name: /^Corrección del/ }).waitFor()

    const reader = await site.page({ javaScript, width, language: 'en' })
    await reader.goto('/boletines')
    await reader.getByRole('link', { name: 'Un trimestre de sensores' }).first().click()
    await reader.getByText('This bulletin was published in Spanish only.').waitFor()
    await reader.getByText('Lo escribió la coordinación.').waitFor()
    const row = reader.getByRole('row', { name: /^New alliances/ })
    expect(await row.innerText()).toMatch(/1/)
    await expectFaultless(reader)
    const csv = await reader.request.get(`/boletines/${slug}/cifras.csv`)
    expect([csv.status(), csv.headers()['content-type']]).toEqual([200, 'text/csv; charset=utf-8'])
    const answer = await reader.goto('/boletines/2025-T1')
    expect(answer?.status()).toBe(404)
  },
  LONG,
)

it(
  'two of the coordination at once: the second sees both texts and loses none',
  async () => {
    const one = await as(COORDINATION)
    await one.goto('/coordinacion/boletines')
    await one.getByLabel('Trimestre').selectOption('2026-T1')
    await one.getByRole('button', { name: 'Empezar el borrador' }).click()
    await one.getByLabel('Texto', { exact: true }).waitFor()
    const other = await as(COORDINATION)
    await other.goto(one.url())
    await one.getByLabel('Texto', { exact: true }).fill('Lo de una.')
    await one.getByRole('button', { name: 'Guardar borrador' }).click()
    await one.getByText('Borrador guardado.').waitFor()
    await other.getByLabel('Texto', { exact: true }).fill('Lo de otra.')
    await other.getByRole('button', { name: 'Guardar borrador' }).click()
    const saved = other.getByRole('region', { name: 'Versión guardada' })
    await saved.getByText('Lo de una.').waitFor()
    expect(await other.getByLabel('Texto', { exact: true }).inputValue()).toBe('Lo de otra.')
    await expectFaultless(other)
    await other.getByRole('button', { name: 'Guardar borrador' }).click()
    await other.getByText('Borrador guardado.').waitFor()
    expect(await other.getByLabel('Texto', { exact: true }).inputValue()).toBe('Lo de otra.')
  },
  LONG,
)

it.each([true, false])(
  'the coordination discards a draft; the other, still writing, keeps the words, with scripts %s',
  async javaScript => {
    const one = await as(COORDINATION, { javaScript })
    await one.goto('/coordinacion/boletines')
    await one.getByLabel('Trimestre').selectOption('2025-T4')
    await one.getByRole('button', { name: 'Empezar el borrador' }).click()
    await one.getByLabel('Texto', { exact: true }).waitFor()
    const other = await as(COORDINATION, { javaScript, width: 390 })
    await other.goto(one.url())
    await one.getByText('Descartar el borrador').click()
    await expectFaultless(one)
    await one.getByRole('button', { name: 'Descartar este borrador' }).click()
    await one.getByText('Borrador descartado.').waitFor()
    expect(new URL(one.url()).pathname).toBe('/coordinacion/boletines')
    await other.getByLabel('Texto', { exact: true }).fill('Lo de otra.')
    await other.getByRole('button', { name: 'Guardar borrador' }).click()
    await other.getByText('El borrador se descartó mientras usted escribía').waitFor()
    await other.getByText('Lo de otra.').waitFor()
    await expectFaultless(other)
  },
  LONG,
)
