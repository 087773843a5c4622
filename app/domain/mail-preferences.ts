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

/** The digests there are. */
export const DIGEST_FREQUENCIES = ['daily', 'weekly'] as const
export type DigestFrequency = (typeof DIGEST_FREQUENCIES)[number]

export const MAIL_FREQUENCIES = ['at-once', 'daily', 'weekly', 'never'] as const
export type MailFrequency = (typeof MAIL_FREQUENCIES)[number]

/** Until somebody chooses: only what waits for them comes at once; the bulletin to who asks for it. */
export const DEFAULT_MAIL_FREQUENCY: Record<MailTopic, MailFrequency> = {
  waiting: 'at-once',
  'taking-part': 'daily',
  following: 'weekly',
  bulletin: 'never',
}
