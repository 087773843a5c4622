import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { Section } from '#app/components/ui/Section.tsx'
import { SelectField } from '#app/components/ui/SelectField.tsx'
import { TextField } from '#app/components/ui/TextField.tsx'
import { LANGUAGES } from '#app/domain/vocabularies.ts'
import type { Account } from '#app/services/account.server.ts'

/** Name, and the language of mail. */
export function ProfileSection({ account }: { account: Account }) {
  const { t } = useTranslation()
  const answer = useFormAnswer({ name: account.name, language: account.language }, 'profile')
  const languages = LANGUAGES.map(value => ({ value, label: t(`accounts.account.languages.${value}`) }))
  return (
    <Section id="datos" title={t('accounts.account.profile')}>
      <ErrorSummary errors={summaryOf(answer, 'profile-')} />
      <Form method="post" className="form-column">
        <TextField
          {...fieldProps(answer, 'name', 'profile-')}
          label={t('accounts.name')}
          help={t('accounts.nameHelp')}
          autoComplete="name"
          maxLength={120}
          required
        />
        <SelectField
          {...fieldProps(answer, 'language', 'profile-')}
          label={t('accounts.account.language')}
          help={t('accounts.account.languageHelp')}
          options={languages}
          empty={null}
          required
        />
        <Button name="intent" value="profile">
          {t('accounts.account.save')}
        </Button>
      </Form>
    </Section>
  )
}
