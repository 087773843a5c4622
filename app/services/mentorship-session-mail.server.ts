import { dayInBogota, timeInBogota } from '#app/domain/dates.ts'
import type { Row, Trx } from '#db/schema.ts'
import { tellMentorship } from './mentorship-mail.server.ts'
import type { MentorshipRecord } from './mentorship-records.server.ts'

export type SessionMail = 'mentorshipSessionPlanned' | 'mentorshipSessionChanged' | 'mentorshipSessionCancelled'

interface ToldSession {
  record: MentorshipRecord
  session: Row<'mentorshipSession'>
  by: string
  publicUrl: string
}

/** Tells the other side when a session takes place. Never where, who came nor what was said. */
export async function tellSession(
  trx: Trx,
  kind: SessionMail,
  { record, session, by, publicUrl }: ToldSession,
  now: Date,
): Promise<void> {
  const startsAt = new Date(session.startsAt)
  const [date, more] = [dayInBogota(startsAt), { time: timeInBogota(startsAt) }]
  await tellMentorship(trx, kind, { record, by, publicUrl, date, more }, now)
}
