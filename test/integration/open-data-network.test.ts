import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { type NetworkAnswer, networkAnswerSchema } from '#app/domain/open-data/network.ts'
import { loader } from '#app/routes/api/network/route.ts'
import type { Db } from '#db/schema.ts'
import { DATASET_FOLDER, seedDocumented } from '#db/seeds/index.ts'
import { testContext } from '#test/support/context.ts'
import { createTestDb } from '#test/support/db.ts'

let db: Db
beforeAll(async () => {
  db = await createTestDb()
  await seedDocumented(db, new Date('2026-11-20T15:00:00Z'))
})

const ask = (search: string) =>
  loader({
    context: testContext(db),
    request: new Request(`https://interclusters.test/api/v1/network${search}`),
    params: {},
  })
const network = async (search = ''): Promise<NetworkAnswer> => (await ask(search)).json()

describe('the network as open data', () => {
  it('gives every node and tie as the schema says, and no tie without its ends', async () => {
    const answer = await network()
    expect(networkAnswerSchema.parse(answer)).toEqual(answer)
    expect(answer).toMatchObject({ at: null, demo: false })
    const ids = new Set(answer.nodes.map(node => node.id))
    expect(answer.edges.filter(edge => !ids.has(edge.source) || !ids.has(edge.target))).toEqual([])
  })

  it('holds every tie that the documents tell of', async () => {
    const rows: { from: string; to: string }[] = parse(readFileSync(join(DATASET_FOLDER, 'network_edges.csv')), {
      columns: true,
      bom: true,
    })
    const { edges } = await network()
    const pairs = new Set(edges.flatMap(({ source, target }) => [`${source} ${target}`, `${target} ${source}`]))
    expect(rows.filter(({ from, to }) => !pairs.has(`${from} ${to}`))).toEqual([])
  })

  it('takes the filters of the map, several values each, and a date', async () => {
    const whole = await network()
    const caribbean = await network('?region=Caribe&region=Llanos&nodo=cluster')
    expect(caribbean.nodes.length).toBeGreaterThan(0)
    expect(caribbean.nodes.every(n => n.regions.some(region => ['Caribe', 'Llanos'].includes(region)))).toBe(true)
    expect((await network('?tipo=liderazgo')).edges.every(edge => edge.type === 'leadership')).toBe(true)
    const before = await network('?at=1990-01-01')
    expect(before.at).toBe('1990-01-01')
    expect(before.edges.length).toBeLessThan(whole.edges.length)
  })

  it.each(['?region=Atlantida', '?at=2026-02-30', '?at=ayer', '?format=svg', '?aislados=1', '?color=region'])(
    'refuses %s with 400',
    async search => {
      const answer = await ask(search)
      expect(answer.status).toBe(400)
      expect(await answer.json()).toMatchObject({ status: 400, title: 'Wrong parameter' })
    },
  )
})
