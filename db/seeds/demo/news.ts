import type { Word } from './severities.ts'
import { daysAfter, type Story } from './story.ts'
import { NEWS } from './words.ts'

/** One word in seven is followed by news about the entry, in Markdown, for the cluster that spoke. */
const SHARE = 1 / 7

export function tellNews(story: Story, words: readonly Word[]): void {
  const random = story.random('news')
  for (const { entry, cluster, at } of words) {
    if (!random.chance(SHARE)) continue
    const postedAt = random.between(daysAfter(at, 1), story.end)
    if (postedAt >= story.end) continue
    const newsId = story.newKey(postedAt)
    story.add('bottleneckNews', {
      id: newsId,
      bottleneckId: entry.id,
      body: random.pick(NEWS),
      authorId: null,
      onBehalfOf: cluster.id,
      createdAt: postedAt.toISOString(),
    })
    const subject = { type: 'bottleneck', id: entry.id } as const
    const mentions = [{ type: 'cluster', id: cluster.id }] as const
    story.tell(
      { verb: 'bottleneck.news-posted', subject, mentions, audience: 'public', payload: { newsId } },
      postedAt,
      cluster.id,
    )
  }
}
