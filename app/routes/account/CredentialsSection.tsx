import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { CurrentPasswordField, NewPasswordField } from '#app/components/accounts/NewPasswordField.tsx'
import { Banner } from '#app/components/ui/Banner.tsx'
import { Button } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { TextField } from '#app/components/ui/TextField.tsx'
import type { Account } from '#app/services/account.server.ts'

/** What one signs in with; each change needs the password in force. */
export function CredentialsSection({ account }: { account: Account }) {
  return (
    <>
      <EmailSection account={account} />
      <PasswordSection />
    </>
  )
}

function EmailSection({ account: { email, pendingEmail } }: { account: Account }) {
  const { t } = useTranslation()
  const answer = useFormAnswer({}, 'email')
  return (
    <Section id="correo" title={t('accounts.account.email')} lead={t('accounts.account.emailNow', { email })}>
      {pendingEmail ? (
        <div className="banner-spaced">
          <Banner>
            <p>{t('accounts.account.emailPending', { email: pendingEmail })}</p>
          </Banner>
        </div>
      ) : null}
      <ErrorSummary errors={summaryOf(answer, 'email-')} />
      <Form method="post" className="form-column">
        <OnceField />
        <TextField
          {...fieldProps(answer, 'email', 'email-')}
          label={t('accounts.account.newEmail')}
          type="email"
          autoComplete="email"
          required
        />
        <CurrentPasswordField {...fieldProps(answer, 'currentPassword', 'email-')} />
        <Button name="intent" value="email">
          {t('accounts.account.changeEmail')}
        </Button>
      </Form>
    </Section>
  )
}

function PasswordSection() {
  const { t } = useTranslation()
  const answer = useFormAnswer({}, 'password')
  return (
    <Section id="clave" title={t('accounts.account.password')} lead={t('accounts.account.passwordLead')}>
      <ErrorSummary errors={summaryOf(answer, 'password-')} />
      <Form method="post" className="form-column">
        <OnceField />
        <CurrentPasswordField {...fieldProps(answer, 'currentPassword', 'password-')} />
        <NewPasswordField {...fieldProps(answer, 'newPassword', 'password-')} label={t('accounts.newPassword')} />
        <Button name="intent" value="password">
          {t('accounts.account.changePassword')}
        </Button>
      </Form>
    </Section>
  )
}
