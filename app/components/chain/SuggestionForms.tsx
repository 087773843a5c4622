import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { BOTTLENECK_LIMITS, type BottleneckStatus } from '#app/domain/bottlenecks.ts'
import type { Suggestion } from '#app/domain/status-suggestions.ts'
import { Button } from '../ui/Button.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { fieldProps, summaryOf, useFormAnswer } from '../ui/form-answer.ts'
import { OnceField } from '../ui/OnceField.tsx'
import { TextArea } from '../ui/TextArea.tsx'

interface SuggestionFormsProps {
  suggestion: Suggestion & { code: string; name: string; from: BottleneckStatus }
  /** Of the entry, where the page knows it. */
  version?: number
}

/** What the chain suggests about an entry: one click to take it, its reason filled in, one to dismiss it. */
export function SuggestionForms({ suggestion, version }: SuggestionFormsProps) {
  const { t } = useTranslation()
  const { code, name, to, cause, causeId } = suggestion
  const prefix = `suggestion-${code}-`
  const reason = t(`suggestions.reason-${cause}`, { name })
  const answer = useFormAnswer({ reason }, 'accept-suggestion')
  const dismissed = useFormAnswer({}, 'dismiss-suggestion')
  const status = t(`vocab.bottleneckStatus.${to}`)
  const action = `/cuellos-de-botella/${code}`
  const hidden = (
    <>
      <OnceField />
      <input type="hidden" name="status" value={to} />
      <input type="hidden" name="cause" value={cause} />
      <input type="hidden" name="causeId" value={causeId} />
    </>
  )
  return (
    <div className="suggestion">
      <p>{t(`suggestions.${cause}`, { name, status })}</p>
      <Form method="post" action={action} className="panel-form">
        <ErrorSummary errors={[...summaryOf(answer, prefix), ...summaryOf(dismissed, prefix)]} />
        {hidden}
        {version === undefined ? null : <input type="hidden" name="version" value={version} />}
        <TextArea
          {...fieldProps(answer, 'reason', prefix)}
          label={t('suggestions.reason')}
          maxLength={BOTTLENECK_LIMITS.reason}
          rows={2}
          required
        />
        <Button look="primary" name="intent" value="accept-suggestion">
          {t('suggestions.accept', { status })}
        </Button>
      </Form>
      <Form method="post" action={action} className="panel-form">
        {hidden}
        <Button look="quiet" name="intent" value="dismiss-suggestion">
          {t('suggestions.dismiss')}
        </Button>
      </Form>
    </div>
  )
}
