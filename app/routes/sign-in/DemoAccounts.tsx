import { useTranslation } from 'react-i18next'
import type { DemoAccount } from '#app/services/demo-accounts.server.ts'

/** Who one can be in a demonstration. */
export function DemoAccounts({ accounts }: { accounts: readonly DemoAccount[] }) {
  const { t } = useTranslation()
  if (accounts.length === 0) return null
  return (
    <section className="demo-accounts">
      <h2>{t('accounts.demo.title')}</h2>
      <p>{t('accounts.demo.password')}</p>
      <dl>
        {accounts.map(({ email, membership, isCoordinator }) => (
          <div key={email}>
            <dt>{email}</dt>
            {membership ? (
              <dd>
                {t(`vocab.role.${membership.role}`)} · {membership.party}
              </dd>
            ) : (
              <dd>{t(isCoordinator ? 'accounts.demo.coordinator' : 'accounts.demo.reader')}</dd>
            )}
          </div>
        ))}
      </dl>
    </section>
  )
}
