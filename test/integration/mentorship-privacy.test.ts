import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SYSTEM } from '#app/domain/actors.ts'
import { isPublicMentorship } from '#app/domain/mentorships.ts'
import { OPEN_DATA_RESOURCES } from '#app/domain/open-data/resources.ts'
import { PAGE_ACCESS } from '#app/domain/page-access.ts'
import { newId } from '#db/ids.ts'
import { openDatabase } from '#db/open.ts'
import { recordEvent } from '#db/queries/events.ts'
import { insertMembership } from '#db/queries/memberships.ts'
import { findUserByEmail } from '#db/queries/users.ts'
import { ensureBuilt } from '../../db/cli/build.mjs'
import { FULL } from '../support/full.ts'
import { addressFor, prepareAccessData, type World } from '../support/page-access.ts'
import { createUser } from '../support/people.ts'
import { MARK, markMentorships, type PrivateMentorships, type Reach } from '../support/private-mentorships.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { sessionCookie } from '../support/sign-in.ts'

/** It takes a tenth of that where nothing else runs; a machine that is busy may also have to build. */
const MOST_MS = 300_000
const MENTOR = 'metalmecanico-manizales-caldas'
const MENTEE = 'cacao-santander'
const THIRD = 'orinoco-tic-villavicencio'
const THIRD_EDITOR = 'editor.orinoco@demo.test'

let world: World
let server: TestServer
let marked: PrivateMentorships
beforeAll(async () => {
  await ensureBuilt()
  world = await prepareAccessData()
  const db = openDatabase(`file:${world.dataDir}/intercluster.db`)
  const partyId = async (slug: string) =>
    (await db.selectFrom('party').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()).id
  const reader = await findUserByEmail(db, 'lectora@demo.test')
  const userId = await createUser(db, { email: THIRD_EDITOR, passwordHash: reader?.passwordHash ?? null })
  const membership = { id: newId(), userId, partyId: await partyId(THIRD), role: 'editor' } as const
  await insertMembership(db, { ...membership, startedAt: '2026-10-01T15:00:00.000Z', endedAt: null })
  marked = await markMentorships(db, await partyId(MENTOR), await partyId(MENTEE))
  await db.destroy()
  server = await startServer({ dataDir: world.dataDir })
}, MOST_MS)
afterAll(async () => {
  await server?.stop()
  world?.remove()
})

const LISTS = [
  '/clusteres',
  '/organizaciones',
  '/alianzas',
  '/proyectos',
  '/iniciativas',
  '/mentorias',
  '/cuellos-de-botella',
  '/encuentros',
  '/mapa',
  '/actividad',
]

/** Every address there is, those of the two clusters and their mentorships, and every search for what was written in them. */
function addresses(): string[] {
  const known = Object.keys(PAGE_ACCESS).flatMap(pattern => addressFor(pattern, world) ?? [])
  const resources = Object.keys(OPEN_DATA_RESOURCES)
  const ofClusters = [MENTOR, MENTEE].flatMap(slug => [
    `/clusteres/${slug}`,
    `/clusteres/${slug}/historia`,
    `/clusteres/${slug}/madurez`,
    `/mapa?foco=${slug}`,
    `/api/v1/clusters/${slug}`,
    `/mentorias/pedir?mentor=${slug}`,
    `/mentorias?q=${slug}`,
  ])
  const ofMentorships = marked.all.flatMap(({ id, session, dimension }) => [
    `/mentorias/${id}`,
    `/mentorias/${id}/trabajo`,
    `/mentorias/${id}/sesiones/${session}.ics`,
    `/api/v1/mentorships/${id}`,
    `/reportar?tipo=mentorship&registro=${id}`,
    `/mentorias/pedir?dimension=${dimension}&mentor=${MENTOR}`,
  ])
  return [
    // Signing out would end the reader's session.
    ...known.filter(address => address !== '/salir'),
    ...ofClusters,
    ...ofMentorships,
    ...LISTS.map(list => `${list}?q=${MARK}`),
    `/mentorias?ver=ofertas&q=${MARK}`,
    ...resources.flatMap(name => [`/api/v1/${name}?limit=500`, `/api/v1/${name}?limit=500&q=${MARK}`]),
  ]
}

/** Answers of their own, which no page reads its data from. */
const NO_PAGE = /^\/api\/|\.(json|csv|atom|svg|ics)$/

