import { describe, expect, it } from 'vitest'
import { ANONYMOUS } from '#app/domain/actors.ts'
import { readNetworkAdvice } from '#app/services/network-advice.server.ts'
import { createNetwork, NOW, propose } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'
import { refused } from '#test/support/mentorships.ts'

const asked = { isConfirmed: false, leaving: '' }

//   cacao ─ ─ tic ─ ─ moda        sola        camara
async function network() {
  const db = await createTestDb()
  const people = await createNetwork(db)
  await propose(db, people.cacao)
  await propose(db, people.moda, {
    title: 'Empaques',
    parties: [
      { id: 'moda', contribution: null },
      { id: 'tic', contribution: null },
    ],
  })
  return { db, ...people }
}

describe('what the coordination reads of the network', () => {
  it('is for it alone', async () => {
    const { db, cacao, reader } = await network()
    for (const one of [cacao, reader, ANONYMOUS]) {
      expect(await refused(readNetworkAdvice(db, one, asked, NOW))).toEqual([403, 'permissions.coordination_enter'])
    }
  })

  it('says how it stands, and which ties would join and secure it', async () => {
    const { db, coordinator } = await network()
    const { advice } = await readNetworkAdvice(db, coordinator, asked, NOW)
    expect(advice.shape).toEqual({ nodes: 5, parts: 3, largest: 3, alone: 2, pairs: 2 })
    expect([advice.clusters, advice.aloneClusters, advice.dependent]).toEqual([4, 1, 1])
    expect(advice.hinges.map(({ slug, cutOff }) => [slug, cutOff])).toEqual([['tic', 1]])
    // Nothing suggests anybody to sola; it works in the same sector as whoever has most ties.
    expect(advice.joins).toEqual([
      {
        from: { slug: 'sola', kind: 'cluster', name: 'Clúster de sola' },
        to: { slug: 'tic', kind: 'cluster', name: 'Clúster de tic' },
        gain: 1,
        reasons: [],
        likeness: { sector: true, macroSector: true, region: null },
      },
    ])
    // cacao and moda have tic in common, whom few others have.
    expect(advice.secondWays).toMatchObject([
      { from: { slug: 'moda' }, to: { slug: 'cacao' }, hangsFrom: { slug: 'tic' }, gain: 1, before: 1, after: 0 },
    ])
    expect(advice.secondWays[0]?.reasons.map(({ key }) => key)).toEqual(['commonAllies'])
  })

  it('counts what is declared only where it is asked to', async () => {
    const { db, coordinator } = await network()
    const { advice } = await readNetworkAdvice(db, coordinator, { ...asked, isConfirmed: true }, NOW)
    expect(advice.shape).toMatchObject({ parts: 5, pairs: 0 })
    expect([advice.aloneClusters, advice.secondWays]).toEqual([4, []])
  })

  it('says what is lost when somebody leaves, by slug or by name', async () => {
    const { db, coordinator } = await network()
    for (const leaving of ['tic', 'Clúster de TIC']) {
      const answer = await readNetworkAdvice(db, coordinator, { ...asked, leaving }, NOW)
      expect(answer.leaving?.departure).toMatchObject({
        lostPairs: 2,
        before: { parts: 3, largest: 3 },
        after: { parts: 4, largest: 1 },
        leftAlone: { count: 2 },
        cutOff: { count: 1, clusters: 1 },
      })
    }
    const several = await readNetworkAdvice(db, coordinator, { ...asked, leaving: 'clúster' }, NOW)
    expect([several.leaving?.departure, several.leaving?.end.meant.length]).toEqual([null, 4])
    expect((await readNetworkAdvice(db, coordinator, asked, NOW)).leaving).toBeNull()
  })

  it('changes with the next event', async () => {
    const { db, coordinator, moda } = await network()
    await readNetworkAdvice(db, coordinator, asked, NOW)
    await propose(db, moda, {
      title: 'Rutas',
      parties: [
        { id: 'moda', contribution: null },
        { id: 'sola', contribution: null },
      ],
    })
    const { advice } = await readNetworkAdvice(db, coordinator, asked, NOW)
    expect([advice.shape.largest, advice.joins]).toEqual([4, []])
  })
})
