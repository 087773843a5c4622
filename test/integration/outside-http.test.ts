import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureBuilt } from '../../db/cli/build.mjs'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
beforeAll(async () => {
  await ensureBuilt()
  server = await startServer()
})
afterAll(async () => {
  await server?.stop()
})

const ask = (path: string, init: RequestInit = {}) => fetch(server.url + path, { redirect: 'manual', ...init })

describe('files that are not there', () => {
  it.each([
    '/boletines/2019-T1/cifras.csv',
    '/cuellos-de-botella/CB-999/cadena.csv',
    '/cuellos-de-botella/CB-999/cadena.json',
    '/actas/nada/json',
    '/tablero.csv',
    '/tablero.csv?figura=__proto__',
    '/calendario/nada/fechas.ics',
    '/clusteres/nadie/actividad.atom',
  ])('%s says so in words, in both languages', async path => {
    for (const [language, words] of [
      ['es', /No encontramos|No hay un boletín/],
      ['en', /did not find|published bulletin/i],
    ] as const) {
      const answer = await ask(path, { headers: { 'Accept-Language': language } })
      expect([answer.status, answer.headers.get('Content-Type')]).toEqual([404, 'text/html; charset=utf-8'])
      expect(await answer.text()).toMatch(words)
    }
  })

  it('send whoever is not signed in to the door, and back', async () => {
    const answer = await ask('/cuenta/correos/diario')
    expect(answer.headers.get('Location')).toBe(`/entrar?volver=${encodeURIComponent('/cuenta/correos/diario')}`)
    expect((await ask('/coordinacion/mentorias.csv')).status).toBe(303)
  })

  it('are no faults of ours to be logged', () => {
    expect(server.output()).not.toContain('unhandled')
  })
})

describe('what everybody reads', () => {
  it.each([
    '/',
    '/cuellos-de-botella/CB-001',
    '/cuellos-de-botella/CB-001/cadena',
    '/clusteres/cacao-santander',
    '/tablero',
    '/mapa',
    '/metodologia',
    '/ayuda',
  ])('%s leads to no place of its own that it does not have', async path => {
    const html = await (await ask(path)).text()
    const ids = new Set([...html.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id))
    const places = [...html.matchAll(/href="([^"#]*)#([^"]+)"/g)].filter(([, page]) => page === '' || page === path)
    expect(places.map(([, , place]) => place).filter(place => !ids.has(place))).toEqual([])
  })

  it('leads through the door to what a cluster does', async () => {
    const html = await (await ask('/cuellos-de-botella/CB-001')).text()
    expect(html).toContain(`/entrar?volver=${encodeURIComponent('/cuellos-de-botella/CB-001#severidad')}`)
  })
})

describe('a page', () => {
  it('holds no zero, wherever the end of a buffer cuts a letter of several bytes', async () => {
    // Each address is one letter longer than the last, and pushes all that follows it.
    for (let length = 1; length <= 40; length++) {
      const bytes = Buffer.from(await (await ask(`/clusteres?q=${'a'.repeat(length)}`)).arrayBuffer())
      expect(bytes.includes(0), `q of ${length}`).toBe(false)
      expect(bytes.toString().includes('\uFFFD')).toBe(false)
    }
  })
})

describe('what no program of good manners asks for', () => {
  /** The status of an answer to a request as it is written. */
  const statusOf = (target: string, host: string, headers: Record<string, string> = {}) =>
    new Promise<number>((resolve, reject) => {
      const { port } = new URL(server.url)
      request({ port, path: target, headers: { Host: host, ...headers } }, answer => {
        answer.resume()
        resolve(answer.statusCode ?? 0)
      })
        .on('error', reject)
        .end()
    })

  it.each([
    ['/ayuda?a=1', 'a b'],
    ['/ayuda?a=2', 'alguien@red.example'],
    ['/ayuda?a=3', 'red.example/otra'],
    ['http://otro.example/ayuda', 'red.example'],
    ['/clusteres/%E0%A4%A/actividad.atom', 'red.example'],
  ])('%s of %s is refused', async (target, host) => {
    expect(await statusOf(target, host)).toBe(400)
  })

  it('is answered in spite of cookies that are no text', async () => {
    expect(await statusOf('/ayuda', 'red.example', { Cookie: 'otro=100%; aviso=%E0%A4%A; sesion=%zz' })).toBe(200)
  })

  it('is answered by what the request says itself, not by what it says of a proxy that nobody trusts', async () => {
    const headers = { 'X-Forwarded-Host': 'otro.example:99999', Cookie: 'sesion=ninguna' }
    expect(await statusOf('/avisos', 'red.example', headers)).toBe(303)
  })

  it('a form where none is taken is told so', async () => {
    const answer = await ask('/tablero', {
      method: 'POST',
      headers: { Origin: server.url },
      body: new URLSearchParams(),
    })
    expect(answer.status).toBe(405)
    expect(await answer.text()).toContain('Esta dirección no recibe formularios')
  })
})

describe('a form sent through a proxy that asks under another name', () => {
  const form = { method: 'POST', body: new URLSearchParams({ email: 'nadie@demo.test', password: 'no es esta clave' }) }
  const behind = () => `${server.url.replace('localhost', '127.0.0.1')}/entrar`

  it('is read like any other', async () => {
    const answer = await fetch(behind(), { ...form, headers: { Origin: server.url } })
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('nadie@demo.test')])
  })

  it('is refused when it comes from another site', async () => {
    const answer = await fetch(behind(), { ...form, headers: { Origin: 'https://otro.example' } })
    expect(answer.status).toBe(403)
  })
})
