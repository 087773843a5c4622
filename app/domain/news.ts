import type { EventAudience, EventSubjectType, EventVerb } from './events.ts'
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

/** A record, as `type/id`. */
export type RecordRef = `${EventSubjectType}/${string}`

export const refOf = (type: EventSubjectType, id: string): RecordRef => `${type}/${id}`

export function recordOf(ref: RecordRef): { type: SubjectType; id: string } {
  const slash = ref.indexOf('/')
  return { type: ref.slice(0, slash) as SubjectType, id: ref.slice(slash + 1) }
}

/** A party, whichever of the two it is. */
export const partyRefs = (id: string): RecordRef[] => [refOf('cluster', id), refOf('organization', id)]

/** A line of the log, as far as choosing who hears of it takes. */
export interface NewsLine {
  seq: number
  verb: EventVerb
  subject: RecordRef
  mentions: readonly RecordRef[]
  audience: EventAudience
  actorId: string | null
  onBehalfOf: string | null
}

/** A line that is news to somebody, and why. */
export interface NewsItem {
  line: NewsLine
  reasons: NewsReason[]
}

/** What somebody hears about. */
export interface NewsWishes {
  /** Their own word on a record. */
  levels: ReadonlyMap<RecordRef, FollowLevel>
  /** The records that their parties are or take part in → the party. */
  takesPart: ReadonlyMap<RecordRef, string>
  topics: readonly {
    follow: { id: string; topic: FollowTopic; query: string; level: FollowLevel }
    finds: ReadonlySet<RecordRef>
  }[]
}

/** What decides something; the others tell how it goes. */
export const KEY_VERBS: readonly EventVerb[] = [
  'alliance.proposed',
  'alliance.confirmed',
  'alliance.activated',
  'alliance.declined',
  'alliance.withdrawn',
  'alliance.disputed',
  'alliance.ended',
  'alliance.renewed',
  'bottleneck.accepted',
  'bottleneck.moved',
  'bottleneck.assigned',
  'initiative.published',
  'initiative.deciding',
  'initiative.agreed',
  'initiative.not-agreed',
  'initiative.closed-without-quorum',
  'initiative.reopened',
  'initiative.cancelled',
  'project.agreed',
  'project.recorded',
  'project.confirmed',
  'project.declined',
  'project.disputed',
  'project.started',
  'project.suspended',
  'project.resumed',
  'project.completed',
  'project.cancelled',
  'project.milestone-overdue',
  'result.reading-added',
  'result.reading-corrected',
  'result.attested',
  'maturity.recorded',
  'maturity.published',
  'mentorship-offer.opened',
  'mentorship-offer.qualified',
  'mentorship-offer.refused',
  'mentorship.requested',
  'mentorship.accepted',
  'mentorship.declined',
  'mentorship.withdrawn',
  'mentorship.expired',
  'mentorship.started',
  'mentorship.paused',
  'mentorship.resumed',
  'mentorship.completed',
  'mentorship.ended-early',
  'mentorship.lesson-published',
  'bulletin.published',
  'bulletin.corrected',
]

const keyVerbs: ReadonlySet<EventVerb> = new Set(KEY_VERBS)

/** Whether an event is told at a level. */
export const isTold = (level: FollowLevel, verb: EventVerb): boolean =>
  level === 'all' || (level === 'key' && keyVerbs.has(verb))

/** What was taken over from documents is news to nobody. */
export const isNews = (verb: EventVerb): boolean => !verb.endsWith('.imported')

/**
 * Whether somebody may read an event: as a record's timeline has it. Everybody reads what is public of a public record;
 * the parties an event concerns read it too where it is not; the coordination reads all.
 *
 * @param hidden the records that not everybody sees
 */
export function mayReadNews(line: NewsLine, reader: NewsReader, hidden: ReadonlySet<RecordRef>): boolean {
  if (reader.isCoordinator) return true
  if (line.audience === 'coordination') return false
  if (line.audience === 'public' && !hidden.has(line.subject)) return true
  return reader.partyIds.some(
    id => id === line.onBehalfOf || partyRefs(id).some(ref => ref === line.subject || line.mentions.includes(ref)),
  )
}

/**
 * Why an event is news to somebody; none: it is not. Nobody hears of what they did themselves. Their own word on the
 * record it is about is the last word; without one, every reason counts at its own level.
 */
export function reasonsOf(line: NewsLine, reader: NewsReader, wishes: NewsWishes): NewsReason[] {
  const { subject, verb } = line
  if (line.actorId === reader.userId || !isNews(verb)) return []
  const own = wishes.levels.get(subject)
  if (own !== undefined && !isTold(own, verb)) return []
  const about = [subject, ...line.mentions]
  const through = about.find(ref => wishes.takesPart.has(ref) && isTold(wishes.levels.get(ref) ?? 'all', verb))
  const partyId = through && wishes.takesPart.get(through)
  const reasons: NewsReason[] = partyId ? [{ kind: 'taking-part', partyId }] : []
  for (const ref of about) {
    const level = wishes.levels.get(ref)
    if (level && isTold(level, verb)) reasons.push({ kind: 'record', ...recordOf(ref), level })
  }
  for (const { follow, finds } of wishes.topics) {
    if (!isTold(follow.level, verb) || !isFound(line, finds)) continue
    const { id, topic, query, level } = follow
    reasons.push({ kind: 'topic', topicFollowId: id, topic, query, level })
  }
  return reasons
}

/** No list holds results: they are their project's. */
function isFound({ subject, mentions }: NewsLine, finds: ReadonlySet<RecordRef>): boolean {
  if (!subject.startsWith('result/')) return finds.has(subject)
  return mentions.some(ref => ref.startsWith('project/') && finds.has(ref))
}
