import '#app/i18n/sections/accounts.ts'
import { parseWithZod } from '@conform-to/zod/v4'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { InvitationTable } from '#app/components/accounts/InvitationTable.tsx'
import { Breadcrumbs } from '#app/components/ui/Breadcrumbs.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { notFound } from '#app/domain/errors.ts'
import { teamInvitationSchema } from '#app/domain/invitation-forms.ts'
import { isOneOf, MEMBERSHIP_ROLES } from '#app/domain/vocabularies.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { done, headersOfAction, invalid, pageAction, pageLoader } from '#app/server/handlers.server.ts'
import { invite, revokeInvitation } from '#app/services/invitations.server.ts'
import { changeRole, demandTeam, readTeam, removePerson } from '#app/services/people.server.ts'
import { InviteForm } from './InviteForm.tsx'
import { TeamTable } from './TeamTable.tsx'

const HERE = '/cuenta/equipo'

export const meta = pageMeta
export const headers = headersOfAction

export const loader = pageLoader(async ({ context }) => {
  const { db, actor, now, t } = context
  const team = await readTeam(db, actor, now)
  return { meta: { title: t('accounts.team.title', { party: team.party.name }) }, team }
})

export const action = pageAction(async ({ context, form, once }) => {
  const { db, actor, env, language, now } = context
  const partyId = demandTeam(actor)
  const publicUrl = env.PUBLIC_URL
  const membershipId = String(form.get('membership') ?? '')
  switch (form.get('intent')) {
    case 'invite': {
      const submission = parseWithZod(form, { schema: teamInvitationSchema })
      if (submission.status !== 'success') return invalid(submission)
      await invite(db, actor, { ...submission.value, partyId, language, publicUrl }, now, once)
      return done(HERE, 'accounts.notice.invited', { email: submission.value.email })
    }
    case 'revoke':
      await revokeInvitation(db, actor, String(form.get('invitation') ?? ''), now, once)
      return done(HERE, 'accounts.notice.revoked')
    case 'change-role': {
      const role = form.get('role')
      if (!isOneOf(MEMBERSHIP_ROLES, role)) throw notFound()
      await changeRole(db, actor, { membershipId, role }, now, once)
      return done(HERE, 'accounts.notice.roleChanged')
    }
    case 'remove':
      await removePerson(db, actor, { membershipId, publicUrl }, now, once)
      return done(HERE, 'accounts.notice.removed')
    default:
      throw notFound()
  }
})

export default function Team() {
  const { t } = useTranslation()
  const { team } = useLoaderData<typeof loader>()
  const changing = useFormAnswer({}, 'change-role')
  const removing = useFormAnswer({}, 'remove')
  const party = team.party.name
  return (
    <div className="page page-narrow">
      <Breadcrumbs
        crumbs={[{ label: t('accounts.account.title'), href: '/cuenta' }, { label: t('accounts.team.people') }]}
      />
      <PageHead title={t('accounts.team.title', { party })} lead={t('accounts.team.lead', { party })} />
      <ErrorSummary errors={[...summaryOf(changing), ...summaryOf(removing)]} />
      <Section id="personas" title={t('accounts.team.people')}>
        <TeamTable people={team.people} />
      </Section>
      {team.invitations.length > 0 ? (
        <Section id="invitaciones" title={t('accounts.team.waiting')}>
          <InvitationTable invitations={team.invitations} />
        </Section>
      ) : null}
      <Section id="invitar" title={t('accounts.team.invite')} lead={t('accounts.team.inviteLead')}>
        <InviteForm />
      </Section>
    </div>
  )
}
