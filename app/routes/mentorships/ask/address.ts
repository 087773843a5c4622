import { withParams } from '#app/components/ui/hrefs.ts'
import type { MentorQuery } from '#app/domain/mentor-matching.ts'

/** What is asked, without who was chosen: the default dimension is said too, so that a link keeps its meaning. */
export function addressOf(query: Omit<MentorQuery, 'mentor' | 'page'>): string {
  const { dimension, regionPreference, topics, withFull } = query
  return withParams('', {
    dimension,
    'region-preference': regionPreference === 'any' ? null : regionPreference,
    topic: topics,
    lleno: withFull ? '1' : null,
  })
}
