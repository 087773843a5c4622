import '#app/i18n/sections/accounts.ts'
import '#app/i18n/sections/coordination.ts'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { InvitationTable } from '#app/components/accounts/InvitationTable.tsx'
import { PartyField } from '#app/components/accounts/PartyField.tsx'
import { RoleChoice } from '#app/components/accounts/RoleChoice.tsx'
import { CoordinationHead } from '#app/components/coordination/CoordinationHead.tsx'
import { Button } from '#app/components/ui/Button.tsx'
import { EmptyState } from '#app/components/ui/EmptyState.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { TextField } from '#app/components/ui/TextField.tsx'
import { invitationSchema } from '#app/domain/invitation-forms.ts'
import { INVITATION_ROLES } from '#app/domain/invitations.ts'
import { demand } from '#app/domain/permissions.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { done, headersOfAction, invalid, pageAction, pageLoader } from '#app/server/handlers.server.ts'
import { readWaiting } from '#app/services/coordination.server.ts'
import { invite, readOpenInvitations, revokeInvitation } from '#app/services/invitations.server.ts'
import { readPartyChoices, resolveParty } from '#app/services/party-choices.server.ts'

const HERE = '/coordinacion/invitaciones'

export const meta = pageMeta
export const headers = headersOfAction

export const loader = pageLoader(async ({ context }) => {
  const { db, actor, now, t } = context
  return {
    meta: { title: t('coordination.invitations.title') },
    waiting: await readWaiting(db, actor),
    invitations: await readOpenInvitations(db, actor, now),
    names: (await readPartyChoices(db)).map(party => party.name),
  }
})

export const action = pageAction(async ({ context, form, once }) => {
  const { db, actor, env, language, now } = context
  demand(actor, 'coordination.enter')
  if (form.get('intent') === 'revoke') {
    await revokeInvitation(db, actor, String(form.get('invitation') ?? ''), now, once)
    return done(HERE, 'accounts.notice.revoked')
  }
  const submission = parseWithZod(form, { schema: invitationSchema })
  if (submission.status !== 'success') return invalid(submission)
  const { email, role, party: typed } = submission.value
  const party = role === 'coordinator' ? null : await resolveParty(db, typed ?? '')
  if (Array.isArray(party)) return invalid(submission, { party: ['accounts.errors.partyUnknown'] })
  const invitation = { email, role, partyId: party?.id ?? null, language, publicUrl: env.PUBLIC_URL }
  await invite(db, actor, invitation, now, once)
  return done(HERE, 'accounts.notice.invited', { email })
})

export default function Invitations() {
  const { t } = useTranslation()
  const { waiting, invitations, names } = useLoaderData<typeof loader>()
  const answer = useFormAnswer({ role: 'manager' }, 'invite')
  return (
    <div className="page page-narrow">
      <CoordinationHead
        waiting={waiting}
        title={t('coordination.invitations.title')}
        lead={t('coordination.invitations.lead')}
      />
      <Section id="invitar" title={t('coordination.invitations.new')}>
        <ErrorSummary errors={summaryOf(answer)} />
        <Form method="post" className="form-column">
          <OnceField />
          <TextField
            {...fieldProps(answer, 'email')}
            label={t('accounts.email')}
            type="email"
            autoComplete="off"
            required
          />
          <RoleChoice {...fieldProps(answer, 'role')} roles={INVITATION_ROLES} />
          <PartyField
            {...fieldProps(answer, 'party')}
            label={t('coordination.invitations.party')}
            help={t('coordination.invitations.partyHelp')}
            names={names}
          />
          <Button look="primary" name="intent" value="invite">
            {t('accounts.team.inviteDo')}
          </Button>
        </Form>
      </Section>
      <Section id="sin-responder" title={t('coordination.invitations.waiting')}>
        {invitations.length > 0 ? (
          <InvitationTable invitations={invitations} />
        ) : (
          <EmptyState title={t('coordination.invitations.none')} />
        )}
      </Section>
    </div>
  )
}
