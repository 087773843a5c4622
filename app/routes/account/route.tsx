import '#app/i18n/sections/accounts.ts'
import '#app/i18n/sections/shortcuts.ts'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { pageMeta } from '#app/i18n/meta.ts'
import { headersOfAction, pageAction, pageLoader } from '#app/server/handlers.server.ts'
import { readAccount } from '#app/services/account.server.ts'
import { answer } from './actions.server.ts'
import { CredentialsSection } from './CredentialsSection.tsx'
import { EraseSection } from './EraseSection.tsx'
import { MailSection } from './MailSection.tsx'
import { MembershipsSection } from './MembershipsSection.tsx'
import { ProfileSection } from './ProfileSection.tsx'
import { SessionsSection } from './SessionsSection.tsx'
import { ShortcutsSection } from './ShortcutsSection.tsx'

export const meta = pageMeta
export const headers = headersOfAction

export const loader = pageLoader(async ({ context }) => {
  const { db, actor, now, sessionId, t } = context
  return { meta: { title: t('accounts.account.title') }, account: await readAccount(db, actor, sessionId, now) }
})

export const action = pageAction(args => answer(args))

export default function AccountPage() {
  const { t } = useTranslation()
  const { account } = useLoaderData<typeof loader>()
  return (
    <div className="page page-narrow">
      <PageHead title={t('accounts.account.title')} lead={account.name} />
      <MembershipsSection memberships={account.memberships} isCoordinator={account.isCoordinator} />
      <ProfileSection account={account} />
      <MailSection />
      <CredentialsSection account={account} />
      <ShortcutsSection />
      <SessionsSection sessions={account.sessions} />
      <EraseSection />
    </div>
  )
}
