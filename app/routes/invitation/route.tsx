import '#app/i18n/sections/accounts.ts'
import { parseWithZod } from '@conform-to/zod/v4'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { AuthCard } from '#app/components/ui/AuthCard.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { acceptInvitationSchema, joinSchema } from '#app/domain/invitation-forms.ts'
import { useFormat } from '#app/i18n/format.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { done, invalid, pageAction, pageLoader } from '#app/server/handlers.server.ts'
import { withSession } from '#app/server/session-cookie.server.ts'
import { acceptAsSignedIn, acceptWithNewAccount, readInvitation } from '#app/services/invitation-answers.server.ts'
import { AcceptForm } from './AcceptForm.tsx'
import { NewAccountForm } from './NewAccountForm.tsx'

export const meta = pageMeta

export const loader = pageLoader(async ({ context, params }) => {
  const { db, actor, now, t } = context
  const token = params.token ?? ''
  const invitation = await readInvitation(db, actor, token, now)
  const party = invitation.party?.name ?? t('accounts.invitation.coordination')
  return { meta: { title: t('accounts.invitation.title', { party }) }, invitation, party, token }
})

export const action = pageAction(async ({ context, params, request, form }) => {
  const { db, actor, language, now } = context
  const token = params.token ?? ''
  if (actor.kind === 'user') {
    const submission = parseWithZod(form, { schema: joinSchema })
    if (submission.status !== 'success') return invalid(submission)
    const { href } = await acceptAsSignedIn(db, actor, token, now)
    return done(href, 'accounts.notice.joined')
  }
  const submission = parseWithZod(form, { schema: acceptInvitationSchema })
  if (submission.status !== 'success') return invalid(submission)
  const { name, password } = submission.value
  const userAgent = request.headers.get('User-Agent')
  const joined = await acceptWithNewAccount(db, token, { name, password, language, userAgent }, now)
  return withSession(done(joined.href, 'accounts.notice.joined'), context, joined.sessionId)
})

export default function Invitation() {
  const { t } = useTranslation()
  const format = useFormat()
  const { invitation, party, token } = useLoaderData<typeof loader>()
  const { email, hasAccount, role, signedInAs } = invitation
  return (
    <AuthCard title={t('accounts.invitation.title', { party })}>
      <p>
        {t('accounts.invitation.what', { party })} {t('accounts.role')}: {t(`vocab.role.${role}`)}.{' '}
        {t('accounts.invitation.expires', { date: format.date(invitation.expiresAt) })}
      </p>
      {signedInAs ? (
        <AcceptForm invitation={invitation} signedInAs={signedInAs} />
      ) : hasAccount ? (
        <>
          <p className="spaced-top">{t('accounts.invitation.hasAccount', { email })}</p>
          <p className="spaced-top">
            <ButtonLink look="primary" href={`/entrar?volver=${encodeURIComponent(`/invitacion/${token}`)}`}>
              {t('accounts.invitation.signIn')}
            </ButtonLink>
          </p>
        </>
      ) : (
        <NewAccountForm invitation={invitation} />
      )}
    </AuthCard>
  )
}
