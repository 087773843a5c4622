import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { beforeEach, describe, expect, it } from 'vitest'
import { SYSTEM } from '#app/domain/actors.ts'
import { countNetwork, readNetwork } from '#app/services/network.server.ts'
import { ensurePositions, readLayout } from '#app/services/network-layout.server.ts'
import { newId } from '#db/ids.ts'
import { recordEvent } from '#db/queries/events.ts'
import type { Db } from '#db/schema.ts'
import { DATASET_FOLDER, seedDocumented } from '#db/seeds/index.ts'
import { createTestDb } from '#test/support/db.ts'

const NOW = new Date('2026-11-20T15:00:00Z')

let db: Db
beforeEach(async () => {
  db = await createTestDb()
  await seedDocumented(db, NOW)
})

/** A cluster in Meta, with the event that makes it seen. */
async function addCluster(slug: string): Promise<string> {
  const id = newId()
  const at = NOW.toISOString()
  await db
    .insertInto('party')
    .values({
      id,
      kind: 'cluster',
      slug,
      name: slug,
      searchText: slug,
      demo: 0,
      version: 1,
      provenance: 'declarado',
      createdAt: at,
      updatedAt: at,
    })
    .execute()
  await db
    .insertInto('cluster')
    .values({ id, aliases: '[]', macroSector: 'servicios', productiveSector: 'turismo' })
    .execute()
  await db.insertInto('clusterDepartment').values({ clusterId: id, departmentCode: '50', position: 0 }).execute()
  await changed(id)
  return id
}

async function changed(id: string): Promise<void> {
  const payload = { version: 2, fields: [] }
  const subject = { type: 'cluster', id } as const
  await db
    .transaction()
    .execute(trx => recordEvent(trx, SYSTEM, { verb: 'cluster.updated', subject, audience: 'public', payload }, NOW))
}

const stored = () => db.selectFrom('nodePosition').selectAll().orderBy('partyId').execute()

describe('the network of the documented seed', () => {
  it('has the ties of the five documents, and the leadership that public pages tell', async () => {
    const { nodes, edges } = await readNetwork(db)
    expect(nodes).toHaveLength(149)
    const rows: Record<string, string>[] = parse(readFileSync(`${DATASET_FOLDER}/network_edges.csv`), { columns: true })
    const found = new Set(edges.map(edge => `${edge.source} ${edge.target} ${edge.record.slug}`))
    const missing = rows.filter(row => !found.has(`${row.from} ${row.to} ${row.via?.split('/')[1]}`))
    expect(missing).toEqual([])
    const more = edges.filter(edge => !rows.some(row => row.from === edge.source && row.to === edge.target))
    expect(new Set(more.map(edge => edge.type))).toEqual(new Set(['leadership']))
    expect(more).toContainEqual(
      expect.objectContaining({ source: 'pub-cafe-caldas', target: 'camara-manizales-caldas' }),
    )
  })

  it('is filtered and counted', async () => {
    const caribbean = await readNetwork(db, { regions: ['Caribe'], kinds: ['cluster'] })
    expect(caribbean.nodes.map(node => node.id)).toContain('turismo-la-guajira')
    expect(caribbean.nodes.every(node => node.regions.includes('Caribe') && node.kind === 'cluster')).toBe(true)
    const counts = await countNetwork(db, {})
    expect(counts.kinds).toEqual({ cluster: 100, organization: 49 })
    expect(counts.isolated).toBeGreaterThan(10)
  })

  it('on a date holds what was valid then', async () => {
    const records = async (at: string) => {
      const { edges } = await readNetwork(db, { at, ties: ['alliance'] })
      return new Set(edges.map(edge => edge.record.slug))
    }
    expect(await records('2021-06-01')).toEqual(new Set(['ssme-categorizacion-medellin']))
    expect(await records('2023-11-16')).toContain('mesa-intercluster-inclusion-2023')
    expect(await records('2023-11-18')).not.toContain('mesa-intercluster-inclusion-2023')
  })
})

describe('positions', () => {
  it('are made once and stay', async () => {
    const layout = await ensurePositions(db, NOW)
    expect(layout.positions).toHaveLength(149)
    const first = await stored()
    expect(await ensurePositions(db, new Date('2027-01-01'))).toEqual(layout)
    expect(await stored()).toEqual(first)
    expect(await readLayout(db, NOW)).toEqual(layout)
  })

  it('two at once make them once', async () => {
    const [a, b] = await Promise.all([ensurePositions(db, NOW), ensurePositions(db, NOW)])
    expect(a).toEqual(b)
  })

  it('of the others do not move when a cluster arrives, or changes its department', async () => {
    await ensurePositions(db, NOW)
    const before = await stored()
    const id = await addCluster('cluster-nuevo')
    const layout = await readLayout(db, NOW)
    expect(layout.positions.find(position => position.id === 'cluster-nuevo')?.place).toBe('50')
    const after = await stored()
    expect(after.filter(row => row.partyId !== id)).toEqual(before)

    await db.updateTable('clusterDepartment').set({ departmentCode: '44' }).where('clusterId', '=', id).execute()
    await changed(id)
    await readLayout(db, NOW)
    const moved = await stored()
    expect(moved.filter(row => row.partyId !== id)).toEqual(before)
    expect(moved.find(row => row.partyId === id)?.place).toBe('44')
  })
})
