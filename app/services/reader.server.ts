import type { SignedIn } from '#app/domain/actors.ts'
import type { NewsReader } from '#app/domain/news.ts'

/** Somebody as a reader of news: of all the parties they belong to, whichever they act for now. */
export const newsReader = ({ userId, isCoordinator, memberships }: SignedIn): NewsReader => ({
  userId,
  isCoordinator,
  partyIds: memberships.map(one => one.partyId),
})
