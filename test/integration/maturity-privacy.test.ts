import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SignedIn } from '#app/domain/actors.ts'
import { showReadings } from '#app/services/maturity-publishing.server.ts'
import { correctReading } from '#app/services/maturity-recording.server.ts'
import { assessMaturity } from '#app/services/maturity-self-assessment.server.ts'
import { openDatabase } from '#db/open.ts'
import type { Db } from '#db/schema.ts'
import { ensureBuilt } from '../../db/cli/build.mjs'
import { ADVANCED, enter } from '../support/maturity.ts'
import { prepareAccessData, type World } from '../support/page-access.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { sessionCookie } from '../support/sign-in.ts'

/** A cluster of which no document and nobody before has said how mature it is. */
const SLUG = 'orinoco-tic-villavicencio'
const BODY = 'Entidad reservada de prueba'
const REASON = 'Motivo reservado de prueba'
const NOW = new Date('2026-11-20T15:00:00.000Z')

let world: World
let server: TestServer
let db: Db
let manager: SignedIn
beforeAll(async () => {
  await ensureBuilt()
  world = await prepareAccessData()
  db = openDatabase(`file:${world.dataDir}/intercluster.db`)
  manager = world.actors.get('orinoco@demo.test') as SignedIn
  const coordinator = world.actors.get('coordinacion@demo.test') as SignedIn
  await enter(db, coordinator, { slug: SLUG, statedBy: BODY })
  const [first] = await db.selectFrom('maturityReading').select('id').where('dimension', 'is', null).execute()
  const said = { slug: SLUG, reading: first?.id ?? '', level: 'avanzado', readOn: '2024-10-15', statedBy: BODY }
  await correctReading(db, coordinator, { ...said, sourceUrl: undefined, reason: REASON }, NOW)
  await assessMaturity(db, manager, { slug: SLUG, answers: { gobernanza: ADVANCED }, isPublic: false }, NOW)
  server = await startServer({ dataDir: world.dataDir })
})
afterAll(async () => {
  await server?.stop()
  await db?.destroy()
  world?.remove()
})

async function read(email: string | null, address: string): Promise<string> {
  const cookie = email ? await sessionCookie(server.url, email) : ''
  const answer = await fetch(server.url + address, { headers: { Cookie: cookie, 'Accept-Language': 'es' } })
  return answer.text()
}

/** Whether the page says it: a page is too long to be shown by a failure. */
const says = async (email: string | null, address: string, words: string) =>
  (await read(email, address)).includes(words)

const PAGES = [
  `/clusteres/${SLUG}`,
  `/clusteres/${SLUG}.data`,
  `/clusteres/${SLUG}/madurez`,
  `/clusteres/${SLUG}/madurez.data`,
  `/clusteres/${SLUG}/historia`,
  '/clusteres',
  '/clusteres.data',
  '/actividad',
  '/actividad.data',
  '/actividad.atom',
  '/mapa?vista=lista',
  `/mapa?foco=${SLUG}`,
  '/mapa/datos.json',
  '/api/v1/clusters?limit=500',
  `/api/v1/clusters/${SLUG}`,
  '/api/v1/network',
]
const OUTSIDE = [
  ['nobody signed in', null],
  ['without membership', 'lectora@demo.test'],
  ['the manager of a neighbour', 'cacao@demo.test'],
] as const

describe('readings a cluster keeps to itself', () => {
  it.each(OUTSIDE)('%s: nothing of them in pages, their data, the open data or the map', async (_, email) => {
    for (const address of PAGES) {
      const text = await read(email, address)
      expect(text.includes(BODY) || text.includes(REASON) || text.includes('maturity.recorded'), address).toBe(false)
    }
    expect(await says(email, `/clusteres/${SLUG}`, 'Sin lectura de madurez')).toBe(true)
    expect(await says(email, `/clusteres/${SLUG}/madurez`, 'Sin lecturas públicas')).toBe(true)
    const item = JSON.parse(await read(email, `/api/v1/clusters/${SLUG}`)) as { maturity: unknown[] }
    expect(item.maturity).toEqual([])
  })

  it.each(OUTSIDE)('%s: no list, facet or colour of the map tells of them', async (_, email) => {
    expect(await says(email, '/clusteres?madurez=avanzado', `/clusteres/${SLUG}"`)).toBe(false)
    const network = JSON.parse(await read(email, '/api/v1/network')) as {
      nodes: { id?: string; slug?: string; maturityLevel?: string | null }[]
    }
    expect(network.nodes.find(node => node.id === SLUG)).toMatchObject({ maturityLevel: null })
  })

  it('its people and the coordination see them', async () => {
    for (const email of ['orinoco@demo.test', 'coordinacion@demo.test']) {
      expect(await says(email, `/clusteres/${SLUG}/madurez`, BODY)).toBe(true)
      expect(await says(email, `/clusteres/${SLUG}/madurez`, REASON)).toBe(true)
    }
  })

  it('everybody sees what it shows, and only that', async () => {
    const overall = db.selectFrom('maturityReading').select('id').where('dimension', 'is', null)
    const { id: shown } = await overall.where('correctedAt', 'is', null).executeTakeFirstOrThrow()
    await showReadings(db, manager, { slug: SLUG, intent: 'publish', reading: [shown] }, NOW)
    expect(await says(null, `/clusteres/${SLUG}/madurez`, BODY)).toBe(true)
    // What it replaced was never shown, nor why.
    expect(await says(null, `/clusteres/${SLUG}/madurez`, '<s>')).toBe(false)
    expect(await says(null, `/clusteres/${SLUG}/madurez`, REASON)).toBe(false)
    expect(await says(null, '/clusteres?madurez=avanzado', `/clusteres/${SLUG}"`)).toBe(true)
    const item = JSON.parse(await read(null, `/api/v1/clusters/${SLUG}`)) as {
      maturity: { dimension: string | null }[]
    }
    expect(item.maturity.map(reading => reading.dimension)).toEqual([null])
  })
})
