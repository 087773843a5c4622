import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { fieldProps, summaryOf } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { useRowAnswer } from '#app/components/ui/row-answer.ts'
import { Section } from '#app/components/ui/Section.tsx'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import { TextField } from '#app/components/ui/TextField.tsx'
import { MENTORSHIP_LIMITS } from '#app/domain/mentorships.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { WorkGoal, WorkPage } from '#app/services/mentorship-work-page.server.ts'
import { ProgressBar } from './ProgressBar.tsx'

/** Each goal with how far it is and how it came there, and the form that notes more. */
export function ProgressSection({ page }: { page: WorkPage }) {
  const { t } = useTranslation()
  return (
    <Section id="avance" title={t('mentorshipWork.progress.title')}>
      {page.goals.length === 0 ? <p className="muted">{t('mentorshipWork.progress.none')}</p> : null}
      <ol className="goal-list">
        {page.goals.map(goal => (
          <li key={goal.id}>
            <Goal goal={goal} page={page} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Goal({ goal, page }: { goal: WorkGoal; page: WorkPage }) {
  const { t } = useTranslation()
  return (
    <>
      <h3 className="typed">{goal.text}</h3>
      <span className="typed">
        {t('mentorshipWork.agreement.indicator')}: <bdi>{goal.indicator}</bdi>
      </span>
      {goal.target ? (
        <span className="typed">{t('mentorshipWork.agreement.targetShort', { target: goal.target })}</span>
      ) : null}
      <ProgressBar percent={goal.percent} empty={t('mentorshipWork.progress.noNotes')} />
      {goal.notes.length > 0 ? <History goal={goal} page={page} /> : null}
      {page.canWork ? <ProgressForm goal={goal} /> : null}
    </>
  )
}

function History({ goal, page }: { goal: WorkGoal; page: WorkPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <ol className="progress-notes" aria-label={t('mentorshipWork.progress.history')}>
      {goal.notes.map(({ id, by, person, percent, note, recordedAt }) => (
        <li key={id}>
          <b className="number">{format.percent(percent)}</b>
          <span>
            {note ? (
              <span className="typed" dir="auto">
                {note}
              </span>
            ) : null}
            <span className="cell-note">
              {t('mentorshipWork.progress.by', { name: page[by].name, date: format.date(recordedAt) })}
              {person ? `. ${t('records.signedBy', { person })}` : ''}
            </span>
          </span>
        </li>
      ))}
    </ol>
  )
}

function ProgressForm({ goal }: { goal: WorkGoal }) {
  const { t } = useTranslation()
  const prefix = `progress-${goal.id}-`
  const answer = useRowAnswer({}, 'progress', 'goal', goal.id)
  const errors = summaryOf(answer, prefix)
  return (
    <details className="fold" open={errors.length > 0}>
      <summary aria-label={t('mentorshipWork.progress.noteOf', { goal: goal.text })}>
        {t('mentorshipWork.progress.note')}
      </summary>
      <Form method="post" className="work-form" noValidate>
        <ErrorSummary errors={errors} />
        <OnceField />
        <input type="hidden" name="goal" value={goal.id} />
        <TextField
          {...fieldProps(answer, 'percent', prefix)}
          label={t('mentorshipWork.progress.percentField')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={3}
          width="date"
          required
        />
        <TextArea
          {...fieldProps(answer, 'note', prefix)}
          label={t('mentorshipWork.progress.noteField')}
          maxLength={MENTORSHIP_LIMITS.progressNote}
          rows={3}
        />
        <Button look="primary" name="intent" value="progress">
          {t('mentorshipWork.progress.submit')}
        </Button>
      </Form>
    </details>
  )
}
