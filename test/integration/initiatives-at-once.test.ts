import { describe, expect, it } from 'vitest'
import { joinInitiative } from '#app/services/initiative-commitments.server.ts'
import { castVote, decideInitiative } from '#app/services/initiative-decisions.server.ts'
import { verbs } from '#test/support/alliances.ts'
import { networksOnFiles, processesOf, statuses } from '#test/support/at-once.ts'
import type { InitiativeTask } from '#test/support/initiative-process.ts'
import {
  COMMITMENT,
  createInitiativeNetwork,
  later,
  NOW,
  onPage,
  onRecord,
  publish,
} from '#test/support/initiatives.ts'

const onFile = networksOnFiles(createInitiativeNetwork)
const together = processesOf<InitiativeTask>('test/support/initiative-process.ts')

describe('in processes of their own, at the same time', { timeout: 60_000 }, () => {
  it('two reach the quorum: both count, one of them completes it, no commitment is lost', async () => {
    const { db, url, cacao, tic, moda } = await onFile()
    const slug = await publish(db, cacao, { minimumClusters: '3' })
    await joinInitiative(db, cacao, onPage(slug, COMMITMENT), NOW)
    const task = { slug, act: 'commit', version: 1 } as const
    const results = await together(url, { ...task, actor: tic }, { ...task, actor: moda })
    expect(statuses(results)).toEqual([303, 303])
    expect((await onRecord(db, slug)).commitments.map(c => [c.partyId, c.status])).toEqual([
      ['cacao', 'active'],
      ['moda', 'active'],
      ['tic', 'active'],
    ])
    const events = await db
      .selectFrom('eventLog')
      .select('payload')
      .where('verb', '=', 'initiative.committed')
      .execute()
    const told = events.map(e => JSON.parse(e.payload)).map(p => [p.clusters, p.quorum])
    expect(told).toEqual([
      [1, 0],
      [2, 0],
      [3, 1],
    ])
  })

  it('one withdraws, the leader goes to the vote: never a vote without quorum', async () => {
    const { db, url, cacao, tic } = await onFile()
    const slug = await publish(db, cacao)
    for (const who of [cacao, tic]) await joinInitiative(db, who, onPage(slug, COMMITMENT), NOW)
    const results = await together(url, { slug, act: 'withdraw', actor: tic }, { slug, act: 'decide', actor: cacao })
    expect(statuses(results)).toEqual([303, 409])
    const { row, commitments } = await onRecord(db, slug)
    const active = commitments.filter(c => c.status === 'active').length
    expect([row.status, active]).toEqual(row.status === 'deciding' ? ['deciding', 2] : ['open', 1])
    expect(await verbs(db)).toHaveLength(4)
  })

  it('one edits the substance, another joins: who joined read the words that stand, or renews', async () => {
    const { db, url, cacao, tic } = await onFile()
    const slug = await publish(db, cacao)
    const version = 1
    const results = await together(
      url,
      { slug, act: 'edit', actor: cacao, version },
      { slug, act: 'commit', actor: tic, version },
    )
    const { row, commitments } = await onRecord(db, slug)
    expect(row).toMatchObject({ version: 2, terms: 2 })
    if (statuses(results)[1] === 409) expect(commitments).toEqual([])
    else expect(commitments).toMatchObject([{ partyId: 'tic', status: 'active', terms: 1 }])
    expect(await verbs(db)).toHaveLength(statuses(results).filter(status => status === 303).length + 1)
  })

  it('the last vote and the end of the vote: it is decided once, with one acta and one project', async () => {
    const { db, url, cacao, tic } = await onFile()
    const slug = await publish(db, cacao)
    for (const who of [cacao, tic]) await joinInitiative(db, who, onPage(slug, COMMITMENT), NOW)
    await decideInitiative(db, cacao, onPage(slug), NOW)
    await castVote(db, cacao, onPage(slug, { vote: 'yes' as const }), NOW)
    const now = later(11).toISOString()
    const results = await together(
      url,
      { slug, act: 'vote', actor: tic, now: later(10).toISOString() },
      { slug, act: 'settle', actor: tic, now },
      { slug, act: 'settle', actor: tic, now },
    )
    expect(statuses(results).filter(status => status === 500)).toEqual([])
    const { row, acta, project } = await onRecord(db, slug)
    expect([row.status, acta !== undefined, project !== undefined]).toEqual(['agreed', true, true])
    expect((await verbs(db)).filter(verb => verb === 'initiative.agreed')).toHaveLength(1)
  })

  it('the same proposal sent twice is one, and two proposals have two codes', async () => {
    const { db, url, cacao, tic } = await onFile()
    const form = { act: 'publish', actor: cacao, once: 'x' } as const
    await together(url, form, form, { act: 'publish', actor: tic, once: 'y' })
    const rows = await db.selectFrom('initiative').select(['code', 'slug']).orderBy('code').execute()
    expect(rows.map(row => row.code)).toEqual(['IC-001', 'IC-002'])
    expect(await verbs(db)).toEqual(['initiative.published', 'initiative.published'])
  })
})
