import type { FollowLevel, FollowTopic } from './follows.ts'
import type { SubjectType } from './vocabularies.ts'

/**
 * Why an event is news to somebody:
 * - `taking-part`: the party they act for takes part in what it is about
 * - `record`: they follow the record it is about or that it mentions
 * - `topic`: a filter, sector or category they follow finds what it is about
 */
export type NewsReason =
  | { kind: 'taking-part'; partyId: string }
  | { kind: 'record'; type: SubjectType; id: string; level: FollowLevel }
  | { kind: 'topic'; topicFollowId: string; topic: FollowTopic; query: string; level: FollowLevel }

/** Whose news: a person, the parties they have an open membership of, and whether they coordinate. */
export interface NewsReader {
  userId: string
  partyIds: readonly string[]
  isCoordinator: boolean
}

/** From which event (not included) to which (included) news is asked for; at most `limit` events, the newest first. */
export interface NewsSpan {
  after: number
  through: number
  limit: number
}
