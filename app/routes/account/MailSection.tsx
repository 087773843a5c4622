import { useTranslation } from 'react-i18next'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { Section } from '#app/components/ui/Section.tsx'

/** The way to choosing which mails one gets. */
export function MailSection() {
  const { t } = useTranslation()
  return (
    <Section id="correos" title={t('accounts.account.mails')} lead={t('accounts.account.mailsLead')}>
      <ButtonLink href="/cuenta/correos">{t('accounts.account.mailsChoose')}</ButtonLink>
    </Section>
  )
}
