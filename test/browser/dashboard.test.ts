import { expect, it } from 'vitest'
import { openSite } from '#test/support/browser.ts'
import { expectFaultless } from '#test/support/journeys.ts'

const site = openSite()

it('without scripts: the filters are a form, and every figure has its words, its table, its CSV and its definition', async () => {
  const page = await site.page({ javaScript: false })
  await page.goto('/tablero')
  const filters = page.getByRole('form', { name: 'Filtros del tablero' })

  // Of the documents: the register is illustrative, and says how to see it.
  await page.getByRole('heading', { name: 'El registro no tiene cuellos documentados o confirmados' }).waitFor()
  await page.getByText('Hay 96 ilustrativos. No son hechos confirmados y por eso no cuentan aquí.').waitFor()
  await page.getByRole('link', { name: 'Mostrar los 96 ilustrativos' }).first().click()
  expect(new URL(page.url()).search).toBe('?procedencia=todos')
  const heat = page.getByRole('figure', { name: /es el cuello más repetido: \d+ de 96/ })
  await heat.getByText('96 de 96 son ilustrativos: ejemplos, no hechos').waitFor()

  await filters.getByLabel('Periodo').selectOption('todo')
  await filters.getByLabel('Región').selectOption('Caribe')
  await filters.getByRole('button', { name: 'Ver' }).click()
  const { searchParams } = new URL(page.url())
  expect(Object.fromEntries(searchParams)).toMatchObject({ periodo: 'todo', region: 'Caribe', procedencia: 'todos' })
  expect(await filters.getByLabel('Región').inputValue()).toBe('Caribe')

  const alliances = page.getByRole('figure', { name: /alianzas? nuevas?/ })
  await alliances.getByText('Ver tabla').click()
  const rows = await alliances.getByRole('table').getByRole('row').count()
  expect(rows).toBeGreaterThan(2)
  const csv = await alliances.getByRole('link', { name: /^CSV/ }).getAttribute('href')
  const answer = await page.request.get(`${csv}`)
  expect(answer.headers()['content-type']).toBe('text/csv; charset=utf-8')
  expect(answer.headers()['content-disposition']).toMatch(/tablero-alianzas-\d{4}-\d{2}-\d{2}\.csv/)
  const lines = (await answer.text()).trim().split('\r\n')
  expect(lines).toHaveLength(rows)
  expect(lines[0]).toContain('documented_or_confirmed,declared_by_one_party,illustrative,period_from')
  expect(lines[1]).toContain(',Caribe,')

  // A cell leads to the records it counts, with the same filters.
  const cell = page.locator('.heat-table tbody td a').first()
  const count = Number(await cell.innerText())
  await cell.click()
  await page.getByRole('heading', { level: 1, name: 'Cuellos de botella' }).waitFor()
  await page
    .getByText(new RegExp(`^${count} (de|cuello)`))
    .first()
    .waitFor()
  expect(new URL(page.url()).searchParams.get('region')).toBe('Caribe')

  await page.goBack()
  await alliances.getByRole('link', { name: /^Definición/ }).click()
  await page.getByRole('heading', { name: 'Alianzas nuevas' }).waitFor()
  expect(new URL(page.url()).hash).toBe('#tablero-alianzas')
})

it('with scripts: a filter keeps the page, what means nothing is said, and the parts behind «Más» open', async () => {
  const page = await site.page()
  await page.goto('/tablero?periodo=1812&region=Caribe')
  await page.getByText('periodo=1812').waitFor()
  await page.getByLabel('Qué cuenta').selectOption('declarados')
  await page.getByRole('button', { name: 'Ver', exact: true }).click()
  await page.waitForURL(url => url.searchParams.get('procedencia') === 'declarados')
  await page.getByText('Cuentan también los registros declarados por una parte.').waitFor()
  await expectFaultless(page)

  const more = page.locator('.bar-more')
  await more.locator('summary').click()
  await expectFaultless(page)
  await more.getByRole('link', { name: 'Organizaciones' }).click()
  await page.waitForURL('**/organizaciones')
  expect(await more.getAttribute('open')).toBeNull()
})

it('shows the second half: results, ages, the network and what the documents publish; opened tables are faultless', async () => {
  const page = await site.page()
  await page.goto('/tablero?procedencia=todos')
  const network = page.getByRole('figure', { name: /clústeres .* vínculo con otro/ })
  await network.getByRole('heading', { name: 'Dependencia de intermediarios' }).waitFor()
  for (const name of [/resultados medidos/, /cuellos abiertos/, /vínculo con otro/]) {
    const figure = page.getByRole('figure', { name })
    await figure.getByText('Ver tabla').click()
    const rows = await figure.locator('.dashboard-table').getByRole('row').count()
    expect(rows).toBeGreaterThan(2)
    const csv = await figure.getByRole('link', { name: /^CSV/ }).getAttribute('href')
    expect((await page.request.get(`${csv}`)).status()).toBe(200)
  }
  const oldest = page.getByRole('table', { name: 'Los que llevan más tiempo abiertos' }).getByRole('link').first()
  expect(await oldest.getAttribute('href')).toMatch(/^\/cuellos-de-botella\/CB-\d+$/)

  const frame = page.getByRole('region', { name: 'El marco nacional: lo que publica la Red' })
  await frame.getByText('iniciativas clúster activas').waitFor()
  await frame.getByText('(002:158; 003:9)').waitFor()
  await expectFaultless(page)
  await frame.getByRole('link', { name: 'Dónde se contradicen las fuentes' }).click()
  await page.waitForURL('**/metodologia#contradicciones')
})

it('a figure that is none is not found', async () => {
  for (const query of ['', '?figura=nada', '?figura=__proto__']) {
    const answer = await fetch(`${site.server.url}/tablero.csv${query}`)
    expect(answer.status).toBe(404)
  }
})
