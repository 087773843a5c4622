import { expect, it } from 'vitest'
import { listNews } from '#app/services/news.server.ts'
import type { Db } from '#db/schema.ts'
import { Random } from '#db/seeds/demo/random.ts'
import { seedDemo } from '#db/seeds/index.ts'
import { actor } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'
import { followTopic } from '#test/support/follows.ts'
import { FOLLOWED, forgetful, readFigures, readTopics } from '#test/support/kept.ts'
import { createUser } from '#test/support/people.ts'
import { changeSomething } from '#test/support/random-changes.ts'

const NOW = new Date('2026-11-20T15:00:00.000Z')
const ROUNDS = 40
const ASKED = ['', 'procedencia=todos', 'periodo=todo&procedencia=declarados&region=Caribe', 'macrosector=servicios']
const EVERYTHING = { after: 0, through: Number.MAX_SAFE_INTEGER, limit: 300 }

/** The figures, what followed topics find, and what is news to somebody who follows all of them. */
async function readAll(db: Db, userId: string) {
  const figures = []
  for (const query of ASKED) figures.push(await readFigures(db, query))
  const news = await listNews(db, { userId, partyIds: [], isCoordinator: false }, EVERYTHING)
  return { figures, topics: await readTopics(db), news }
}

it.each([1, 2])(
  'what is kept is what a fresh reading gives, after events at random (%i)',
  async seed => {
    const db = await createTestDb()
    await seedDemo(db, { clusters: 60, now: NOW })
    const { userId } = actor(await createUser(db))
    for (const [topic, query] of FOLLOWED) await followTopic(db, userId, topic, query)
    const random = Random.for('kept', seed)
    const verbs = new Set<string>()
    for (let round = 0; round < ROUNDS; round++) {
      // Several things may happen between two readings.
      const events = random.whole(1, 3)
      for (let i = 0; i < events; i++)
        verbs.add(await changeSomething(db, random, new Date(NOW.getTime() + round * 60_000)))
      expect(await readAll(db, userId)).toEqual(await readAll(forgetful(db), userId))
    }
    expect(verbs.size).toBe(11)
    await db.destroy()
  },
  60_000,
)
