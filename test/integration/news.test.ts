import { beforeEach, describe, expect, it } from 'vitest'
import type { SignedIn } from '#app/domain/actors.ts'
import type { FollowLevel } from '#app/domain/follows.ts'
import { type NewsReader, refOf } from '#app/domain/news.ts'
import type { SubjectType } from '#app/domain/vocabularies.ts'
import { confirmAlliance, declineAlliance } from '#app/services/alliance-answers.server.ts'
import { listNews, listNewsOfMany } from '#app/services/news.server.ts'
import { linesAbout, readHiddenRecords, readNewsLog } from '#app/services/news-log.server.ts'
import { listEventSubjects } from '#db/queries/event-subjects.ts'
import { recordEvent } from '#db/queries/events.ts'
import { saveFollow } from '#db/queries/follows.ts'
import type { Db } from '#db/schema.ts'
import { createNetwork, NOW, PUBLIC_URL, propose, standing } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'
import { followTopic } from '#test/support/follows.ts'
import { record, say } from '#test/support/projects.ts'

let db: Db
let people: Awaited<ReturnType<typeof createNetwork>>
beforeEach(async () => {
  db = await createTestDb()
  people = await createNetwork(db)
})

const EVERYTHING = { after: 0, through: Number.MAX_SAFE_INTEGER, limit: 100 }
const readerOf = ({ userId, memberships, isCoordinator }: SignedIn): NewsReader => {
  return { userId, isCoordinator, partyIds: memberships.map(one => one.partyId) }
}
const told = async (who: SignedIn, span = EVERYTHING) =>
  (await listNews(db, readerOf(who), span)).map(({ row, reasons }) => [row.verb, ...reasons.map(one => one.kind)])
const answer = (slug: string) => ({ slug, publicUrl: PUBLIC_URL, reason: 'No es el momento' })
const follow = (who: SignedIn, type: SubjectType, id: string, level: FollowLevel = 'all') =>
  db.transaction().execute(trx => saveFollow(trx, who.userId, { type, id }, level, NOW.toISOString()))