/** The address as Remix asks for a page's data. */
function dataAddress(address: string): string {
  const { pathname, search } = new URL(address, server.url)
  return `${pathname === '/' ? '/_root' : pathname}.data${search}`
}

interface Answer {
  address: string
  status: number
  /** What is told of what somebody wrote, for whom it is. */
  marks: Record<Reach, string[]>
  /** Ids of what does not exist for others, but those that the address itself says. */
  ids: string[]
}
const REACHES = ['two', 'inside', 'mentor', 'everybody'] as const satisfies readonly Reach[]

/** Packing the answers would take longer than anything else here. */
const HEADERS = { 'Accept-Language': 'es', 'Accept-Encoding': 'identity' }

async function get(address: string, cookie: string): Promise<{ status: number; text: string }> {
  const answer = await fetch(server.url + address, { redirect: 'manual', headers: { ...HEADERS, Cookie: cookie } })
  return { status: answer.status, text: await answer.text() }
}

/** What somebody gets from all of them: the data of the pages, and `asPages` the pages too. */
async function readAll(email: string | null, asPages: boolean): Promise<Answer[]> {
  const cookie = email ? await sessionCookie(server.url, email) : ''
  const answers: Answer[] = []
  const asked = [...new Set(addresses())].flatMap(one => {
    if (NO_PAGE.test(one)) return [one]
    return asPages ? [one, dataAddress(one)] : [dataAddress(one)]
  })
  for (const address of asked) {
    const { status, text } = await get(address, cookie)
    const marks = Object.fromEntries(REACHES.map(reach => [reach, marked.markers.foundIn(text, reach)]))
    const ids = marked.secretIds.filter(id => !address.includes(id) && text.includes(id))
    answers.push({ address, status, marks: marks as Answer['marks'], ids })
  }
  return answers
}

const OUTSIDERS = [null, 'lectora@demo.test', 'orinoco@demo.test', THIRD_EDITOR]
const INSIDERS = ['coordinacion@demo.test', 'cacao@demo.test', 'editor.cacao@demo.test', 'metalmecanico@demo.test']
/** All of them read at the same time: while the server answers one, another's answer is looked through. */
const given = new Map<string | null, Answer[]>()
beforeAll(async () => {
  await Promise.all([
    ...OUTSIDERS.map(async email => given.set(email, await readAll(email, true))),
    ...INSIDERS.map(async email => given.set(email, await readAll(email, FULL))),
  ])
}, MOST_MS)
const answersFor = (email: string | null) => given.get(email) ?? []

const leaksIn = (answers: readonly Answer[], ...reaches: Reach[]) =>
  answers.flatMap(({ address, marks }) => foundOf(marks, reaches).map(about => `${address} tells: ${about}`))
const foundOf = (marks: Answer['marks'], reaches: readonly Reach[]) => reaches.flatMap(reach => marks[reach])
const isGiven = ({ status }: Answer) => status === 200
const statusOf = (answers: readonly Answer[], address: string) => answers.find(one => one.address === address)?.status

describe.each([
  { name: 'nobody signed in', email: null },
  { name: 'a reader', email: 'lectora@demo.test' },
  { name: 'the manager of a third cluster', email: 'orinoco@demo.test' },
  { name: 'the editor of a third cluster', email: THIRD_EDITOR },
])('$name', ({ email }) => {
  it('reads the pages, and nothing that the two clusters wrote', () => {
    const answers = answersFor(email)
    expect(answers.filter(isGiven).length).toBeGreaterThan(100)
    expect(leaksIn(answers, 'two', 'inside', 'mentor')).toEqual([])
  })

  it('does not learn that something was asked for, nor which sessions there were', () => {
    const answers = answersFor(email)
    const told = answers.flatMap(({ address, ids }) => ids.map(id => `${address} tells ${id}`))
    expect(told).toEqual([])
    for (const { id, status } of marked.all) {
      const found = isPublicMentorship(status) ? 200 : 404
      expect([status, statusOf(answers, `/mentorias/${id}`)]).toEqual([status, found])
      expect([status, statusOf(answers, `/api/v1/mentorships/${id}`)]).toEqual([status, found])
    }
  })

  it('does read the lesson that both agreed to tell, on both profiles and on its page', () => {
    const completed = marked.all.find(one => one.status === 'completed')
    const where = answersFor(email)
      .filter(one => one.marks.everybody.length > 0)
      .map(one => one.address)
    const pages = [`/clusteres/${MENTOR}`, `/clusteres/${MENTEE}`, `/mentorias/${completed?.id}`]
    expect(where).toEqual(expect.arrayContaining(pages))
  })
})

