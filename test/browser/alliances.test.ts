import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openSite } from '#test/support/browser.ts'
import { PDF } from '#test/support/files.ts'
import { expectFaultless, LONG, signedIn } from '#test/support/journeys.ts'
import { invalidHtml } from '#test/support/page-checks.ts'
import { sessionCookie } from '#test/support/sign-in.ts'

/** What the journeys below are refused for on purpose. */
const site = openSite({ expected: [/status of (400|404|409|413)/] })

const as = signedIn(site)

/** What stands over the title: who vouches for the record. */
const badge = (page: Page, text: string) => page.locator('.page-head').getByText(text, { exact: true })

async function propose(page: Page, alliance: { with: string; title: string; area: string }): Promise<void> {
  await page.goto(`/alianzas/nueva?con=${alliance.with}`)
  await page.getByLabel('Título').fill(alliance.title)
  await page.getByLabel('Área de la alianza').selectOption(alliance.area)
  await page.getByLabel('Qué acordaron hacer').fill('Algo que conviene a las dos partes.')
  await page.getByLabel('Inicio').fill('2027-03-15')
}

describe.each([
  ['with scripts', true, 'innovacion'],
  ['without scripts', false, 'formacion'],
])('an alliance, %s', (_, javaScript, area) => {
  it(
    'is proposed with what the form asks back, confirmed by the other side, changed, disputed and settled',
    async () => {
      const title = `Trazabilidad de lotes, ${area}`
      const cacao = await as('cacao@demo.test', { javaScript })
      await cacao.goto('/clusteres/orinoco-tic-villavicencio')
      await cacao.getByRole('link', { name: 'Proponer alianza' }).click()
      await cacao.waitForURL('**/alianzas/nueva?con=orinoco-tic-villavicencio')
      expect(await cacao.getByLabel('Con quién es la alianza').inputValue()).toBe(
        'Clúster Orinoco TIC de Villavicencio',
      )
      await cacao.getByLabel('Título').fill(title)
      await cacao.getByLabel('Qué acordaron hacer').fill('Llevar el registro de lotes a veinte fincas.')
      await cacao.getByLabel('Inicio').fill('2027-03-15')
      await cacao.getByLabel('Terminación').fill('2026-11-30')
      await cacao.getByRole('button', { name: 'Enviar y pedir confirmación' }).click()
      await cacao.getByRole('heading', { name: 'Hay 2 datos por corregir' }).waitFor()
      await cacao.getByRole('link', { name: 'La fecha de terminación debe ser posterior' }).click()
      await cacao.locator('#endDate:focus').waitFor()
      await expectFaultless(cacao)
      await cacao.getByLabel('Terminación').fill('2027-11-30')
      await cacao.getByLabel('Área de la alianza').selectOption(area)
      await cacao.getByLabel('Archivo').setInputFiles({ name: 'acta.pdf', mimeType: 'application/pdf', buffer: PDF })
      await cacao.getByRole('button', { name: 'Enviar y pedir confirmación' }).click()
      await cacao.getByText('Propuesta registrada. Aquí ve quién falta por confirmarla.').waitFor()
      await cacao.getByText('Usted ya confirmó. Falta la respuesta de Clúster Orinoco TIC de Villavicencio.').waitFor()
      await badge(cacao, 'Declarado por una parte').waitFor()

      const tic = await as('orinoco@demo.test', { javaScript })
      await tic.goto('/pendientes')
      await expectFaultless(tic)
      await tic.locator('li', { hasText: title }).getByRole('link', { name: 'Leer y responder' }).click()
      await tic.getByRole('heading', { name: title, level: 1 }).waitFor()
      const [file] = await Promise.all([
        tic.waitForEvent('download'),
        tic.getByRole('link', { name: 'acta.pdf' }).click(),
      ])
      expect(file.suggestedFilename()).toBe('acta.pdf')
      await tic.getByRole('button', { name: 'Confirmar la alianza' }).click()
      await tic.getByText('Su respuesta quedó registrada.').waitFor()
      await tic.getByText('Todas las partes la confirmaron.').waitFor()
      await badge(tic, 'Confirmado').waitFor()

      await cacao.reload()
      await badge(cacao, 'Confirmado').waitFor()
      await cacao.getByRole('link', { name: 'Cambiar lo acordado' }).click()
      await cacao.getByText('Clúster Orinoco TIC de Villavicencio ya había confirmado.').waitFor()
      await cacao.getByLabel('Qué acordaron hacer').fill('Llevar el registro de lotes a cuarenta fincas.')
      await expectFaultless(cacao)
      await cacao.getByRole('button', { name: 'Guardar los cambios' }).click()
      await cacao.getByText('Cambios guardados.').waitFor()

      await tic.goto('/pendientes')
      await tic.getByText('Lo acordado cambió: confirme de nuevo').waitFor()
      await tic.getByRole('link', { name: title }).click()
      await tic.getByRole('heading', { name: 'Qué cambió la última vez' }).waitFor()
      await tic.getByText('Decir que algo no es cierto').click()
      await tic.getByRole('button', { name: 'Poner en disputa' }).click()
      await tic.getByRole('link', { name: 'Escriba el motivo' }).waitFor()
      await expectFaultless(tic)
      await tic.getByLabel('Qué no es cierto').fill('Son veinte')
      await tic.getByRole('button', { name: 'Poner en disputa' }).click()
      await tic.getByText('La alianza se muestra en disputa.').waitFor()

      const reader = await site.page({ javaScript, width: 320, theme: 'dark' })
      await reader.goto(new URL(tic.url()).pathname)
      await reader.getByText('Una de las partes no está de acuerdo').waitFor()
      expect(await reader.getByText('Son veinte').count()).toBe(0)
      expect(await reader.getByText('acta.pdf').count()).toBe(0)
      await expectFaultless(reader)

      await tic.getByRole('button', { name: 'Ya está bien: confirmar' }).click()
      await tic.getByText('Todas las partes la confirmaron.').waitFor()
      await tic.getByText('Dar por terminada').first().click()
      await tic.getByLabel('Qué quedó de ella').fill('Cuarenta fincas con registro')
      await tic.getByRole('button', { name: 'Dar por terminada' }).click()
      await tic.getByText('Alianza terminada.').waitFor()
      await reader.reload()
      await reader.getByText('Cuarenta fincas con registro').waitFor()
    },
    LONG,
  )

  it('shows both versions to who saves after somebody else, and then takes what is in the form', async () => {
    const title = `Dos a la vez, ${area}`
    const cacao = await as('cacao@demo.test', { javaScript })
    await propose(cacao, { with: 'metalmecanico-manizales-caldas', title, area })
    await cacao.getByRole('button', { name: 'Enviar y pedir confirmación' }).click()
    await cacao.getByText('Propuesta registrada.').waitFor()
    const path = new URL(cacao.url()).pathname

    const other = await as('metalmecanico@demo.test', { javaScript })
    for (const page of [cacao, other]) await page.goto(`${path}/editar`)
    await cacao.getByLabel('Título').fill(`${title}, primero`)
    await cacao.getByRole('button', { name: 'Guardar los cambios' }).click()
    await cacao.getByText('Cambios guardados.').waitFor()
    await other.getByLabel('Título').fill(`${title}, después`)
    await other.getByRole('button', { name: 'Guardar los cambios' }).click()
    await other.getByRole('heading', { name: 'La alianza cambió mientras usted la editaba' }).waitFor()
    const versions = other.locator('.versions')
    await versions.getByText(`${title}, primero`).waitFor()
    await versions.getByText(`${title}, después`).waitFor()
    await expectFaultless(other)
    await other.getByRole('button', { name: 'Guardar los cambios' }).click()
    await other.getByRole('heading', { name: `${title}, después`, level: 1 }).waitFor()
  })
})

