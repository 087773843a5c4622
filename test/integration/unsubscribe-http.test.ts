import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MailStop } from '#app/domain/mail-preferences.ts'
import { appSecret } from '#app/services/secret.server.ts'
import { unsubscribeToken } from '#app/services/unsubscribe-token.server.ts'
import { openDatabase } from '#db/open.ts'
import { findUserByEmail } from '#db/queries/users.ts'
import type { Db } from '#db/schema.ts'
import { ensureBuilt } from '../../db/cli/build.mjs'
import { chosenBy } from '../support/digests.ts'
import { startServer, type TestServer } from '../support/server.ts'

const EMAIL = 'cacao@demo.test'
/** What a mail program sends by itself: a body, and no word of where it comes from (RFC 8058). */
const ONE_CLICK = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) }

let server: TestServer
let db: Db
let userId: string
beforeAll(async () => {
  await ensureBuilt()
  server = await startServer()
  db = openDatabase(`file:${server.dataDir}/intercluster.db`)
  userId = (await findUserByEmail(db, EMAIL))?.id ?? ''
})
afterAll(async () => {
  await db?.destroy()
  await server?.stop()
})

const linkTo = (stop: MailStop) =>
  `${server.url}/baja/${unsubscribeToken(appSecret({ APP_SECRET: undefined, DATA_DIR: server.dataDir }), userId, stop)}`
const ask = (url: string, init: RequestInit = {}) => fetch(url, { redirect: 'manual', ...init })

describe('the link at the foot of a mail', () => {
  it('says what it stops without signing in, and stops nothing by being opened', async () => {
    const link = linkTo('waiting')
    for (const method of ['GET', 'HEAD']) expect((await ask(link, { method })).status).toBe(200)
    const page = await (await ask(link)).text()
    expect(page).toContain('Va a dejar de recibir los correos de lo que espera su respuesta')
    expect(page).not.toContain(EMAIL)
    expect((await chosenBy(db, userId)).waiting).toBe('at-once')
  })

  it('stops it with the button of the page, and then says so', async () => {
    const link = linkTo('waiting')
    const answer = await ask(link, { method: 'POST', headers: { Origin: server.url }, body: new URLSearchParams() })
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, new URL(link).pathname])
    expect((await chosenBy(db, userId)).waiting).toBe('never')
    expect(await (await ask(link)).text()).toContain('Ya no recibe los correos de lo que espera su respuesta')
  })

  it('stops a digest with the bare click of a mail program, which is not led anywhere', async () => {
    const link = linkTo('digest-daily')
    expect((await chosenBy(db, userId))['taking-part']).toBe('daily')
    for (const _ of ['first', 'again']) expect((await ask(link, ONE_CLICK)).status).toBe(200)
    expect(await chosenBy(db, userId)).toMatchObject({ 'taking-part': 'never', following: 'weekly' })
    const form = new FormData()
    form.set('List-Unsubscribe', 'One-Click')
    expect((await ask(linkTo('digest-weekly'), { method: 'POST', body: form })).status).toBe(200)
    expect((await chosenBy(db, userId)).following).toBe('never')
  })

  it('stops it for a mail program that is a site of its own and says so', async () => {
    for (const origin of ['https://correo.example', 'null']) {
      const headers = { Origin: origin, 'Sec-Fetch-Site': 'cross-site' }
      expect((await ask(linkTo('bulletin'), { ...ONE_CLICK, headers })).status, origin).toBe(200)
    }
    expect((await chosenBy(db, userId)).bulletin).toBe('never')
  })

  it('that we did not make leads nowhere and stops nothing', async () => {
    const link = linkTo('bulletin')
    for (const url of [
      `${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`,
      `${server.url}/baja/${'A'.repeat(43)}`,
    ]) {
      expect((await ask(url, ONE_CLICK)).status).toBe(404)
      const answer = await ask(url)
      expect(answer.status).toBe(404)
      expect(await answer.text()).toContain('Este enlace no sirve')
    }
  })

  it('is the one address that takes a post from elsewhere', async () => {
    for (const path of [
      '/baja',
      '/baja/corto',
      `${new URL(linkTo('bulletin')).pathname}/mas`,
      '/cuenta/correos',
      '/salir',
    ]) {
      expect((await ask(server.url + path, ONE_CLICK)).status, path).toBe(403)
    }
  })
})