describe('the coordination', () => {
  it('reads what was asked and agreed, and neither the notes of a session nor who came', () => {
    const answers = answersFor('coordinacion@demo.test')
    expect(leaksIn(answers, 'two')).toEqual([])
    expect(unreadIn(answers, 'inside', 'mentor')).toEqual([])
  })
})

describe('the two clusters', () => {
  it.each(['cacao@demo.test', 'editor.cacao@demo.test'])(
    '%s reads all of it somewhere, so that this test can fail, and not what the mentor was told of its offer',
    email => {
      const answers = answersFor(email)
      expect(unreadIn(answers, 'two', 'inside', 'everybody')).toEqual([])
      expect(leaksIn(answers, 'mentor')).toEqual([])
    },
  )

  it('metalmecanico@demo.test reads all of it, and what it was told of its offer', () => {
    const answers = answersFor('metalmecanico@demo.test')
    expect(unreadIn(answers, 'two', 'inside', 'mentor', 'everybody')).toEqual([])
  })
})

/** Where a level could show: the ranking of mentors, profiles, lists, the map, the open data. */
const WITH_LEVELS = [
  `/mentorias/pedir?dimension=gobernanza&mentor=${MENTOR}`,
  ...[MENTOR, MENTEE].flatMap(slug => [`/clusteres/${slug}`, `/clusteres/${slug}/madurez`, `/api/v1/clusters/${slug}`]),
  '/clusteres?q=metal',
  '/mentorias?ver=ofertas',
  '/mapa/datos.json',
  '/api/v1/network',
  '/metodologia',
]

describe('a private reading', () => {
  it('makes no difference to anybody else, whatever it says', async () => {
    const others = [null, 'lectora@demo.test', 'orinoco@demo.test']
    const textsFor = async (email: string | null) => {
      const cookie = email ? await sessionCookie(server.url, email) : ''
      const texts = []
      for (const address of WITH_LEVELS) texts.push(unsaid((await get(address, cookie)).text))
      return texts
    }
    const before = await Promise.all(others.map(textsFor))
    const own = await textsFor('metalmecanico@demo.test')
    await raisePrivateReadings()
    expect(await Promise.all(others.map(textsFor))).toEqual(before)
    expect(await textsFor('metalmecanico@demo.test')).not.toEqual(own)
  })
})

/** A text without what is another at each answer: nonces, the keys of forms and of requests. */
const unsaid = (text: string) =>
  text
    .replace(/nonce="[^"]*"/g, '')
    .replace(/name="once" value="[^"]*"/g, '')
    .replace(/((?:formToken|requestId)\\?",\\?")[^"\\]*/g, '$1')

/** As if the survey had found the two clusters advanced, without telling anybody. */
async function raisePrivateReadings(): Promise<void> {
  const db = openDatabase(`file:${world.dataDir}/intercluster.db`)
  await db.updateTable('maturityReading').set({ level: 'avanzado' }).where('isPublic', '=', 0).execute()
  const { id } = await db.selectFrom('party').select('id').where('slug', '=', MENTOR).executeTakeFirstOrThrow()
  const about = { subject: { type: 'cluster', id }, audience: 'parties' } as const
  const payload = { kind: 'ssme', readings: 1 } as const
  await db
    .transaction()
    .execute(trx =>
      recordEvent(trx, SYSTEM, { ...about, verb: 'maturity.recorded', payload }, new Date('2026-11-20T16:00:00Z')),
    )
  await db.destroy()
}

/** What stands nowhere: each column, not each row, for every status shows what it has of it. */
function unreadIn(answers: readonly Answer[], ...reaches: Reach[]): string[] {
  const read = new Set(answers.flatMap(({ marks }) => foundOf(marks, reaches)).map(columnOf))
  return [...new Set(marked.markers.of(...reaches).map(one => columnOf(one.about)))].filter(one => !read.has(one))
}
const columnOf = (about: string) => about.replace(/^\w+: /, '')
