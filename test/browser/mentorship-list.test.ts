import { beforeAll, expect, it } from 'vitest'
import { acceptMentorship } from '#app/services/mentorship-answers.server.ts'
import { openDatabase } from '#db/open.ts'
import { openSite } from '#test/support/browser.ts'
import { expectFaultless, LONG, signedIn } from '#test/support/journeys.ts'
import { ask, offer, onPage } from '#test/support/mentorships.ts'
import { actorOf } from '#test/support/people.ts'

const site = openSite()
const as = signedIn(site)

const MENTOR = 'metalmecanico@demo.test'
const MENTOR_SLUG = 'metalmecanico-manizales-caldas'
const NOW = new Date()

/** Metalmecánico offers two places in two dimensions; cacao has one of them, Orinoco has asked for the other. */
beforeAll(async () => {
  const db = openDatabase(`file:${site.server.dataDir}/intercluster.db`)
  const mentor = await actorOf(db, MENTOR)
  await offer(db, mentor, 2, ['gobernanza', 'proyeccion'], NOW)
  const accepted = await ask(db, await actorOf(db, 'cacao@demo.test'), { mentor: MENTOR_SLUG }, NOW)
  await acceptMentorship(db, mentor, onPage(accepted), NOW)
  await ask(db, await actorOf(db, 'orinoco@demo.test'), { mentor: MENTOR_SLUG, dimension: 'proyeccion' }, NOW)
  await db.destroy()
})

it.each([
  ['with scripts', true],
  ['without scripts', false],
])(
  'everybody reads what was accepted, each cluster its own requests, %s',
  async (_, javaScript) => {
    const reader = await site.page({ javaScript })
    await reader.goto('/mentorias')
    const rows = reader.locator('section[aria-label] tbody tr')
    expect(await rows.count()).toBe(1)
    expect(await rows.innerText()).toMatch(/Gobernanza[\s\S]*Confirmado[\s\S]*Metalmecánico[\s\S]*Cacao/)
    await reader.goto('/mentorias?dimension=proyeccion')
    await reader.getByRole('heading', { name: 'Ninguna mentoría coincide' }).waitFor()

    const asker = await as('orinoco@demo.test', { javaScript, width: 390 })
    await asker.goto('/mentorias')
    const own = asker.getByRole('region', { name: 'Las de su clúster' })
    expect(await own.locator('tbody tr').innerText()).toMatch(/Proyección[\s\S]*Como aprendiz[\s\S]*Solicitada/)
    expect(await asker.locator('section[aria-label] tbody tr').count()).toBe(1)
    await expectFaultless(asker)

    await asker.getByRole('link', { name: /^Ofertas 1$/ }).click()
    await asker.getByText('1 libre').waitFor()
    const link = asker.getByRole('link', { name: 'Gobernanza', exact: true })
    expect(await link.getAttribute('href')).toBe(`/mentorias/pedir?dimension=gobernanza&mentor=${MENTOR_SLUG}`)
    await expectFaultless(asker)
  },
  LONG,
)

it(
  'the tabs of a small window lead everywhere, without scripts too',
  async () => {
    const page = await as('cacao@demo.test', { javaScript: false, width: 390 })
    await page.goto('/mentorias')
    const tabs = page.getByRole('navigation', { name: 'Accesos' })
    expect(await tabs.getByRole('link', { name: 'Mentorías' }).getAttribute('aria-current')).toBe('page')
    await tabs.getByText('Más', { exact: true }).click()
    await expectFaultless(page)
    await tabs.getByRole('link', { name: 'Alianzas' }).click()
    await page.waitForURL('**/alianzas')
  },
  LONG,
)

it(
  'the coordination reads the chart as a picture, a table and a file',
  async () => {
    const page = await as('coordinacion@demo.test')
    await page.goto('/coordinacion/mentorias')
    await page.getByText('Ver tabla').click()
    const row = page.getByRole('row', { name: /^Gobernanza/ })
    expect((await row.innerText()).split(/\s*\t\s*/)).toEqual(['Gobernanza', '1', '2', 'sobra 1'])
    await expectFaultless(page)
    const file = await page.request.get('/coordinacion/mentorias.csv')
    expect(await file.text()).toContain('gobernanza,1,2,-1,')
  },
  LONG,
)
