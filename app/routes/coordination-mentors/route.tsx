import '#app/i18n/sections/coordination.ts'
import '#app/i18n/sections/mentorship-offers.ts'
import { parseWithZod } from '@conform-to/zod/v4'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { CoordinationHead } from '#app/components/coordination/CoordinationHead.tsx'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { EmptyState } from '#app/components/ui/EmptyState.tsx'
import { qualifySchema } from '#app/domain/mentorship-offer-forms.ts'
import { demand } from '#app/domain/permissions.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { done, invalid, pageAction, pageLoader } from '#app/server/handlers.server.ts'
import { readWaiting } from '#app/services/coordination.server.ts'
import { decideMentorDimension, readMentorReview } from '#app/services/mentorship-offer-review.server.ts'
import { DecidedTable } from './DecidedTable.tsx'
import { PendingMentor } from './PendingMentor.tsx'

export const meta = pageMeta

export const loader = pageLoader(async ({ context }) => ({
  ...(await readMentorReview(context.db, context.actor)),
  counts: await readWaiting(context.db, context.actor),
  meta: { title: context.t('mentorshipOffers.review.title') },
}))

export const action = pageAction(async ({ context, form, once }) => {
  const { db, actor, env, now } = context
  demand(actor, 'mentorship.qualify')
  const submission = parseWithZod(form, { schema: qualifySchema })
  if (submission.status !== 'success') return invalid(submission)
  await decideMentorDimension(db, actor, { ...submission.value, publicUrl: env.PUBLIC_URL, once }, now)
  return done('/coordinacion/mentores', `mentorshipOffers.notice.${submission.value.intent}`)
})

/** After a refusal too: somebody else may have decided. */
export const shouldRevalidate = () => true

export default function MentorsToAccept() {
  const { t } = useTranslation()
  const { counts, pending, decided } = useLoaderData<typeof loader>()
  return (
    <div className="page">
      <CoordinationHead
        waiting={counts}
        title={t('mentorshipOffers.review.title')}
        lead={pending.length > 0 ? t('mentorshipOffers.review.lead', { count: pending.length }) : undefined}
      />
      {pending.length > 0 ? (
        pending.map(one => <PendingMentor key={`${one.cluster.slug}-${one.dimension}`} offered={one} />)
      ) : (
        <EmptyState
          level={2}
          glyph={<ObjectGlyph kind="mentorship" size={28} />}
          title={t('mentorshipOffers.review.none')}
        >
          {t('mentorshipOffers.review.noneHelp')}
        </EmptyState>
      )}
      {decided.length > 0 ? <DecidedTable decided={decided} /> : null}
    </div>
  )
}
