import '#app/i18n/sections/initiative-form.ts'
import '#app/i18n/sections/initiatives.ts'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Banner } from '#app/components/ui/Banner.tsx'
import { Breadcrumbs } from '#app/components/ui/Breadcrumbs.tsx'
import { FormPage } from '#app/components/ui/FormPage.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { Panel } from '#app/components/ui/Panel.tsx'
import { dayInBogota } from '#app/domain/dates.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { done, pageAction, pageLoader } from '#app/server/handlers.server.ts'
import { demandEdit, readInitiativeForm } from '#app/services/initiative-form.server.ts'
import { cancelInitiative } from '#app/services/initiative-life.server.ts'
import { getInitiativeRecord } from '#app/services/initiative-records.server.ts'
import { editAction, publishAction, saveAction } from '../form/actions.server.ts'
import { useInitiativeAnswer } from '../form/answer.ts'
import { NextStepsPanel } from '../form/NextStepsPanel.tsx'
import { formParts } from '../form/parts.ts'
import { EditForm } from './EditForm.tsx'

export const meta = pageMeta

export const loader = pageLoader(async ({ context, params }) => {
  const page = await readInitiativeForm(context.db, context.actor, params.slug ?? '')
  const title = context.t(page.isDraft ? 'initiativeForm.draftTitle' : 'initiativeForm.editTitle')
  return { ...page, today: dayInBogota(context.now), meta: { title } }
})

export const action = pageAction(async args => {
  const { db, actor, now, env } = args.context
  const record = await getInitiativeRecord(db, args.params.slug ?? '')
  demandEdit(actor, record)
  const { slug, leaderId, status } = record.initiative
  const place = { slug, leaderId }
  const intent = args.form.get('intent')
  if (status !== 'draft') return editAction(args, place)
  if (intent === 'publish') return publishAction(args, place)
  if (intent !== 'cancel') return saveAction(args, place)
  await cancelInitiative(db, actor, { slug, publicUrl: env.PUBLIC_URL, once: args.once }, now)
  return done('/iniciativas', 'initiatives.notice.discarded')
})

export default function EditInitiative() {
  const { t } = useTranslation()
  const page = useLoaderData<typeof loader>()
  const { slug, code, isDraft, canEdit, commitments, terms, today } = page
  const answer = useInitiativeAnswer(terms)
  const title = t(isDraft ? 'initiativeForm.draftTitle' : 'initiativeForm.editTitle')
  return (
    <div className="page">
      <Breadcrumbs
        crumbs={[
          { label: t('initiatives.title'), href: '/iniciativas' },
          ...(isDraft ? [] : [{ label: code ?? terms.title, href: `/iniciativas/${slug}` }]),
          { label: title },
        ]}
      />
      <PageHead title={title} lead={t(isDraft ? 'initiativeForm.lead' : 'initiativeForm.editLead')} />
      {canEdit ? (
        <FormPage
          parts={formParts(answer, t)}
          aside={
            isDraft ? (
              <NextStepsPanel />
            ) : (
              <Panel title={t('initiativeForm.substanceTitle')}>
                <p>{t('initiativeForm.substance', { count: commitments })}</p>
              </Panel>
            )
          }
        >
          <EditForm page={page} answer={answer} today={today} />
        </FormPage>
      ) : (
        <Banner tone="info">
          <p>
            {t('initiativeForm.closed')} <a href={`/iniciativas/${slug}`}>{t('initiativeForm.back')}</a>
          </p>
        </Banner>
      )}
    </div>
  )
}
