import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PAGE_ACCESS } from '#app/domain/page-access.ts'
import { can, ownParty } from '#app/domain/permissions.ts'
import routes from '#app/routes.ts'
import { ensureBuilt } from '../../db/cli/build.mjs'
import { addressFor, prepareAccessData, READERS, type Reader, type World } from '../support/page-access.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { sessionCookie } from '../support/sign-in.ts'

/** What catches every address that nothing else does, and answers 404. */
const CATCH_ALL = ['/*', '/api/*']
const PATTERNS = routes.map(route => `/${route.path ?? ''}`).filter(path => !CATCH_ALL.includes(path))

it('every route is in the table of access, and nothing else is', () => {
  expect(Object.keys(PAGE_ACCESS).sort()).toEqual(PATTERNS.sort())
})

const READS = Object.keys(PAGE_ACCESS)
const WRITES = Object.entries(PAGE_ACCESS).flatMap(([pattern, { write }]) =>
  Object.keys(write ?? {}).map(intent => [pattern, intent] as const),
)
const NO_FORM = READS.filter(pattern => !PAGE_ACCESS[pattern]?.write)

/** Packing the answers would take longer than most of them. */
const HEADERS = { 'Accept-Language': 'es', 'Accept-Encoding': 'identity' }

describe.each(READERS)('$name', reader => {
  let world: World
  let server: TestServer
  let cookie: string
  beforeAll(async () => {
    await ensureBuilt()
    world = await prepareAccessData()
    server = await startServer({ dataDir: world.dataDir })
    cookie = reader.email ? await sessionCookie(server.url, reader.email) : ''
  })
  afterAll(async () => {
    await server?.stop()
    world?.remove()
  })

  const send = (pattern: string, init: RequestInit = {}) =>
    fetch(server.url + addressOf(pattern, world), {
      ...init,
      redirect: 'manual',
      headers: { Cookie: cookie, Origin: server.url, ...HEADERS },
    })

  it.each(READS)('reads %s when it may', async pattern => {
    const answer = await send(pattern)
    const allowed = isAllowed(reader, pattern, undefined, world)
    expect(verdict(answer), await describeAnswer(answer)).toBe(allowed ? 'given' : refusal(reader, pattern))
  })

  it.each(NO_FORM)('cannot send anything to %s', async pattern => {
    const answer = await send(pattern, { method: 'POST', body: new URLSearchParams({ intent: 'default' }) })
    expect(answer.status).toBe(405)
  })

  it.each(WRITES)('sends %s the form %s when it may', async (pattern, intent) => {
    // Little but the intent: whoever may is told what is missing.
    const answer = await send(pattern, {
      method: 'POST',
      body: new URLSearchParams({ intent, ...world.fields(reader) }),
    })
    const allowed = isAllowed(reader, pattern, intent, world)
    const expected = allowed ? 'given' : refusal(reader, pattern)
    // A form that names no record of the page finds none.
    const found = verdict(answer)
    expect(allowed && found === 'missing' ? 'given' : found, await describeAnswer(answer)).toBe(expected)
    if (pattern === '/salir') cookie = reader.email ? await sessionCookie(server.url, reader.email) : ''
  })
})

function addressOf(pattern: string, world: World): string {
  const address = addressFor(pattern, world)
  if (address === undefined) throw new Error(`no address for ${pattern}`)
  return address
}

function isAllowed(reader: Reader, pattern: string, intent: string | undefined, world: World): boolean {
  const { read, write, of: ofPage = 'nobody' } = PAGE_ACCESS[pattern] ?? { read: 'page.read' }
  const entry = intent === undefined ? read : write?.[intent]
  if (!entry) throw new Error(`${pattern}: ${intent} is in no table`)
  const { action, of } = typeof entry === 'string' ? { action: entry, of: ofPage } : entry
  const actor = reader.actor(world)
  if (of === 'party' && ownParty(actor).length === 0) return false
  return can(actor, action, { nobody: [], record: world.parties, own: ownParty(actor), party: ownParty(actor) }[of])
}

type Verdict = 'given' | 'sent to sign in' | 'refused' | 'missing' | `wrong: ${number}`

function verdict(answer: Response): Verdict {
  const { status } = answer
  const location = answer.headers.get('Location') ?? ''
  if (status >= 300 && status < 400) return location.startsWith('/entrar?volver=') ? 'sent to sign in' : 'given'
  if (status === 200 || status === 400 || status === 409 || status === 429) return 'given'
  if (status === 403) return 'refused'
  return status === 404 ? 'missing' : `wrong: ${status}`
}

function refusal(reader: Reader, pattern: string): Verdict {
  if (PAGE_ACCESS[pattern]?.hidden) return 'missing'
  return reader.email ? 'refused' : 'sent to sign in'
}

const describeAnswer = async (answer: Response) =>
  `${answer.url} ${answer.status} ${answer.headers.get('Location') ?? ''}\n${(await answer.text()).slice(0, 600)}`
