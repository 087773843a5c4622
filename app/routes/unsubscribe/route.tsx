import '#app/i18n/sections/mail-preferences.ts'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { AuthCard } from '#app/components/ui/AuthCard.tsx'
import { Button } from '#app/components/ui/Button.tsx'
import { pageMeta } from '#app/i18n/meta.ts'
import { done, pageAction, pageLoader, refill } from '#app/server/handlers.server.ts'
import { readMailStop, stopMail } from '#app/services/mail-preferences.server.ts'
import { appSecret } from '#app/services/secret.server.ts'

export const meta = pageMeta

/** Opening the link stops nothing yet: programs that look at mail open links too. */
export const loader = pageLoader(async ({ context, params }) => ({
  meta: { title: context.t('mailPreferences.stop.title') },
  ...(await readMailStop(context.db, appSecret(context.env), params.token ?? '')),
}))

/** The button of the page, and what mail programs send by themselves: they follow no redirection (RFC 8058). */
export const action = pageAction(async ({ context, params, form, url }) => {
  await stopMail(context.db, appSecret(context.env), params.token ?? '')
  return form.get('List-Unsubscribe') === 'One-Click' ? refill(form) : done(url.pathname)
})

export default function Unsubscribe() {
  const { t } = useTranslation()
  const { stop, topics } = useLoaderData<typeof loader>()
  const what = t(`mailPreferences.stop.${stop}`)
  const choose = <a href="/cuenta/correos">{t('mailPreferences.stop.choose')}</a>
  if (topics.length === 0) {
    return (
      <AuthCard title={t('mailPreferences.stop.doneTitle')} after={choose}>
        <p>{t('mailPreferences.stop.done', { what })}</p>
      </AuthCard>
    )
  }
  return (
    <AuthCard title={t('mailPreferences.stop.title')} after={choose}>
      <p className="spaced-bottom">{t('mailPreferences.stop.what', { what })}</p>
      {stop.startsWith('digest-') ? (
        <>
          <p>{t('mailPreferences.stop.holds')}</p>
          <ul className="lined spaced-bottom">
            {topics.map(topic => (
              <li key={topic}>{t(`mailPreferences.topics.${topic}`)}</li>
            ))}
          </ul>
        </>
      ) : null}
      {topics.includes('waiting') ? <p className="muted">{t('mailPreferences.stop.waitingNote')}</p> : null}
      <Form method="post" className="spaced-top">
        <Button look="primary">{t('mailPreferences.stop.submit')}</Button>
      </Form>
    </AuthCard>
  )
}
