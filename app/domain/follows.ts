/** The two forms that every record's page takes. */
export const FOLLOW_INTENTS = ['follow', 'unfollow'] as const
export type FollowIntent = (typeof FOLLOW_INTENTS)[number]

/** How a record's page shows that its reader follows it. */
export interface FollowState {
  isFollowing: boolean
}

/** How much of what is followed somebody wants to hear: everything, only what decides something, nothing. */
export const FOLLOW_LEVELS = ['all', 'key', 'none'] as const
export type FollowLevel = (typeof FOLLOW_LEVELS)[number]

/** The lists whose filters can be followed, and the two vocabularies that cut across them. */
export const FOLLOW_TOPICS = [
  'clusters',
  'organizations',
  'alliances',
  'bottlenecks',
  'initiatives',
  'projects',
  'mentorships',
  'gatherings',
  'sector',
  'category',
] as const
export type FollowTopic = (typeof FOLLOW_TOPICS)[number]
