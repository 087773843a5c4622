import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApiDocument } from '#app/domain/open-data/openapi.ts'
import { RESOURCE_NAMES } from '#app/domain/open-data/resources.ts'
import { loader as itemLoader } from '#app/routes/api/item/route.ts'
import { loader as openApiLoader } from '#app/routes/api/openapi/route.ts'
import { loader as resourceLoader } from '#app/routes/api/resource/route.ts'
import { loader as unknownLoader } from '#app/routes/api/unknown/route.ts'
import { openDataRules } from '#app/server/open-data.ts'
import type { Db } from '#db/schema.ts'
import { createNetwork } from '#test/support/alliances.ts'
import { testContext } from '#test/support/context.ts'
import { createTestDb } from '#test/support/db.ts'

let db: Db
beforeAll(async () => {
  db = await createTestDb()
  await createNetwork(db)
})

const get = (search = '', headers: Record<string, string> = {}, resource = 'clusters') => {
  const request = new Request(`https://interclusters.test/api/v1/${resource}${search}`, { headers })
  return resourceLoader({ context: testContext(db), request, params: { resource } })
}
const PROBLEM = 'application/problem+json; charset=utf-8'

describe('a page of open data', () => {
  it('answers with data, next, total and whether it is a demonstration', async () => {
    const answer = await get('?limit=3')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Content-Type')).toBe('application/json; charset=utf-8')
    const page = await answer.json()
    expect(page).toMatchObject({ total: 4, demo: false })
    expect(page.data).toHaveLength(3)
    const rest = await (await get(`?limit=3&cursor=${page.next}`)).json()
    expect(rest).toMatchObject({ next: null, total: 4 })
    expect(rest.data).toHaveLength(1)
  })

  it('answers 304 to those who have it already', async () => {
    const first = await get()
    const etag = first.headers.get('ETag') ?? ''
    const again = await get('', { 'If-None-Match': `"other", ${etag}` })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await get('?limit=1', { 'If-None-Match': etag })).status).toBe(200)
  })

  it.each(['?limit=0', '?limit=501', '?limit=ten', '?limit=1&limit=2', '?limit=', '?cursor=', '?cursor=zz', '?limt=5'])(
    'refuses %s with 400 and says why',
    async search => {
      const answer = await get(search)
      expect([answer.status, answer.headers.get('Content-Type')]).toEqual([400, PROBLEM])
      const problem = await answer.json()
      expect(problem).toMatchObject({ type: 'about:blank', status: 400, title: 'Wrong parameter' })
      expect(problem.detail).toMatch(/^(limit|cursor|limt): /)
    },
  )

  it('answers 404 in the same form for what there is not', async () => {
    const request = new Request('https://interclusters.test/api/v1/clusters/nobody')
    const args = { context: testContext(db), request }
    const answers = [
      await get('', {}, 'people'),
      await get('', {}, 'constructor'),
      await itemLoader({ ...args, params: { resource: 'clusters', key: 'nobody' } }),
      await unknownLoader({ ...args, params: {} }),
    ]
    for (const answer of answers) expect([answer.status, answer.headers.get('Content-Type')]).toEqual([404, PROBLEM])
  })
})

describe('the document that describes it', () => {
  it('names every address and schema it refers to', async () => {
    const request = new Request('https://interclusters.test/api/v1/openapi.json')
    const document = await (await openApiLoader({ context: testContext(db), request, params: {} })).json()
    expect(document).toMatchObject({ openapi: '3.1.0', servers: [{ url: 'https://interclusters.test' }] })
    for (const name of [...RESOURCE_NAMES, 'network']) expect(Object.keys(document.paths)).toContain(`/api/v1/${name}`)
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]*)"/g)].map(m => m[1])
    expect(refs.length).toBeGreaterThan(20)
    expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining(refs))
  })

  it('is the same every time', () => {
    expect(openApiDocument('https://a.test')).toEqual(openApiDocument('https://a.test'))
  })
})

describe('what every address under /api shares', () => {
  let server: Server
  let url: string
  beforeAll(async () => {
    const app = express()
    app.use('/api', openDataRules)
    app.use((_request, response) => response.json({ ok: true }))
    server = createServer(app)
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1/clusters`
  })
  afterAll(() => server.close())

  it('is open to every site', async () => {
    expect((await fetch(url)).headers.get('Access-Control-Allow-Origin')).toBe('*')
    const preflight = await fetch(url, { method: 'OPTIONS' })
    expect([preflight.status, preflight.headers.get('Access-Control-Allow-Headers')]).toEqual([204, 'If-None-Match'])
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('refuses %s with 405', async method => {
    const answer = await fetch(url, { method })
    expect([answer.status, answer.headers.get('Allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
    expect(answer.headers.get('Content-Type')).toContain('application/problem+json')
  })
})