describe.each([
  ['with scripts', true, 'sostenibilidad'],
  ['without scripts', false, 'productividad'],
])('what is sent twice, or not accepted, %s', (_, javaScript, area) => {
  it('two clicks, the back button and a second tab make one alliance', async () => {
    const title = `Una sola vez, ${area}`
    const proposal = { with: 'orinoco-tic-villavicencio', title, area }
    const page = await as('cacao@demo.test', { javaScript })
    const tab = await page.context().newPage()
    for (const one of [page, tab]) await propose(one, proposal)
    await page.getByRole('button', { name: 'Enviar y pedir confirmación' }).dblclick()
    await page.getByRole('heading', { name: title, level: 1 }).waitFor()
    const path = new URL(page.url()).pathname

    await tab.getByRole('button', { name: 'Enviar y pedir confirmación' }).click()
    await tab.getByText(`Estas partes ya tienen una alianza abierta en esta área: «${title}».`).waitFor()
    expect(await tab.getByLabel('Título').inputValue()).toBe(title)
    await tab.getByRole('link', { name: 'Ver la alianza que ya existe' }).click()
    await tab.waitForURL(`**${path}`)

    await page.goBack()
    await propose(page, proposal)
    await page.getByRole('button', { name: 'Enviar y pedir confirmación' }).click()
    await page.getByRole('link', { name: 'Ver la alianza que ya existe' }).waitFor()

    await page.goto(`/alianzas?q=${encodeURIComponent(title)}`)
    expect(await page.getByRole('rowheader', { name: title }).count()).toBe(1)
  })

  it(
    'one that the other side does not accept is seen by its parties alone, with the reason, on a phone too',
    async () => {
      const title = `No por ahora, ${area}`
      const cacao = await as('cacao@demo.test', { javaScript, width: 390 })
      await propose(cacao, { with: 'metalmecanico-manizales-caldas', title, area })
      await expectFaultless(cacao)
      await cacao.getByRole('button', { name: 'Enviar y pedir confirmación' }).click()
      await cacao.getByText('Propuesta registrada.').waitFor()
      const path = new URL(cacao.url()).pathname
      const third = await as('orinoco@demo.test', { javaScript })
      await third.goto(path)
      await badge(third, 'Declarado por una parte').waitFor()

      const other = await as('metalmecanico@demo.test', { javaScript, width: 390 })
      await other.goto(path)
      await other.getByText('No aceptar la alianza').first().click()
      await other.getByRole('button', { name: 'No aceptar la alianza' }).click()
      await other.getByRole('link', { name: 'Escriba el motivo' }).waitFor()
      await other.getByLabel('Por qué no la acepta').fill('Este año no tenemos con quién')
      await other.getByRole('button', { name: 'No aceptar la alianza' }).click()
      await other.getByText('Quedó registrado que no acepta la alianza.').waitFor()
      await expectFaultless(other)

      await cacao.reload()
      await cacao.getByText('Este año no tenemos con quién').waitFor()
      await expectFaultless(cacao)
      expect((await third.goto(path))?.status()).toBe(404)
      expect(await third.getByText('Este año no tenemos con quién').count()).toBe(0)
    },
    LONG,
  )
})

