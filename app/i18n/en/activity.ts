import type { activity as source } from '../es/activity.ts'

export const activity = {
  title: 'Activity',
  lead: 'What has happened in the network, newest first. It is public; the names of people are not.',
  feed: 'Follow it in a feed reader (Atom)',
  filter: 'Filter the activity',
  count_one: '{{count}} item',
  count_other: '{{count}} items',
  none: 'Nothing of this kind has happened yet.',
} satisfies typeof source
