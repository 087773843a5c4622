import { vocab as en } from '#app/i18n/en/vocab.ts'
import { vocab as es } from '#app/i18n/es/vocab.ts'
import { formatFor } from '#app/i18n/format.ts'
import type { MailKind } from '#app/i18n/mail.server.ts'
import { listManagersOf } from '#db/queries/alliance-parties.ts'
import type { Trx } from '#db/schema.ts'
import { tellByMail } from './mail.server.ts'
import { clustersOf, type MentorshipRecord } from './mentorship-records.server.ts'

export type MentorshipMailKind = Extract<MailKind, `mentorship${string}`>
const VOCAB = { es, en }

interface Told {
  record: Pick<MentorshipRecord, 'mentorship' | 'mentor' | 'mentee'>
  /** The cluster that acted; null when the application did. */
  by: string | null
  /** The clusters whose managers are told, the one that acted left out; without it, both. */
  to?: readonly string[]
  /** The site's address, no slash at the end. */
  publicUrl: string
  /** In the words of who acted. */
  reason?: string | null | undefined
  /** ISO day. */
  date?: string | null
  /** What only this mail says. */
  more?: Record<string, string | number>
}

/**
 * Writes to everybody who manages the other side, in the transaction of what it tells. Mails know `who`, `party`, `mentor`,
 * `mentee`, `dimension`, `reason`, `date`, `link`.
 */
export async function tellMentorship(trx: Trx, kind: MentorshipMailKind, told: Told, now: Date): Promise<void> {
  const { record, by, to = clustersOf(record), publicUrl, reason, date, more } = told
  const { mentorship, mentor, mentee } = record
  const who = [mentor, mentee].find(cluster => cluster.id === by)?.name ?? ''
  const link = `${publicUrl}/mentorias/${mentorship.id}`
  const others = [...new Set(to)].filter(id => id !== by)
  for (const { email, language, partyName } of await listManagersOf(trx, others)) {
    const dimension = VOCAB[language].maturityDimension[mentorship.dimension].toLocaleLowerCase(language)
    const day = date ? formatFor(language).date(date) : ''
    const names = { who, party: partyName, mentor: mentor.name, mentee: mentee.name, dimension }
    await tellByMail(trx, { email, language }, kind, { ...names, reason: reason ?? '', date: day, link, ...more }, now)
  }
}
