import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import type { AllianceAct } from '#app/domain/alliance-lifecycle.ts'
import { ALLIANCE_LIMITS } from '#app/domain/alliances.ts'
import type { AlliancePage } from '#app/services/alliance-page.server.ts'

interface ActFormProps extends Pick<AlliancePage, 'alliance'> {
  you: NonNullable<AlliancePage['you']>
  act: Exclude<AllianceAct, 'edit'>
  /** The one that is awaited: its button stands open. */
  isMain?: boolean
}

/** One answer as a form of its own. What cannot be undone, or needs words, opens first and says what it does. */
export function ActForm({ alliance, you, act, isMain = false }: ActFormProps) {
  const { t } = useTranslation()
  const answer = useFormAnswer({}, act)
  const prefix = `${act}-`
  const errors = summaryOf(answer, prefix)
  const label = act === 'confirm' && you.answer === 'disputed' ? 'confirmDisputed' : act
  const look = isMain ? 'primary' : act === 'confirm' || act === 'renew' ? 'secondary' : 'danger'
  const form = (
    <Form method="post" className="panel-form" noValidate>
      <ErrorSummary errors={errors} />
      <OnceField />
      <input type="hidden" name="version" value={alliance.version} />
      {act === 'confirm' || act === 'renew' ? null : (
        <p className="help">{t(`alliances.acts.${act}Help`, { title: alliance.title })}</p>
      )}
      {act === 'decline' || act === 'withdraw' || act === 'dispute' ? (
        <TextArea
          {...fieldProps(answer, 'reason', prefix)}
          label={t(`alliances.acts.${act}Reason`)}
          maxLength={ALLIANCE_LIMITS.reason}
          rows={3}
          required={act !== 'withdraw'}
        />
      ) : null}
      {act === 'end' ? (
        <TextArea
          {...fieldProps(answer, 'outcome', prefix)}
          label={t('alliances.acts.outcome')}
          help={t('alliances.acts.outcomeHelp')}
          maxLength={ALLIANCE_LIMITS.outcome}
          rows={3}
          required
        />
      ) : null}
      <Button look={look} name="intent" value={act}>
        {act === 'dispute' ? t('alliances.acts.disputeSubmit') : t(`alliances.acts.${label}`)}
      </Button>
    </Form>
  )
  if (act === 'confirm' || act === 'renew') return form
  return (
    <details className="fold" open={errors.length > 0}>
      <summary>{t(`alliances.acts.${act}`)}</summary>
      {form}
    </details>
  )
}
