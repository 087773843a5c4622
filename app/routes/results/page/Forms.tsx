import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { type FormAnswer, fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { Panel } from '#app/components/ui/Panel.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import { DateField, TextField } from '#app/components/ui/TextField.tsx'
import { typedDecimal } from '#app/domain/decimals.ts'
import { RESULT_LIMITS } from '#app/domain/results.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { ResultPage } from '#app/services/result-page.server.ts'
import { GoalFields } from '../GoalFields.tsx'

/** A party records what it has measured. */
export function AddReadingForm({ unit, today }: { unit: string; today: string }) {
  const { t } = useTranslation()
  const answer = useFormAnswer({ date: today }, 'add-reading')
  return (
    <Section id="registrar" title={t('resultPage.page.add')}>
      <Form method="post" className="form-column" noValidate>
        <ErrorSummary errors={summaryOf(answer, 'add-')} />
        <OnceField />
        <ReadingFields answer={answer} unit={unit} prefix="add-" />
        <Button look="primary" name="intent" value="add-reading">
          {t('resultPage.page.add')}
        </Button>
      </Form>
    </Section>
  )
}

function ReadingFields({ answer, unit, prefix }: { answer: FormAnswer; unit: string; prefix: string }) {
  const { t } = useTranslation()
  return (
    <>
      <TextField
        {...fieldProps(answer, 'value', prefix)}
        label={t('resultPage.form.value', { unit })}
        help={t('resultPage.form.valueHelp')}
        inputMode="decimal"
        width="short"
        maxLength={24}
        required
      />
      <DateField {...fieldProps(answer, 'date', prefix)} label={t('resultPage.form.date')} required />
      <TextField
        {...fieldProps(answer, 'source', prefix)}
        label={t('resultPage.form.source')}
        help={t('resultPage.form.sourceHelp')}
        maxLength={RESULT_LIMITS.source}
        required
      />
      <TextArea
        {...fieldProps(answer, 'note', prefix)}
        label={t('resultPage.form.note')}
        help={t('resultPage.form.noteHelp')}
        maxLength={RESULT_LIMITS.note}
        rows={3}
      />
      <TextField
        {...fieldProps(answer, 'attestedBy', prefix)}
        label={t('resultPage.form.attestedBy')}
        help={t('resultPage.form.attestedByHelp')}
        maxLength={RESULT_LIMITS.body}
      />
    </>
  )
}

type Reading = ResultPage['readings'][number]

/** Puts another reading in the place of one that was wrong, with the reason. */
export function CorrectForm({ reading, unit }: { reading: Reading; unit: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const record = {
    value: typedDecimal(reading.value),
    date: reading.readOn ?? undefined,
    source: reading.source ?? undefined,
    note: reading.note ?? undefined,
    attestedBy: reading.attestedBy ?? undefined,
  }
  const sent = useFormAnswer({}, 'correct-reading')
  const isMine = sent.value('reading') === reading.id
  const stored = useFormAnswer(record, isMine ? 'correct-reading' : `correct-reading ${reading.id}`)
  const prefix = `correct-${reading.id}-`
  return (
    <details className="fold" open={isMine}>
      <summary>
        {t('resultPage.page.correctTitle', { date: format.partialDate(reading.readOn, reading.precision) })}
      </summary>
      <Form method="post" className="form-column" noValidate>
        <ErrorSummary errors={summaryOf(stored, prefix)} />
        <OnceField />
        <input type="hidden" name="reading" value={reading.id} />
        <ReadingFields answer={stored} unit={unit} prefix={prefix} />
        <TextArea
          {...fieldProps(stored, 'reason', prefix)}
          label={t('resultPage.form.reason')}
          help={t('resultPage.form.reasonHelp')}
          maxLength={RESULT_LIMITS.reason}
          rows={2}
          required
        />
        <Button name="intent" value="correct-reading">
          {t('resultPage.page.correctSubmit')}
        </Button>
      </Form>
    </details>
  )
}

/** The leader says where it begins and where it is to get. */
export function GoalForm({ result }: Pick<ResultPage, 'result'>) {
  const { t } = useTranslation()
  const { baseline, baselineOn, target, version } = result
  const record = {
    baseline: typedDecimal(baseline),
    baselineDate: baselineOn ?? undefined,
    target: typedDecimal(target),
  }
  const answer = useFormAnswer(record, 'set-goal')
  const errors = summaryOf(answer, 'goal-')
  return (
    <Panel>
      <details className="fold" open={errors.length > 0}>
        <summary>{t('resultPage.page.goal')}</summary>
        <Form method="post" className="panel-form" noValidate>
          <ErrorSummary errors={errors} />
          <OnceField />
          <input type="hidden" name="version" value={version} />
          <GoalFields answer={answer} prefix="goal-" />
          <Button name="intent" value="set-goal">
            {t('resultPage.page.goalSubmit')}
          </Button>
        </Form>
      </details>
    </Panel>
  )
}
