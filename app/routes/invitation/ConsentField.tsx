import { useTranslation } from 'react-i18next'
import { Checkbox } from '#app/components/ui/Checkbox.tsx'
import type { FormAnswer } from '#app/components/ui/form-answer.ts'
import { useFormat } from '#app/i18n/format.ts'

/** Consent to the personal-data notice in force; its version is recorded with it. */
export function ConsentField({ answer, version }: { answer: FormAnswer; version: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <>
      <p className="spaced-bottom">
        <a href="/datos-personales" target="_blank" rel="noreferrer">
          {t('accounts.invitation.consentLink')}
        </a>
      </p>
      <Checkbox
        id="consent"
        name="consent"
        label={t('accounts.invitation.consent')}
        help={t('accounts.invitation.consentHelp', { date: format.date(version) })}
        error={answer.errors('consent')[0]}
        defaultChecked={answer.value('consent') === 'on'}
        required
      />
    </>
  )
}
