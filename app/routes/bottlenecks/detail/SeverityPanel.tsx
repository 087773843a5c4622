import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { RadioGroup } from '#app/components/ui/ChoiceGroup.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { Panel } from '#app/components/ui/Panel.tsx'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import { TextField } from '#app/components/ui/TextField.tsx'
import { BOTTLENECK_LIMITS, SEVERITIES } from '#app/domain/bottlenecks.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { BottleneckPage } from '#app/services/bottleneck-page.server.ts'
import { useTooLate } from './useTooLate.ts'

type Own = NonNullable<BottleneckPage['own']>
const PREFIX = 'severity-'

/** «Para su clúster»: what it has said, what is only supposed about it, and the form to say it. */
export function SeverityPanel({ own, isOpen }: { own: Own; isOpen: boolean }) {
  const { t } = useTranslation()
  return (
    <Panel yours title={t('bottlenecks.own.title')}>
      <Now own={own} />
      {isOpen ? <SeverityForm key={own.version} own={own} /> : <p>{t('bottlenecks.own.dismissed')}</p>}
      {own.word || own.supposed !== null ? <WithdrawForm own={own} /> : null}
    </Panel>
  )
}

function Now({ own }: { own: Own }) {
  const { t } = useTranslation()
  const format = useFormat()
  const cluster = own.cluster.name
  if (own.word) {
    return (
      <p>{t('bottlenecks.own.now', { cluster, severity: own.word.severity, date: format.date(own.word.updatedAt) })}</p>
    )
  }
  if (own.supposed !== null) return <p>{t('bottlenecks.own.supposedNow', { cluster, severity: own.supposed })}</p>
  return <p>{t('bottlenecks.own.nothing', { cluster })}</p>
}

function SeverityForm({ own }: { own: Own }) {
  const { t } = useTranslation()
  const { word } = own
  const record = {
    severity: word ? String(word.severity) : undefined,
    note: word?.note ?? undefined,
    evidenceUrl: word?.evidenceUrl ?? undefined,
  }
  const answer = useFormAnswer(record, 'report-severity')
  const tooLate = useTooLate(answer)
  return (
    <Form method="post" className="panel-form" id="severidad">
      <ErrorSummary errors={summaryOf(answer, PREFIX)} />
      {tooLate ? <Recorded own={own} /> : null}
      <OnceField />
      <input type="hidden" name="version" value={own.version} />
      <RadioGroup
        {...fieldProps(answer, 'severity', PREFIX)}
        label={t('bottlenecks.own.severity')}
        required
        columns
        options={SEVERITIES.map(value => ({ value, label: t(`vocab.severity.s${value}`) }))}
      />
      <TextArea
        {...fieldProps(answer, 'note', PREFIX)}
        label={t('bottlenecks.own.note')}
        help={t('bottlenecks.own.noteHelp')}
        maxLength={BOTTLENECK_LIMITS.note}
        rows={3}
      />
      <TextField
        {...fieldProps(answer, 'evidenceUrl', PREFIX)}
        label={t('bottlenecks.own.evidenceUrl')}
        help={t('bottlenecks.own.evidenceHelp')}
        type="url"
        inputMode="url"
        maxLength={500}
      />
      <Button look="primary" name="intent" value="report-severity">
        {t(word ? 'bottlenecks.own.change' : 'bottlenecks.own.send')}
      </Button>
    </Form>
  )
}

/** What somebody else of the cluster wrote meanwhile, beside what was typed. */
function Recorded({ own: { word } }: { own: Own }) {
  const { t } = useTranslation()
  return (
    <p className="panel-task">
      <b>{t('bottlenecks.conflict.now')}</b>
      {word ? (
        <>
          <span>{t(`vocab.severity.s${word.severity}` as 'vocab.severity.s1')}</span>
          <span>{word.note}</span>
          <span>{word.evidenceUrl}</span>
        </>
      ) : (
        <span>{t('bottlenecks.conflict.nothing')}</span>
      )}
    </p>
  )
}

function WithdrawForm({ own }: { own: Own }) {
  const { t } = useTranslation()
  const answer = useFormAnswer({}, 'withdraw-severity')
  return (
    <Form method="post" className="panel-form">
      <ErrorSummary errors={summaryOf(answer, 'withdraw-')} />
      <OnceField />
      <input type="hidden" name="version" value={own.version} />
      <Button look="quiet" name="intent" value="withdraw-severity">
        {t(own.word ? 'bottlenecks.own.withdraw' : 'bottlenecks.own.deny')}
      </Button>
    </Form>
  )
}
