import type { FollowLevel, FollowTopic } from '#app/domain/follows.ts'
import { newId } from '#db/ids.ts'
import { listDemoClusterIds, listOpenBottleneckIds } from '#db/queries/demo.ts'
import { saveFollow } from '#db/queries/follows.ts'
import { saveTopicFollow } from '#db/queries/topic-follows.ts'
import type { Trx } from '#db/schema.ts'

interface Wishes {
  /** Numbers of fictional clusters, and places among the open bottlenecks by their code. */
  clusters?: readonly [number, FollowLevel][]
  bottlenecks?: readonly [number, FollowLevel][]
  topics?: readonly [FollowTopic, string, FollowLevel][]
}

/** What each demonstration account follows in the fictional network, besides what its cluster takes part in. */
const WISHES: Record<string, Wishes> = {
  'coordinacion@demo.test': {
    topics: [
      ['category', 'logistica', 'all'],
      ['alliances', 'estado=disputed', 'all'],
      ['projects', '', 'key'],
    ],
  },
  'cacao@demo.test': {
    clusters: [
      [4, 'all'],
      [7, 'key'],
    ],
    bottlenecks: [
      [2, 'all'],
      [5, 'all'],
      [8, 'key'],
    ],
    topics: [
      ['sector', 'cacao', 'all'],
      ['initiatives', 'estado=open', 'key'],
    ],
  },
  'editor.cacao@demo.test': { bottlenecks: [[3, 'all']], topics: [['mentorships', 'dimension=gobernanza', 'all']] },
  'orinoco@demo.test': { clusters: [[1, 'all']], topics: [['sector', 'software-ti', 'all']] },
  'lectora@demo.test': {
    clusters: [
      [1, 'all'],
      [2, 'all'],
      [9, 'none'],
    ],
    bottlenecks: [[1, 'all']],
    topics: [['alliances', 'area=innovacion', 'key']],
  },
}

/** Nothing where there is no fictional network. */
export async function seedDemoFollows(trx: Trx, { email, userId }: { email: string; userId: string }, now: Date) {
  const clusters = await listDemoClusterIds(trx, 10)
  if (clusters.length === 0) return
  const open = await listOpenBottleneckIds(trx, 10)
  const at = now.toISOString()
  const { clusters: ofClusters = [], bottlenecks = [], topics = [] } = WISHES[email] ?? {}
  for (const [number, level] of ofClusters) {
    const id = clusters[number - 1]
    if (id) await saveFollow(trx, userId, { type: 'cluster', id }, level, at)
  }
  for (const [number, level] of bottlenecks) {
    const id = open[number - 1]
    if (id) await saveFollow(trx, userId, { type: 'bottleneck', id }, level, at)
  }
  for (const [topic, query, level] of topics) {
    await saveTopicFollow(trx, { id: newId(), userId, topic, query, level, followedAt: at })
  }
}
