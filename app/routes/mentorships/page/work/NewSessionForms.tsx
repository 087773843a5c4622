import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { SESSION_MINUTES } from '#app/domain/mentorship-work.ts'
import type { WorkPage } from '#app/services/mentorship-work-page.server.ts'
import { MeetingFields, RecordFields } from './MeetingFields.tsx'

/** Plans a session, or writes down one that took place without being planned here. */
export function NewSessionForms({ page }: { page: WorkPage }) {
  return (
    <div className="work-forms">
      {page.canWork ? <NewSession page={page} intent="plan-session" isOpen={page.sessions.length === 0} /> : null}
      <NewSession page={page} intent="record-session" isOpen={false} />
    </div>
  )
}

interface NewSessionProps {
  page: WorkPage
  intent: 'plan-session' | 'record-session'
  isOpen: boolean
}

function NewSession({ page, intent, isOpen }: NewSessionProps) {
  const { t } = useTranslation()
  const format = page.agreed?.format
  const answer = useFormAnswer({ minutes: String(SESSION_MINUTES.usual), format }, intent)
  const prefix = `${intent}-`
  const errors = summaryOf(answer, prefix)
  const isPlan = intent === 'plan-session'
  return (
    <details className="fold" open={isOpen || errors.length > 0}>
      <summary>{t(`mentorshipWork.sessions.${isPlan ? 'plan' : 'recordNew'}`)}</summary>
      <Form method="post" className="work-form" noValidate>
        <ErrorSummary errors={errors} />
        <OnceField />
        <MeetingFields answer={answer} prefix={prefix} />
        {isPlan ? null : <RecordFields answer={answer} prefix={prefix} />}
        <Button look={isPlan ? 'primary' : 'secondary'} name="intent" value={intent}>
          {t(`mentorshipWork.sessions.${isPlan ? 'planSubmit' : 'recordSubmit'}`)}
        </Button>
      </Form>
    </details>
  )
}
