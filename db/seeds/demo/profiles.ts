import { CHAIN_LINKS, TOPICS } from '#app/domain/vocabularies.ts'
import type { DemoCluster } from './parties.ts'
import type { Story } from './story.ts'
import { NEED_TEXTS, OFFER_TEXTS } from './words.ts'

/** Chain links, offers and needs of every cluster; some profiles stay bare, as real ones do. */
export function tellProfiles(story: Story, clusters: readonly DemoCluster[]): void {
  const random = story.random('profiles')
  for (const { id, since } of clusters) {
    for (const chainLink of random.sample(CHAIN_LINKS, random.whole(0, 3))) {
      story.add('clusterChainLink', { clusterId: id, chainLink })
    }
    for (const direction of ['offer', 'need'] as const) {
      const texts = direction === 'offer' ? OFFER_TEXTS : NEED_TEXTS
      const topics = random.sample(TOPICS, random.whole(0, 3)).map((topic, position) => ({
        id: story.newKey(since),
        clusterId: id,
        direction,
        topic,
        chainLink: random.chance(0.5) ? random.pick(CHAIN_LINKS) : null,
        text: texts[topic],
        position,
      }))
      story.add('clusterTopic', ...topics)
    }
  }
}
