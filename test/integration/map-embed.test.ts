import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureBuilt } from '../../db/cli/build.mjs'
import { startServer, type TestServer } from '../support/server.ts'
import { sessionCookie } from '../support/sign-in.ts'

let server: TestServer
let cookie: string
beforeAll(async () => {
  await ensureBuilt()
  server = await startServer()
  cookie = await sessionCookie(server.url, 'cacao@demo.test')
})
afterAll(() => server?.stop())

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(server.url + path, { headers: { 'Accept-Language': 'es', ...headers } })
const policyOf = (answer: Response, name: string) =>
  (answer.headers.get('Content-Security-Policy') ?? '')
    .split('; ')
    .filter(directive => directive.startsWith(`${name} `))

// Twice for the anonymous: rendered, and then as it was kept.
describe.each(['first', 'again', 'signed in'])('%s', when => {
  const asked = (path: string) => get(path, when === 'signed in' ? { Cookie: cookie } : {})

  it.each(['/mapa/incrustar', '/mapa/incrustar?vista=red&fecha=2023-06-30'])('any site may frame %s', async path => {
    const answer = await asked(path)
    const html = await answer.text()
    expect(answer.status).toBe(200)
    expect(policyOf(answer, 'frame-ancestors')).toEqual(['frame-ancestors *'])
    expect(policyOf(answer, 'form-action')).toEqual(["form-action 'none'"])
    expect(answer.headers.has('X-Frame-Options')).toBe(false)
    expect(answer.headers.getSetCookie()).toEqual([])
    expect(html).not.toContain('<form')
    expect(html).toContain('Fuente: Interclúster.')
    expect(html).toContain(path.includes('fecha') ? '/mapa?vista=red&amp;fecha=2023-06-30' : 'href="/mapa"')
  })

  it.each(['/', '/mapa', '/mapa/incrustar/', '/mapa/incrustarse', '/mapa?a=/mapa/incrustar', '/entrar'])(
    'no site may frame %s',
    async path => {
      const answer = await asked(path)
      expect(policyOf(answer, 'frame-ancestors')).toEqual(["frame-ancestors 'none'"])
      expect(answer.headers.get('X-Frame-Options')).toMatch(/^DENY$/i)
    },
  )
})

it('the framed page takes no form and tells nobody’s own', async () => {
  const answer = await get('/mapa/incrustar', { Cookie: cookie })
  expect(await answer.text()).not.toContain('Salir')
  const sent = await fetch(`${server.url}/mapa/incrustar`, {
    method: 'POST',
    headers: { Origin: server.url, Cookie: cookie },
    body: new URLSearchParams({ intent: 'default' }),
  })
  expect(sent.status).toBe(405)
})
