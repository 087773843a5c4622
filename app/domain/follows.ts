/** The two forms that every record's page takes. */
export const FOLLOW_INTENTS = ['follow', 'unfollow'] as const
export type FollowIntent = (typeof FOLLOW_INTENTS)[number]

/** How a record's page shows that its reader follows it. */
export interface FollowState {
  isFollowing: boolean
}
