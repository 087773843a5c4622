import { beforeEach, expect, it } from 'vitest'
import { ANONYMOUS } from '#app/domain/actors.ts'
import { readChainAt } from '#app/services/chain.server.ts'
import { chainAsCsv, chainAsJson } from '#app/services/chain-page.server.ts'
import { readResponses } from '#app/services/chain-response.server.ts'
import { joinInitiative } from '#app/services/initiative-commitments.server.ts'
import { readNetwork } from '#app/services/network.server.ts'
import { addReading, defineResult } from '#app/services/results.server.ts'
import type { Db } from '#db/schema.ts'
import { createTestDb } from '#test/support/db.ts'
import { COMMITMENT, createInitiativeNetwork, NOW, onPage, publish } from '#test/support/initiatives.ts'
import { record, say } from '#test/support/projects.ts'

let db: Db
let people: Awaited<ReturnType<typeof createInitiativeNetwork>>
beforeEach(async () => {
  db = await createTestDb()
  people = await createInitiativeNetwork(db)
})

const at = async (path: string) => {
  const found = await readChainAt(db, path, 'es', NOW)
  const { bottlenecks = [], initiatives = [], projects = [], results = [] } = found?.chain ?? {}
  return [bottlenecks.length, initiatives.length, projects.length, results.length]
}

it('goes from the bottleneck to the result, and is the same from every link', async () => {
  expect(await at('/cuellos-de-botella/CB-101')).toEqual([1, 0, 0, 0])
  const initiative = await publish(db, people.cacao)
  const project = await record(db, people.cacao, { bottleneckIds: ['CB-101'] })
  await say(db, people.tic, project, { intent: 'confirm' })
  await say(db, people.cacao, project, { intent: 'start' })
  const measured = { slug: project, indicator: 'Energía', unit: '%', direction: 'down', target: '85' } as const
  const result = await defineResult(db, people.cacao, measured, NOW)
  await addReading(db, people.cacao, { id: result, value: '91', date: '2026-11-16', source: 'Recibos' }, NOW)

  expect(await at('/cuellos-de-botella/CB-101')).toEqual([1, 1, 1, 1])
  expect(await at('/cuellos-de-botella/cb-101')).toEqual([1, 1, 1, 1])
  expect(await at(`/iniciativas/${initiative}`)).toEqual([1, 1, 0, 0])
  expect(await at(`/proyectos/${project}`)).toEqual([1, 0, 1, 1])
  expect(await at(`/resultados/${result}`)).toEqual([1, 0, 1, 1])
  expect((await readResponses(db))('CB-101')).toEqual({ initiatives: 1, projects: 1, results: 1 })

  const json = await chainAsJson(db, ANONYMOUS, 'CB-101', false, 'https://x.test', NOW)
  expect(json.moments.map(m => m.kind)).toEqual(['reading', 'registered', 'published', 'recorded', 'started'])
  expect(json.moments.find(m => m.kind === 'reading')).toMatchObject({ date: '2026-11-16', detail: '91\u00a0%' })
  expect(JSON.stringify(json)).not.toContain('Persona de')
  const csv = await chainAsCsv(db, ANONYMOUS, 'CB-101', true, 'https://x.test', NOW)
  expect(csv.trim().split('\r\n')).toHaveLength(6)
  expect(csv).toContain('demo')
})

it('holds nothing that is not public', async () => {
  const project = await record(db, people.cacao, { bottleneckIds: ['CB-101'] })
  await say(db, people.tic, project, { intent: 'decline', reason: 'No' })
  expect(await at('/cuellos-de-botella/CB-101')).toEqual([1, 0, 0, 0])
})

it('draws a star from whoever leads an initiative to each that committed', async () => {
  const slug = await publish(db, people.cacao)
  for (const who of [people.tic, people.moda]) await joinInitiative(db, who, onPage(slug, COMMITMENT), NOW)
  const ties = (await readNetwork(db)).edges.filter(edge => edge.type === 'initiative')
  expect(ties.map(edge => [edge.source, edge.target, edge.validFrom, edge.validTo])).toEqual([
    ['cacao', 'moda', '2026-11-20', null],
    ['cacao', 'tic', '2026-11-20', null],
  ])
})
