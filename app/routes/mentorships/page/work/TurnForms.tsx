import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import { MENTORSHIP_LIMITS } from '#app/domain/mentorships.ts'
import type { Turn, WorkParts } from '#app/services/mentorship-work-parts.server.ts'

/** What the reader's cluster can do to the whole: pause, resume, complete, end early. For its panel. */
export function TurnForms({ work: { turns } }: { work: WorkParts }) {
  return turns.map(turn => <TurnForm key={turn} turn={turn} />)
}

/** What needs words, or cannot be undone, opens first and says what it does. */
function TurnForm({ turn }: { turn: Turn }) {
  const { t } = useTranslation()
  const answer = useFormAnswer({}, turn)
  const prefix = `${turn}-`
  const errors = summaryOf(answer, prefix)
  const form = (
    <Form method="post" className="panel-form" noValidate>
      <ErrorSummary errors={errors} />
      <OnceField />
      {turn === 'resume' ? null : <p className="help">{t(`mentorshipWork.turns.${turn}Help`)}</p>}
      {turn === 'pause' || turn === 'end-early' ? (
        <TextArea
          {...fieldProps(answer, 'reason', prefix)}
          label={t('mentorshipWork.turns.reason')}
          maxLength={MENTORSHIP_LIMITS.reason}
          rows={3}
          required
        />
      ) : null}
      <Button look={LOOKS[turn]} name="intent" value={turn}>
        {t(`mentorshipWork.turns.${turn}`)}
      </Button>
    </Form>
  )
  if (turn === 'resume') return form
  return (
    <details className="fold" open={errors.length > 0}>
      <summary>{t(`mentorshipWork.turns.${turn}`)}</summary>
      {form}
    </details>
  )
}

const LOOKS = { resume: 'primary', complete: 'primary', pause: 'secondary', 'end-early': 'danger' } as const
