import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { RadioGroup } from '#app/components/ui/ChoiceGroup.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { Panel } from '#app/components/ui/Panel.tsx'
import { SelectField } from '#app/components/ui/SelectField.tsx'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import { DateField, TextField } from '#app/components/ui/TextField.tsx'
import type { BottleneckStatus } from '#app/domain/bottlenecks.ts'
import { BOTTLENECK_LIMITS } from '#app/domain/bottlenecks.ts'
import { HORIZONS, RESOLVABILITIES } from '#app/domain/priority.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { BottleneckPage } from '#app/services/bottleneck-page.server.ts'
import { useTooLate } from './useTooLate.ts'

interface CoordinationPanelProps extends Pick<BottleneckPage, 'bottleneck' | 'responsible' | 'choices'> {
  steps: readonly BottleneckStatus[]
}
const PREFIX = 'move-'

/** What the coordination can decide about an entry: where it goes next, who answers for it, by when, with its reason. */
export function CoordinationPanel({ bottleneck, responsible, choices, steps }: CoordinationPanelProps) {
  const { t } = useTranslation()
  const { status, targetDate, resolvability, horizon, version } = bottleneck
  const isReview = status === 'reported'
  const answer = useFormAnswer(
    {
      status: isReview ? undefined : status,
      responsible: responsible?.slug,
      targetDate: targetDate ?? undefined,
      resolvability: resolvability ?? undefined,
      horizon: horizon ?? undefined,
    },
    'move',
  )
  const tooLate = useTooLate(answer)
  return (
    <Panel title={t(isReview ? 'bottlenecks.move.review' : 'bottlenecks.move.title')}>
      <Form method="post" className="panel-form" id="decidir">
        <ErrorSummary errors={summaryOf(answer, PREFIX)} />
        {tooLate ? <Recorded bottleneck={bottleneck} responsible={responsible} /> : null}
        <OnceField />
        <input type="hidden" name="version" value={version} />
        <RadioGroup
          {...fieldProps(answer, 'status', PREFIX)}
          label={t('bottlenecks.move.status')}
          required
          options={(isReview ? steps : [status, ...steps]).map(value => ({ value, label: labelOf(value) }))}
        />
        {steps.includes('dismissed') ? (
          <TextField
            {...fieldProps(answer, 'sameAs', PREFIX)}
            label={t('bottlenecks.move.sameAs')}
            help={t('bottlenecks.move.sameAsHelp')}
            maxLength={20}
            width="short"
          />
        ) : null}
        <TextArea
          {...fieldProps(answer, 'reason', PREFIX)}
          label={t('bottlenecks.move.reason')}
          help={t('bottlenecks.move.reasonHelp')}
          maxLength={BOTTLENECK_LIMITS.reason}
          rows={3}
          required
        />
        <SelectField
          {...fieldProps(answer, 'responsible', PREFIX)}
          label={t('bottlenecks.move.responsible')}
          empty={t('bottlenecks.facts.nobody')}
          options={choices.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <DateField {...fieldProps(answer, 'targetDate', PREFIX)} label={t('bottlenecks.facts.targetDate')} />
        <SelectField
          {...fieldProps(answer, 'resolvability', PREFIX)}
          label={t('bottlenecks.move.resolvability')}
          empty={t('bottlenecks.move.notAssessed')}
          options={RESOLVABILITIES.map(value => ({ value, label: t(`bottlenecks.facts.resolvable.${value}`) }))}
        />
        <SelectField
          {...fieldProps(answer, 'horizon', PREFIX)}
          label={t('bottlenecks.facts.horizon')}
          empty={t('bottlenecks.move.notAssessed')}
          options={HORIZONS.map(value => ({ value, label: t(`vocab.horizon.${value}`) }))}
        />
        <Button look="primary" name="intent" value="move">
          {t('bottlenecks.move.submit')}
        </Button>
      </Form>
    </Panel>
  )

  function labelOf(to: BottleneckStatus): string {
    const word = t(`vocab.bottleneckStatus.${to}`)
    if (to === status) return t('bottlenecks.move.stay', { status: word })
    if (isReview) return t(to === 'identified' ? 'bottlenecks.move.accept' : 'bottlenecks.move.dismiss')
    if (to === 'dismissed') return t('bottlenecks.move.dismiss')
    const reopens = status === 'resolved' || status === 'dismissed'
    return t(reopens ? 'bottlenecks.move.reopen' : 'bottlenecks.move.to', { status: word })
  }
}

/** What somebody else decided meanwhile, beside what was typed. */
function Recorded({ bottleneck, responsible }: Pick<BottleneckPage, 'bottleneck' | 'responsible'>) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <p className="panel-task">
      <b>{t('bottlenecks.conflict.now')}</b>
      <span>{t(`vocab.bottleneckStatus.${bottleneck.status}`)}</span>
      <span>{responsible?.name ?? t('bottlenecks.facts.nobody')}</span>
      {bottleneck.targetDate ? <span>{format.date(bottleneck.targetDate)}</span> : null}
    </p>
  )
}
