import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { fieldProps, readFormAnswer, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { ErrorReport } from '#app/services/error-reports.server.ts'

/** What somebody reported about a record, and how it is closed. */
export function ReportCard({ report, isOpen }: { report: ErrorReport; isOpen: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id, kind, message, email, createdAt, subject, resolution, handledAt } = report
  return (
    <article className="report-card" aria-labelledby={`${id}-record`}>
      <h2 id={`${id}-record`}>
        {subject ? <a href={subject.href}>{subject.title}</a> : t('coordination.reports.gone')}
      </h2>
      <p className="small muted">
        {t(`errorReports.kinds.${kind}`)} · {format.dateTime(createdAt)} ·{' '}
        {email ? <a href={`mailto:${email}`}>{email}</a> : t('coordination.reports.anonymous')}
      </p>
      <blockquote>{message}</blockquote>
      {isOpen ? <AnswerForm id={id} /> : null}
      {handledAt ? (
        <p>
          {resolution}{' '}
          <span className="muted">{t('coordination.reports.handled', { date: format.date(handledAt) })}</span>
        </p>
      ) : null}
    </article>
  )
}

function AnswerForm({ id }: { id: string }) {
  const { t } = useTranslation()
  const sent = useFormAnswer()
  const answer = sent.value('report') === id ? sent : readFormAnswer(undefined, {})
  const prefix = `${id}-`
  return (
    <>
      <ErrorSummary errors={summaryOf(answer, prefix)} />
      <Form method="post" className="form-column">
        <OnceField />
        <input type="hidden" name="report" value={id} />
        <TextArea
          {...fieldProps(answer, 'resolution', prefix)}
          label={t('coordination.reports.answer')}
          help={t('coordination.reports.answerHelp')}
          rows={2}
          maxLength={1000}
          required
        />
        <div className="actions">
          <Button name="intent" value="resolve">
            {t('coordination.reports.resolve')}
          </Button>
          <Button look="quiet" name="intent" value="dismiss">
            {t('coordination.reports.dismiss')}
          </Button>
        </div>
      </Form>
    </>
  )
}
