import { useTranslation } from 'react-i18next'
import { EmptyState } from '#app/components/ui/EmptyState.tsx'
import { Icon } from '#app/components/ui/Icon.tsx'
import type { IconName } from '#app/components/ui/icons.ts'
import { Section } from '#app/components/ui/Section.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { WorkPage, WorkSession } from '#app/services/mentorship-work-page.server.ts'
import { NewSessionForms } from './NewSessionForms.tsx'
import { SessionForms } from './SessionForms.tsx'

/** Every session, what was said in those that took place, and the forms of those who meet. */
export function SessionsSection({ page }: { page: WorkPage }) {
  const { t } = useTranslation()
  const { sessions, agreed, canWork, canRecord } = page
  const held = sessions.filter(session => session.status === 'held').length
  return (
    <Section
      id="sesiones"
      title={t('mentorshipWork.sessions.title')}
      lead={agreed ? t('mentorshipWork.sessions.finding', { held, count: agreed.sessions }) : undefined}
    >
      {sessions.length === 0 ? (
        <EmptyState glyph={<Icon name="calendar" size={24} />} title={t('mentorshipWork.sessions.none')}>
          {t(canWork ? 'mentorshipWork.sessions.noneHelp' : 'mentorshipWork.sessions.nonePublic')}
        </EmptyState>
      ) : (
        <ol className="session-list">
          {inOrder(sessions).map(session => (
            <li key={session.id} id={`sesion-${session.id}`}>
              <Session session={session} page={page} />
            </li>
          ))}
        </ol>
      )}
      {canWork || canRecord ? <NewSessionForms page={page} /> : null}
    </Section>
  )
}

/** What lies ahead or waits to be recorded first, the earliest on top; then the others, the newest on top. */
function inOrder(sessions: readonly WorkSession[]): WorkSession[] {
  const isOn = (session: WorkSession) => session.status === 'planned'
  return [...sessions.filter(isOn), ...sessions.filter(session => !isOn(session)).reverse()]
}

function Session({ session, page }: { session: WorkSession; page: WorkPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id, startsAt, minutes, place, status, record } = session
  const date = format.dateTime(startsAt)
  const isAhead = status === 'planned' && !session.hasBegun
  return (
    <>
      <div className="session-head">
        <h3>
          <time dateTime={startsAt}>{date}</time>
        </h3>
        <SessionState session={session} />
      </div>
      <div>
        <p className="session-facts">
          <span>{t('mentorshipWork.sessions.minutes', { minutes })}</span>
          <span>{t(`vocab.mentorshipFormat.${session.format}`)}</span>
          {place ? <Place place={place} /> : null}
        </p>
        {record ? (
          <dl className="session-record">
            <dt>{t('mentorshipWork.sessions.attendees')}</dt>
            <dd className="typed" dir="auto">
              {record.attendees}
            </dd>
            <dt>{t('mentorshipWork.sessions.notes')}</dt>
            <dd className="typed" dir="auto">
              {record.notes}
            </dd>
          </dl>
        ) : null}
        {isAhead && page.readsNotes ? (
          <p className="session-calendar">
            <a
              href={`/mentorias/${page.mentorship.id}/sesiones/${id}.ics`}
              download
              aria-label={t('mentorshipWork.sessions.calendarOf', { date })}
            >
              <Icon name="calendar" />
              {t('mentorshipWork.sessions.calendar')}
            </a>
          </p>
        ) : null}
        {page.canRecord ? <SessionForms session={session} canWork={page.canWork} /> : null}
      </div>
    </>
  )
}

const ICONS = {
  planned: 'calendar',
  unrecorded: 'clock',
  held: 'circle-check',
  cancelled: 'x',
} as const satisfies Record<string, IconName>

function SessionState({ session: { status, hasBegun } }: { session: WorkSession }) {
  const { t } = useTranslation()
  const state = status === 'planned' && hasBegun ? 'unrecorded' : status
  return (
    <span className="session-state" data-session-state={state}>
      <Icon name={ICONS[state]} />
      {t(`mentorshipWork.sessions.${state}`)}
    </span>
  )
}

/** An address to connect to opens; anything else is read. */
function Place({ place }: { place: string }) {
  if (!/^https?:\/\/\S+$/.test(place)) return <bdi className="typed">{place}</bdi>
  return (
    <a href={place} rel="noopener noreferrer nofollow" className="typed">
      {place}
    </a>
  )
}