it('an editor is told who may propose', async () => {
  const editor = await as('editor.cacao@demo.test', { javaScript: false })
  expect((await editor.goto('/alianzas/nueva'))?.status()).toBe(403)
  await editor.getByRole('heading', { name: 'No tiene permiso para esto' }).waitFor()
  await editor.getByText('Solo quien gestiona un clúster u organización puede proponer una alianza').waitFor()
})

it('the form that came back is valid HTML, and says what a name may mean', async () => {
  const url = `${site.server.url}/alianzas/nueva`
  const headers = { Cookie: await sessionCookie(site.server.url, 'cacao@demo.test'), Origin: site.server.url }
  const body = new URLSearchParams([
    ['party', 'cacao-santander'],
    ['party', 'metalmecanico'],
    ['title', '<b>"Comillas" & más</b>'],
    ['area', 'innovacion'],
    ['purpose', 'Algo'],
    ['startDate', '2027-03-15'],
    ['newPartyName', 'Universidad Javeriana'],
    ['newPartyKind', 'academia'],
  ])
  const answer = await fetch(url, { method: 'POST', headers, body })
  expect(answer.status).toBe(400)
  const html = await answer.text()
  expect(html).toContain('¿Es una de estas?')
  expect(await invalidHtml(html)).toEqual([])
})

describe('what is sent beyond what is allowed', () => {
  const send = async (body: FormData | string, type?: string) => {
    const headers = new Headers({ Origin: site.server.url })
    headers.set('Cookie', await sessionCookie(site.server.url, 'cacao@demo.test'))
    if (type) headers.set('Content-Type', type)
    return fetch(`${site.server.url}/alianzas/nueva`, { method: 'POST', headers, body, redirect: 'manual' })
  }

  it('a file of 11 MB is answered with 413, in a page', async () => {
    const form = new FormData()
    form.append('title', 'x')
    form.append('evidenceFile', new File([new Uint8Array(11 * 1024 * 1024)], 'acta.pdf'))
    const answer = await send(form)
    expect(answer.status).toBe(413)
    expect(await answer.text()).toContain('Cada archivo puede pesar hasta 10 MB')
  })

  it('and so is text of 5 MB, in one field or in many', async () => {
    const many = new FormData()
    for (let n = 0; n < 10; n++) many.append('purpose', 'x'.repeat(512 * 1024))
    expect((await send(many)).status).toBe(413)
    expect((await send(`purpose=${'x'.repeat(5 * 1024 * 1024)}`, 'application/x-www-form-urlencoded')).status).toBe(413)
  })

  it('a form that breaks off, or is none, is answered with 400', async () => {
    expect(
      (await send('--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb', 'multipart/form-data; boundary=x'))
        .status,
    ).toBe(400)
    expect((await send('a=b', 'multipart/form-data')).status).toBe(400)
  })
})
