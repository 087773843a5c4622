import { expect, it } from 'vitest'
import { appSecret } from '#app/services/secret.server.ts'
import { unsubscribeToken } from '#app/services/unsubscribe-token.server.ts'
import { openDatabase } from '#db/open.ts'
import { saveFollow } from '#db/queries/follows.ts'
import { findUserByEmail } from '#db/queries/users.ts'
import { openSite } from '#test/support/browser.ts'
import { updateCluster } from '#test/support/digests.ts'
import { LONG } from '#test/support/journeys.ts'
import { accessibilityFaults, sidewaysScroll } from '#test/support/page-checks.ts'
import { TEST_NOW } from '#test/support/prepared.ts'

const site = openSite()
const READER = 'lectora@demo.test'
const WAY = { javaScript: false, width: 390 } as const

it('chooses what is mailed and sees the next digest before it comes, without JavaScript', {
  timeout: LONG,
}, async () => {
  const page = await site.page(WAY)
  await site.signIn(page, READER)
  await followCacao()

  await page.goto('/cuenta')
  await page.getByRole('link', { name: 'Elegir qué correos recibe' }).click()
  await page.getByRole('heading', { name: 'Correos que recibe' }).waitFor()
  const following = page.getByLabel('Novedades de lo que usted sigue')
  expect(await following.inputValue()).toBe('weekly')
  await following.selectOption('En el resumen diario')
  await page.getByLabel('Boletines de la red').selectOption('Cuando se publique')
  await page.getByRole('button', { name: 'Guardar' }).click()
  await page.getByText('Guardamos qué correos recibe.').waitFor()
  expect(await following.inputValue()).toBe('daily')

  await page.getByText('Su día en Interclúster: 1 novedad').waitFor()
  expect(await sidewaysScroll(page)).toBe(0)
  await page.getByRole('link', { name: 'Verlo como llega al correo' }).click()
  await page.getByText('Vista previa: así saldría en este momento').waitFor()
  const link = page.getByRole('link', { name: 'Clúster de Cacao de Santander' })
  expect(await link.getAttribute('href')).toBe(`${site.server.url}/clusteres/cacao-santander`)
  expect(await sidewaysScroll(page)).toBe(0)
})

it('stops a digest from the foot of a mail, without an account or JavaScript', { timeout: LONG }, async () => {
  const page = await site.page(WAY)
  await page.goto(await linkOfReader())
  await page.getByText('Va a dejar de recibir el resumen diario. Lo demás sigue igual.').waitFor()
  expect(await page.getByRole('listitem').filter({ hasText: 'Novedades de lo que usted sigue' }).count()).toBe(1)
  expect(await sidewaysScroll(page)).toBe(0)
  await page.getByRole('button', { name: 'No recibir más' }).click()
  await page.getByText('Ya no recibe el resumen diario.').waitFor()

  const own = await site.page(WAY)
  await site.signIn(own, READER)
  await own.goto('/cuenta/correos')
  expect(await own.getByLabel('Novedades de lo que usted sigue').inputValue()).toBe('never')
  expect(await own.getByLabel('Boletines de la red').inputValue()).toBe('at-once')
})

it('shows the mail and the page that stops it without a fault for those who do not see them', async () => {
  const page = await site.page({ theme: 'dark' })
  await page.goto(await linkOfReader())
  expect(await accessibilityFaults(page)).toEqual([])
  await site.signIn(page, READER)
  await page.goto('/cuenta/correos/semanal')
  expect(await accessibilityFaults(page)).toEqual([])
})

/** The reader follows a cluster, and something happens to it. */
async function followCacao(): Promise<void> {
  const db = openDatabase(`file:${site.server.dataDir}/intercluster.db`)
  const user = await findUserByEmail(db, READER)
  const { id } = await db
    .selectFrom('party')
    .select('id')
    .where('slug', '=', 'cacao-santander')
    .executeTakeFirstOrThrow()
  await db
    .transaction()
    .execute(trx => saveFollow(trx, user?.id ?? '', { type: 'cluster', id }, 'all', new Date(TEST_NOW).toISOString()))
  await updateCluster(db, id, new Date(TEST_NOW))
  await db.destroy()
}

async function linkOfReader(): Promise<string> {
  const db = openDatabase(`file:${site.server.dataDir}/intercluster.db`)
  const user = await findUserByEmail(db, READER)
  await db.destroy()
  const secret = appSecret({ APP_SECRET: undefined, DATA_DIR: site.server.dataDir })
  return `${site.server.url}/baja/${unsubscribeToken(secret, user?.id ?? '', 'digest-daily')}`
}
