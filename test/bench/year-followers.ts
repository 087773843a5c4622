import { FOLLOW_LEVELS, type FollowTopic } from '#app/domain/follows.ts'
import {
  ALLIANCE_AREAS,
  BOTTLENECK_CATEGORIES,
  PRODUCTIVE_SECTORS,
  REGIONS,
  type SubjectType,
} from '#app/domain/vocabularies.ts'
import { insertRows, listRows } from '#db/queries/dataset.ts'
import type { Db, NewRow, Trx } from '#db/schema.ts'
import { DemoKeys } from '../../db/seeds/demo/keys.ts'
import { Random } from '../../db/seeds/demo/random.ts'

/** Of ten people, how many belong to a cluster; of a hundred, how many follow a topic too. */
const MEMBERS = 9
const WITH_TOPICS = 40
const LEAST = 5
const MOST = 50

type Pool = readonly { type: SubjectType; id: string }[]

/** People of the clusters, and some of none, who follow records and topics. Nobody can sign in as one of them. */
export async function addFollowers(db: Db, count: number, now: Date): Promise<void> {
  const random = Random.for('followers', count)
  const keys = new DemoKeys(random)
  const at = now.toISOString()
  await db.transaction().execute(async trx => {
    const clusters = (await listRows(trx, 'cluster')).map(row => row.id).sort()
    const pools = await readPools(trx)
    const users = Array.from({ length: count }, (_, i): NewRow<'user'> => {
      const number = String(i + 1).padStart(5, '0')
      const account = { passwordHash: null, isCoordinator: i % 1000 === 999 ? 1 : 0, demo: 1, erasedAt: null } as const
      const language = random.chance(0.1) ? 'en' : 'es'
      const person = { email: `persona-${number}@demo.test`, name: `Persona Demo ${number}`, language } as const
      return { id: keys.make(now), ...person, ...account, createdAt: at }
    })
    const memberships = users.flatMap(({ id: userId }, i): NewRow<'membership'>[] => {
      const partyId = clusters[i % clusters.length]
      if (!partyId || i % 10 >= MEMBERS) return []
      const role = i < clusters.length ? 'manager' : 'editor'
      return [{ id: keys.make(now), userId, partyId, role, startedAt: at, endedAt: null }]
    })
    await insertRows(trx, 'user', users)
    await insertRows(trx, 'membership', memberships)
    for (const { id: userId } of users) {
      await insertRows(trx, 'follow', followsOf(random, pools, userId, at))
      if (random.chance(WITH_TOPICS / 100)) await insertRows(trx, 'topicFollow', topicsOf(random, keys, userId, now))
    }
  })
}

/** What is public of each type, and how much of what people follow is of it. */
async function readPools(trx: Trx): Promise<{ pool: Pool; share: number }[]> {
  const of = async (type: 'alliance' | 'bottleneck' | 'initiative' | 'project' | 'cluster', share: number) => {
    const ids = (await listRows(trx, type)).map(row => row.id).sort()
    return { share, pool: ids.map(id => ({ type, id })) }
  }
  return [
    await of('cluster', 45),
    await of('alliance', 20),
    await of('bottleneck', 20),
    await of('initiative', 10),
    await of('project', 5),
  ]
}

function followsOf(
  random: Random,
  pools: readonly { pool: Pool; share: number }[],
  userId: string,
  followedAt: string,
): NewRow<'follow'>[] {
  const weights = Object.fromEntries(pools.map(({ share }, i) => [i, share]))
  const chosen = new Map<string, NewRow<'follow'>>()
  const wanted = random.whole(LEAST, MOST)
  while (chosen.size < wanted) {
    const { type, id } = random.pick(pools[Number(random.weighted(weights))]?.pool ?? [])
    const level = FOLLOW_LEVELS[Number(random.weighted({ 0: 80, 1: 15, 2: 5 }))] ?? 'all'
    chosen.set(`${type}/${id}`, { userId, subjectType: type, subjectId: id, level, followedAt })
  }
  return [...chosen.values()]
}

function topicsOf(random: Random, keys: DemoKeys, userId: string, now: Date): NewRow<'topicFollow'>[] {
  const followedAt = now.toISOString()
  const chosen = new Map<string, NewRow<'topicFollow'>>()
  for (let wanted = random.whole(1, 4); wanted > 0; wanted--) {
    const [topic, query] = randomTopic(random)
    const id = keys.make(now)
    chosen.set(`${topic}?${query}`, { id, userId, topic, query, level: 'all', followedAt })
  }
  return [...chosen.values()]
}

function randomTopic(random: Random): [FollowTopic, string] {
  const region = new URLSearchParams({ region: random.pick(REGIONS) }).toString()
  switch (random.weighted({ sector: 4, category: 3, clusters: 2, alliances: 2, bottlenecks: 2, initiatives: 1 })) {
    case 'sector':
      return ['sector', random.pick(PRODUCTIVE_SECTORS)]
    case 'category':
      return ['category', random.pick(BOTTLENECK_CATEGORIES)]
    case 'clusters':
      return ['clusters', region]
    case 'alliances':
      return ['alliances', new URLSearchParams({ area: random.pick(ALLIANCE_AREAS) }).toString()]
    case 'bottlenecks':
      return ['bottlenecks', region]
    case 'initiatives':
      return ['initiatives', region]
  }
}
