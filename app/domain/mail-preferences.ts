/**
 * What mail can be about, for choosing how often it comes:
 * - `waiting`: what waits for an answer from the party one acts for
 * - `taking-part`: news of what that party takes part in
 * - `following`: news of what one follows oneself
 * - `bulletin`: the bulletins that are published
 * What an account needs to work (recovery, invitations) is no choice and has no topic.
 */
export const MAIL_TOPICS = ['waiting', 'taking-part', 'following', 'bulletin'] as const
export type MailTopic = (typeof MAIL_TOPICS)[number]

/** Those whose news are told by the log of events. */
export const NEWS_TOPICS = ['taking-part', 'following'] as const
export type NewsTopic = (typeof NEWS_TOPICS)[number]

/** The digests there are: of what just happened, of a day, of a week. */
export const DIGEST_FREQUENCIES = ['at-once', 'daily', 'weekly'] as const
export type DigestFrequency = (typeof DIGEST_FREQUENCIES)[number]

export const MAIL_FREQUENCIES = ['at-once', 'daily', 'weekly', 'never'] as const
export type MailFrequency = (typeof MAIL_FREQUENCIES)[number]

/** How often each may come: a bulletin is a mail of its own. */
export const FREQUENCIES_OF: Record<MailTopic, readonly MailFrequency[]> = {
  waiting: MAIL_FREQUENCIES,
  'taking-part': MAIL_FREQUENCIES,
  following: MAIL_FREQUENCIES,
  bulletin: ['at-once', 'never'],
}

/** Until somebody chooses: only what waits for them comes at once; the bulletin to who asks for it. */
export const DEFAULT_MAIL_FREQUENCY: Record<MailTopic, MailFrequency> = {
  waiting: 'at-once',
  'taking-part': 'daily',
  following: 'weekly',
  bulletin: 'never',
}

export type MailPreferences = Record<MailTopic, MailFrequency>

/** What somebody chose, and the rest as it is for everybody. */
export function preferencesOf(chosen: readonly { kind: MailTopic; frequency: MailFrequency }[]): MailPreferences {
  const own = Object.fromEntries(chosen.map(({ kind, frequency }) => [kind, frequency]))
  return { ...DEFAULT_MAIL_FREQUENCY, ...own }
}

/** The topics that come in the digests of a frequency. What waits comes at once in mails of its own. */
export function topicsOfDigest(preferences: MailPreferences, frequency: DigestFrequency): MailTopic[] {
  const topics = frequency === 'at-once' ? NEWS_TOPICS : (['waiting', ...NEWS_TOPICS] as const)
  return topics.filter(topic => preferences[topic] === frequency)
}

/** What the link at the foot of a mail stops: a topic, or a digest with all that it tells. */
export const MAIL_STOPS = [...MAIL_TOPICS, 'digest-at-once', 'digest-daily', 'digest-weekly'] as const
export type MailStop = (typeof MAIL_STOPS)[number]

/** The topics that a stop turns to `never`, of those that are not there yet. */
export function topicsStopped(preferences: MailPreferences, stop: MailStop): MailTopic[] {
  const frequency = DIGEST_FREQUENCIES.find(one => stop === `digest-${one}`)
  if (frequency) return topicsOfDigest(preferences, frequency)
  return MAIL_TOPICS.filter(topic => topic === stop && preferences[topic] !== 'never')
}
