import '#app/i18n/sections/accounts.ts'
import '#app/i18n/sections/coordination.ts'
import { parseWithZod } from '@conform-to/zod/v4'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { CoordinationHead } from '#app/components/coordination/CoordinationHead.tsx'
import { EmptyState } from '#app/components/ui/EmptyState.tsx'
import { notFound } from '#app/domain/errors.ts'
import { accessAnswerSchema } from '#app/domain/invitation-forms.ts'
import { demand } from '#app/domain/permissions.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { done, invalid, pageAction, pageLoader } from '#app/server/handlers.server.ts'
import { handleAccessRequest, readAccessRequests } from '#app/services/access-requests.server.ts'
import { readWaiting } from '#app/services/coordination.server.ts'
import { readPartyChoices, resolveParty } from '#app/services/party-choices.server.ts'
import { RequestCard } from './RequestCard.tsx'

const HERE = '/coordinacion/accesos'

export const meta = pageMeta

export const loader = pageLoader(async ({ context }) => {
  const { db, actor, t } = context
  return {
    meta: { title: t('coordination.access.title') },
    waiting: await readWaiting(db, actor),
    requests: await readAccessRequests(db, actor),
    names: (await readPartyChoices(db)).map(party => party.name),
  }
})

export const action = pageAction(async ({ context, form, once }) => {
  const { db, actor, env, now } = context
  demand(actor, 'coordination.enter')
  const id = String(form.get('request') ?? '')
  if (form.get('intent') === 'dismiss') {
    await handleAccessRequest(db, actor, id, { status: 'dismissed' }, now, once)
    return done(HERE, 'coordination.notice.accessDismissed')
  }
  if (form.get('intent') !== 'invite') throw notFound()
  const submission = parseWithZod(form, { schema: accessAnswerSchema })
  if (submission.status !== 'success') return invalid(submission)
  const party = await resolveParty(db, submission.value.party)
  if (Array.isArray(party)) return invalid(submission, { party: ['accounts.errors.partyUnknown'] })
  const { role } = submission.value
  const answer = { status: 'invited', role, partyId: party.id, publicUrl: env.PUBLIC_URL } as const
  await handleAccessRequest(db, actor, id, answer, now, once)
  return done(HERE, 'coordination.notice.accessInvited')
})

export default function AccessRequests() {
  const { t } = useTranslation()
  const { waiting, requests, names } = useLoaderData<typeof loader>()
  return (
    <div className="page page-narrow">
      <CoordinationHead waiting={waiting} title={t('coordination.access.title')} lead={t('coordination.access.lead')} />
      <datalist id="party-names">
        {names.map(name => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {requests.length === 0 ? <EmptyState level={2} title={t('coordination.access.none')} /> : null}
      {requests.map(request => (
        <RequestCard key={request.id} request={request} />
      ))}
    </div>
  )
}
