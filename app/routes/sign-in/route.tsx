import '#app/i18n/sections/accounts.ts'
import { parseWithZod } from '@conform-to/zod/v4'
import { redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { AuthCard } from '#app/components/ui/AuthCard.tsx'
import { Button } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { TextField } from '#app/components/ui/TextField.tsx'
import { signInSchema } from '#app/domain/accounts.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { done, headersOfAction, invalid, pageAction, pageLoader } from '#app/server/handlers.server.ts'
import { insidePath } from '#app/server/redirects.ts'
import { withSession } from '#app/server/session-cookie.server.ts'
import { listDemoAccounts } from '#app/services/demo-accounts.server.ts'
import { signIn } from '#app/services/sign-in.server.ts'
import { DemoAccounts } from './DemoAccounts.tsx'

export const meta = pageMeta
export const headers = headersOfAction

export const loader = pageLoader(async ({ context, url }) => {
  const volver = insidePath(url.searchParams.get('volver'))
  if (context.actor.kind === 'user') throw redirect(volver)
  return {
    meta: { title: context.t('accounts.signIn.title') },
    volver,
    demoAccounts: context.env.demoMode ? await listDemoAccounts(context.db) : [],
  }
})

export const action = pageAction(async ({ context, request, form }) => {
  const submission = parseWithZod(form, { schema: signInSchema })
  if (submission.status !== 'success') return invalid(submission)
  const { db, ip, now, sessionId } = context
  const { volver, ...credentials } = submission.value
  const userAgent = request.headers.get('User-Agent')
  const session = await signIn(db, { ...credentials, ip, userAgent, previousSession: sessionId }, now)
  if (!session) return invalid(submission, { password: ['accounts.errors.credentials'] })
  return withSession(done(volver || '/'), context, session)
})

export default function SignIn() {
  const { t } = useTranslation()
  const { volver, demoAccounts } = useLoaderData<typeof loader>()
  const answer = useFormAnswer({ volver })
  return (
    <AuthCard
      title={t('accounts.signIn.title')}
      after={
        <>
          <p>
            <a href="/recuperar">{t('accounts.signIn.forgot')}</a>
          </p>
          <p>
            {t('accounts.signIn.noAccount')} <a href="/pedir-acceso">{t('accounts.signIn.requestAccess')}</a>
          </p>
          <DemoAccounts accounts={demoAccounts} />
        </>
      }
    >
      <ErrorSummary errors={summaryOf(answer)} />
      <Form method="post">
        <input type="hidden" name="volver" value={answer.value('volver')} />
        <TextField
          {...fieldProps(answer, 'email')}
          label={t('accounts.email')}
          type="email"
          autoComplete="username"
          required
        />
        <TextField
          {...fieldProps(answer, 'password')}
          label={t('accounts.password')}
          type="password"
          autoComplete="current-password"
          required
        />
        <Button look="primary">{t('accounts.signIn.submit')}</Button>
      </Form>
      <p className="help">{t('accounts.signIn.what')}</p>
    </AuthCard>
  )
}
