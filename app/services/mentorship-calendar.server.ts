import type { Actor } from '#app/domain/actors.ts'
import { calendarFile } from '#app/domain/calendar.ts'
import { notFound } from '#app/domain/errors.ts'
import { demand } from '#app/domain/permissions.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { serverI18n } from '#app/i18n/i18n.server.ts'
import { findSession } from '#db/queries/mentorship-work.ts'
import type { Db } from '#db/schema.ts'
import { clustersOf, getMentorshipRecord } from './mentorship-records.server.ts'
import { demandReadable } from './mentorship-state.server.ts'

interface Asked {
  id: string
  session: string
  language: Language
  publicUrl: string
  /** The database holds fictional records: then the calendar and its event say so. */
  demo?: boolean
}

/**
 * A session as a calendar file, for the two clusters: when, where, with whom and in what. Never who came or what was said.
 *
 * @throws 404, 403 for the coordination and every other cluster
 */
export async function readSessionCalendar(db: Db, actor: Actor, asked: Asked): Promise<string> {
  const record = await getMentorshipRecord(db, asked.id)
  demandReadable(actor, record)
  demand(actor, 'mentorship.read-notes', clustersOf(record))
  const session = await findSession(db, asked.id, asked.session)
  if (!session) throw notFound()
  const { t } = serverI18n(asked.language)
  const { mentor, mentee, mentorship } = record
  const dimension = t(`vocab.maturityDimension.${mentorship.dimension}`)
  const address = `${asked.publicUrl}/mentorias/${asked.id}/trabajo`
  const mark = asked.demo ? t('networkExport.demo') : ''
  return calendarFile(
    [
      {
        uid: `${session.id}@${new URL(asked.publicUrl).hostname}`,
        sequence: session.version - 1,
        start: new Date(session.startsAt),
        minutes: session.minutes,
        stamp: new Date(session.updatedAt),
        summary: t('mentorshipWork.calendar.summary', { dimension, mentor: mentor.name, mentee: mentee.name }),
        // What calendars show of an event they took in alone.
        description: [t('mentorshipWork.calendar.description', { address }), mark].filter(Boolean).join('\n'),
        location: session.place ?? t(`vocab.mentorshipFormat.${session.format}`),
        url: address,
        isCancelled: session.status === 'cancelled',
      },
    ],
    asked.language,
    mark ? { about: mark } : {},
  )
}
