import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { type FormAnswer, summaryOf } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { useRowAnswer } from '#app/components/ui/row-answer.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { WorkSession } from '#app/services/mentorship-work-page.server.ts'
import { MeetingFields, RecordFields } from './MeetingFields.tsx'

type Act = 'change-session' | 'hold-session' | 'amend-session' | 'cancel-session'

/** What can be done to one session, each act a form of its own. */
export function SessionForms({ session, canWork }: { session: WorkSession; canWork: boolean }) {
  const { status, hasBegun } = session
  if (status === 'cancelled') return null
  return (
    <div className="session-forms">
      {status === 'planned' && hasBegun ? <SessionForm session={session} act="hold-session" /> : null}
      {status === 'planned' && canWork ? <SessionForm session={session} act="change-session" /> : null}
      {status === 'planned' && canWork ? <SessionForm session={session} act="cancel-session" /> : null}
      {status === 'held' ? <SessionForm session={session} act="amend-session" /> : null}
    </div>
  )
}

const WORDS = {
  'change-session': { title: 'change', submit: 'changeSubmit', look: 'secondary' },
  'hold-session': { title: 'record', submit: 'recordSubmit', look: 'primary' },
  'amend-session': { title: 'amend', submit: 'recordSubmit', look: 'secondary' },
  'cancel-session': { title: 'cancel', submit: 'cancel', look: 'danger' },
} as const

function SessionForm({ session, act }: { session: WorkSession; act: Act }) {
  const { t } = useTranslation()
  const answer = useRowAnswer(onRecord(session), act, 'session', session.id)
  const prefix = `${act}-${session.id}-`
  const errors = summaryOf(answer, prefix)
  const { title, submit, look } = WORDS[act]
  return (
    <details className="fold" open={errors.length > 0}>
      <summary>{t(`mentorshipWork.sessions.${title}`)}</summary>
      <Form method="post" className="work-form" noValidate>
        <ErrorSummary errors={errors} />
        <Conflict answer={answer}>
          <Now session={session} />
        </Conflict>
        <OnceField />
        <input type="hidden" name="session" value={session.id} />
        <input type="hidden" name="version" value={session.version} />
        {act === 'change-session' ? <MeetingFields answer={answer} prefix={prefix} /> : null}
        {act === 'hold-session' || act === 'amend-session' ? <RecordFields answer={answer} prefix={prefix} /> : null}
        {act === 'cancel-session' ? <p className="help">{t('mentorshipWork.sessions.cancelHelp')}</p> : null}
        <Button look={look} name="intent" value={act}>
          {t(`mentorshipWork.sessions.${submit}`)}
        </Button>
      </Form>
    </details>
  )
}

function onRecord({ day, time, minutes, format, place, record }: WorkSession): Record<string, string | undefined> {
  return { day, time, minutes: String(minutes), format, place: place ?? '', ...record }
}

/** After a 409: what the record says now, over what was typed. */
function Conflict({ answer, children }: { answer: FormAnswer; children: ReactNode }) {
  const { t } = useTranslation()
  if (answer.problem?.status !== 409) return null
  return (
    <div className="both-versions">
      <p>{t('mentorshipWork.sessions.conflict')}</p>
      {children}
    </div>
  )
}

function Now({ session }: { session: WorkSession }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { startsAt, minutes, place, record, status } = session
  return (
    <dl className="session-record">
      <dt>{format.dateTime(startsAt)}</dt>
      <dd>
        {t(`mentorshipWork.sessions.${status}`)}, {t('mentorshipWork.sessions.minutes', { minutes })},{' '}
        {t(`vocab.mentorshipFormat.${session.format}`)}
        {place ? `, ${place}` : ''}
      </dd>
      {record ? (
        <>
          <dt>{t('mentorshipWork.sessions.attendees')}</dt>
          <dd className="typed">{record.attendees}</dd>
          <dt>{t('mentorshipWork.sessions.notes')}</dt>
          <dd className="typed">{record.notes}</dd>
        </>
      ) : null}
    </dl>
  )
}