describe('news', () => {
  it('is what one’s party takes part in, from the start, but not one’s own acts', async () => {
    const slug = await propose(db, people.cacao)
    expect(await told(people.cacao)).toEqual([])
    expect(await told(people.editor)).toEqual([['alliance.proposed', 'taking-part']])
    expect(await told(people.tic)).toEqual([['alliance.proposed', 'taking-part']])
    expect(await told(people.moda)).toEqual([])
    expect(await told(people.reader)).toEqual([])
    await confirmAlliance(db, people.tic, answer(slug), NOW)
    expect(await told(people.cacao)).toEqual([['alliance.confirmed', 'taking-part']])
    const [, first] = await listNews(db, readerOf(people.editor), EVERYTHING)
    expect(await told(people.editor, { ...EVERYTHING, after: first?.row.seq ?? 0 })).toEqual([
      ['alliance.confirmed', 'taking-part'],
    ])
    expect(await told(people.editor, { ...EVERYTHING, limit: 1 })).toEqual([['alliance.confirmed', 'taking-part']])
    expect(await told(people.editor, { ...EVERYTHING, through: first?.row.seq ?? 0 })).toHaveLength(1)
  })

  it('is what one follows, and what mentions it', async () => {
    await follow(people.reader, 'cluster', 'tic')
    const slug = await propose(db, people.cacao)
    expect(await told(people.reader)).toEqual([['alliance.proposed', 'record']])
    const { row } = await standing(db, slug)
    await follow(people.moda, 'alliance', row.id)
    expect(await told(people.moda)).toEqual([['alliance.proposed', 'record']])
  })

  it('obeys levels: one’s own word on a record is the last', async () => {
    const slug = await propose(db, people.cacao)
    const { row } = await standing(db, slug)
    await follow(people.editor, 'alliance', row.id, 'none')
    expect(await told(people.editor)).toEqual([])
    await follow(people.editor, 'alliance', row.id, 'key')
    const subject = { type: 'alliance', id: row.id } as const
    const mentions = [{ type: 'cluster', id: 'cacao' } as const]
    await db
      .transaction()
      .execute(trx =>
        recordEvent(
          trx,
          people.tic,
          { verb: 'alliance.evidence-added', subject, mentions, audience: 'public', payload: { evidenceId: 'x' } },
          NOW,
        ),
      )
    expect(await told(people.editor)).toEqual([['alliance.proposed', 'taking-part', 'record']])
    expect(await told(people.cacao)).toEqual([['alliance.evidence-added', 'taking-part']])
  })

  it('is what a filter, a sector or a category finds', async () => {
    await followTopic(db, people.reader.userId, 'alliances', 'area=innovacion')
    await followTopic(db, people.moda.userId, 'alliances', 'area=formacion')
    await followTopic(db, people.coordinator.userId, 'sector', 'turismo')
    await propose(db, people.cacao)
    expect(await told(people.reader)).toEqual([['alliance.proposed', 'topic']])
    expect(await told(people.moda)).toEqual([])
    expect(await told(people.coordinator)).toEqual([['alliance.proposed', 'topic']])
    await followTopic(db, people.reader.userId, 'alliances', 'area=innovacion', 'none')
    expect(await told(people.reader)).toEqual([])
  })

  it('never tells what the reader may not read on the timeline', async () => {
    const slug = await propose(db, people.cacao)
    const { row } = await standing(db, slug)
    for (const who of [people.reader, people.moda, people.coordinator, people.editor]) {
      await follow(who, 'alliance', row.id)
      await follow(who, 'cluster', 'tic')
    }
    await declineAlliance(db, people.tic, answer(slug), NOW)
    expect(await told(people.reader)).toEqual([])
    expect(await told(people.moda)).toEqual([])
    const both = [
      ['alliance.declined', 'record', 'record'],
      ['alliance.proposed', 'record', 'record'],
    ]
    expect(await told(people.coordinator)).toEqual(both)
    expect(await told(people.editor)).toEqual(both.map(([verb, ...rest]) => [verb, 'taking-part', ...rest]))
    const subject = { type: 'cluster', id: 'tic' } as const
    await db
      .transaction()
      .execute(trx =>
        recordEvent(
          trx,
          people.reader,
          { verb: 'record.error-reported', subject, audience: 'coordination', payload: { reportId: 'x' } },
          NOW,
        ),
      )
    expect((await told(people.coordinator))[0]?.[0]).toBe('record.error-reported')
    for (const who of [people.tic, people.editor, people.moda]) {
      expect(JSON.stringify(await told(who))).not.toContain('record.error-reported')
    }
  })

  it('says nothing of what was taken over from documents', async () => {
    await follow(people.reader, 'cluster', 'tic')
    const subject = { type: 'cluster', id: 'tic' } as const
    await db.transaction().execute(async trx => {
      const event = { verb: 'cluster.imported', subject, audience: 'public', payload: {} } as const
      await recordEvent(trx, { kind: 'system' }, event, NOW)
    })
    expect(await told(people.reader)).toEqual([])
    expect(await told(people.tic)).toEqual([])
  })

  it('of many people is that of each', async () => {
    await followTopic(db, people.reader.userId, 'projects', '')
    await follow(people.moda, 'cluster', 'cacao', 'key')
    await propose(db, people.cacao)
    const slug = await record(db, people.cacao)
    await say(db, people.tic, slug, { intent: 'decline', reason: 'No' })
    const readers = Object.values(people).map(readerOf)
    const many = await listNewsOfMany(db, readers, EVERYTHING)
    for (const reader of readers) expect(many.get(reader.userId)).toEqual(await listNews(db, reader, EVERYTHING))
    expect([...many.values()].flat().length).toBeGreaterThan(5)
  })

  it('knows what is hidden as the timeline does', async () => {
    const slug = await record(db, people.cacao)
    await say(db, people.tic, slug, { intent: 'decline', reason: 'No' })
    await declineAlliance(db, people.tic, answer(await propose(db, people.cacao)), NOW)
    await propose(db, people.cacao, { title: 'Otra', area: 'formacion' })
    const hidden = await readHiddenRecords(db)
    expect(hidden.size).toBe(2)
    for (const type of ['alliance', 'project'] as const) {
      const ids = (await db.selectFrom(type).select('id').execute()).map(row => row.id)
      for (const one of await listEventSubjects(db, type, ids)) {
        expect(hidden.has(refOf(type, one.id))).toBe(!one.isPublic)
      }
    }
  })

  it('is kept in memory as far back as news go, each line read once', async () => {
    const subject = { type: 'cluster', id: 'tic' } as const
    const happen = (verb: 'alliance.renewed' | 'mentorship.resumed') =>
      db
        .transaction()
        .execute(trx => recordEvent(trx, people.tic, { verb, subject, audience: 'public', payload: {} }, NOW))
    for (let n = 0; n < 10; n++) await happen('alliance.renewed')
    const log = await readNewsLog(db, 8)
    expect(log.lines.map(line => line.seq)).toEqual([3, 4, 5, 6, 7, 8, 9, 10])
    await happen('mentorship.resumed')
    await Promise.all([readNewsLog(db, 8), readNewsLog(db, 8)])
    expect(log.lines.map(line => line.seq)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11])
    for (let n = 0; n < 2; n++) await happen('alliance.renewed')
    expect((await readNewsLog(db, 8)).lines.map(line => line.seq)).toEqual([6, 7, 8, 9, 10, 11, 12, 13])
    const seqs = (limit: number, after = 0, through = 100) =>
      [...linesAbout(log, new Set([refOf('cluster', 'tic')]), { after, through, limit })].map(line => line.seq)
    expect(seqs(100)).toEqual([13, 12, 11, 10, 9, 8, 7, 6])
    expect(seqs(1, 8, 10)).toEqual([10, 9])
    expect(seqs(100, 8, 10)).toEqual([10, 9])
    expect([...linesAbout(log, new Set([refOf('cluster', 'moda')]), { after: 0, through: 100, limit: 100 })]).toEqual(
      [],
    )
  })
})
