import { beforeAll, expect, it } from 'vitest'
import type { SignedIn } from '#app/domain/actors.ts'
import { FOLLOW_TOPICS } from '#app/domain/follows.ts'
import { refOf } from '#app/domain/news.ts'
import { BOTTLENECK_CATEGORIES, PRODUCTIVE_SECTORS, SUBJECT_TYPES } from '#app/domain/vocabularies.ts'
import { listNews } from '#app/services/news.server.ts'
import { readHiddenRecords } from '#app/services/news-log.server.ts'
import { newsReader } from '#app/services/reader.server.ts'
import { readTimeline } from '#app/services/timeline.server.ts'
import { listEventSubjects } from '#db/queries/event-subjects.ts'
import { listPublicEventsAfter } from '#db/queries/timeline.ts'
import type { Db } from '#db/schema.ts'
import { seedDemo } from '#db/seeds/index.ts'
import { actor, createMember } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'
import { followTopic } from '#test/support/follows.ts'
import { createUser } from '#test/support/people.ts'

const NOW = new Date('2026-11-20T15:00:00.000Z')
const EVERYTHING = { after: 0, through: Number.MAX_SAFE_INTEGER, limit: 100_000 }
const LISTS = FOLLOW_TOPICS.filter(topic => topic !== 'sector' && topic !== 'category')

let db: Db
let reader: SignedIn
beforeAll(async () => {
  db = await createTestDb()
  await seedDemo(db, { clusters: 40, now: NOW })
  reader = actor(await createUser(db))
})

const seqsOf = async (who: SignedIn) => (await listNews(db, newsReader(who), EVERYTHING)).map(({ row }) => row.seq)

it('whoever follows every list hears all that is public about its records, and nothing else', async () => {
  for (const topic of LISTS) await followTopic(db, reader.userId, topic, '')
  const open = await listPublicEventsAfter(db, 0, 1_000_000)
  const hidden = await readHiddenRecords(db)
  const listed = ['cluster', 'organization', 'alliance', 'bottleneck', 'initiative', 'project', 'result', 'mentorship']
  const expected = open.filter(row => {
    if (row.verb.endsWith('.imported') || !listed.includes(row.subjectType)) return false
    return !hidden.has(refOf(row.subjectType, row.subjectId))
  })
  const heard = await seqsOf(reader)
  expect(heard).toEqual(expected.map(row => row.seq).sort((a, b) => b - a))
  expect(heard.length).toBeGreaterThan(200)
})

it('what is hidden is what the page of no record shows', async () => {
  const hidden = await readHiddenRecords(db)
  expect(hidden.size).toBeGreaterThan(10)
  for (const type of SUBJECT_TYPES) {
    const subjects = await db
      .selectFrom('eventLog')
      .select('subjectId')
      .distinct()
      .where('subjectType', '=', type)
      .execute()
    const ids = subjects.map(row => row.subjectId)
    for (const { id, isPublic } of await listEventSubjects(db, type, ids)) {
      expect(hidden.has(refOf(type, id))).toBe(!isPublic)
    }
  }
})

it('whoever follows every sector and category hears nothing that no list tells', async () => {
  const all = new Set(await seqsOf(reader))
  const other = actor(await createUser(db))
  for (const sector of PRODUCTIVE_SECTORS) await followTopic(db, other.userId, 'sector', sector)
  for (const category of BOTTLENECK_CATEGORIES) await followTopic(db, other.userId, 'category', category)
  const heard = await seqsOf(other)
  expect(heard.length).toBeGreaterThan(200)
  expect(heard.filter(seq => !all.has(seq))).toEqual([])
})

it('a party’s people hear of what it takes part in as its records’ timelines tell it', async () => {
  const { id } = await db.selectFrom('cluster').select('id').orderBy('id').limit(1).executeTakeFirstOrThrow()
  const member = await createMember(db, id)
  const news = await listNews(db, newsReader(member), EVERYTHING)
  expect(news.length).toBeGreaterThan(10)
  expect(news.some(({ row }) => row.audience === 'parties')).toBe(true)
  const records = new Map(news.map(({ row }) => [row.subjectId, row]))
  for (const [subjectId, { subjectType }] of records) {
    if (subjectType === 'network') throw new Error('the network is nobody’s news')
    const told = await readTimeline(db, member, { type: subjectType, id: subjectId }, 'es', 1000)
    const seqs = new Set(told.map(event => event.seq))
    const mine = news.filter(({ row }) => row.subjectId === subjectId)
    // The timeline tells what was repeated within a minute as one, and no more than its newest lines.
    const unseen = mine.filter(({ row }) => !seqs.has(row.seq) && told.every(event => event.verb !== row.verb))
    if (told.length < 150) expect(unseen.map(({ row }) => row.verb)).toEqual([])
  }
})
