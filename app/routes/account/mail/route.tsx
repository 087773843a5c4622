import '#app/i18n/sections/mail-preferences.ts'
import { parseWithZod } from '@conform-to/zod/v4'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { mailPreferencesSchema } from '#app/domain/mail-preference-forms.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { done, invalid, pageAction, pageLoader } from '#app/server/handlers.server.ts'
import { readDigestPreviews } from '#app/services/digest-preview.server.ts'
import { readMailPreferences, saveMailPreferences } from '#app/services/mail-preferences.server.ts'
import { PreferencesForm } from './PreferencesForm.tsx'
import { Previews } from './Previews.tsx'

export const meta = pageMeta

export const loader = pageLoader(async ({ context }) => {
  const { db, actor, now, t } = context
  return {
    meta: { title: t('mailPreferences.title'), description: t('mailPreferences.meta') },
    ...(await readMailPreferences(db, actor)),
    previews: await readDigestPreviews(db, actor, now),
  }
})

export const action = pageAction(async ({ context, form }) => {
  const { db, actor, now } = context
  await readMailPreferences(db, actor)
  const submission = parseWithZod(form, { schema: mailPreferencesSchema })
  if (submission.status !== 'success') return invalid(submission)
  await saveMailPreferences(db, actor, submission.value, now)
  return done('/cuenta/correos', 'mailPreferences.notice.saved')
})

export default function MailPreferencesPage() {
  const { t } = useTranslation()
  const { email, preferences, previews } = useLoaderData<typeof loader>()
  return (
    <div className="page page-narrow">
      <PageHead
        title={t('mailPreferences.title')}
        lead={t('mailPreferences.lead', { email })}
        actions={<a href="/cuenta">{t('mailPreferences.account')}</a>}
      />
      <PreferencesForm preferences={preferences} />
      <Previews previews={previews} />
    </div>
  )
}
