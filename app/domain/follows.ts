/** The two forms that the page of every record and of every list takes. */
export const FOLLOW_INTENTS = ['follow', 'unfollow'] as const
export type FollowIntent = (typeof FOLLOW_INTENTS)[number]

/** How much of what is followed somebody wants to hear: everything, only what decides something, nothing. */
export const FOLLOW_LEVELS = ['all', 'key', 'none'] as const
export type FollowLevel = (typeof FOLLOW_LEVELS)[number]

/** How a record's page shows that its reader follows it. */
export interface FollowState {
  isFollowing: boolean
  /** Their own word; null: they said nothing. */
  level: FollowLevel | null
  /** A party of theirs takes part in it: by that they follow it until they say otherwise. */
  takesPart: boolean
}

/** Without a word of one's own, what one takes part in is followed. */
export const followState = (level: FollowLevel | null, takesPart: boolean): FollowState => ({
  isFollowing: level === null ? takesPart : level !== 'none',
  level,
  takesPart,
})

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

/** More topics than these nobody can read. */
export const MOST_TOPICS = 100

/** A sector or a category, and whether the reader of a page follows it. */
export interface CodeFollow {
  topic: 'sector' | 'category'
  code: string
  isFollowing: boolean
}

/** How a list's page shows what of it its reader follows. */
export interface TopicFollowState {
  /** The list as it is filtered; null where it is filtered by what is the reader's own. */
  filter: { isFollowing: boolean; isWhole: boolean } | null
  /** The sector and the category it is filtered by, where it is one. */
  codes: CodeFollow[]
}

/** What somebody says they want of something: a level, or the end of their own word on it. */
export const WISHES = [...FOLLOW_LEVELS, 'end'] as const
export type Wish = (typeof WISHES)[number]

/** One level less; null: there is none. */
export const lessThan = (level: FollowLevel): FollowLevel | null =>
  level === 'all' ? 'key' : level === 'key' ? 'none' : null
