import '#app/i18n/sections/alliances.ts'
import { parseWithZod } from '@conform-to/zod/v4'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Banner } from '#app/components/ui/Banner.tsx'
import { Breadcrumbs } from '#app/components/ui/Breadcrumbs.tsx'
import { FormPage } from '#app/components/ui/FormPage.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { editAllianceSchema } from '#app/domain/alliance-forms.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { done, invalid, pageAction, pageLoader } from '#app/server/handlers.server.ts'
import { editAlliance } from '#app/services/alliance-edits.server.ts'
import { readAllianceForm } from '#app/services/alliance-page.server.ts'
import { demandPartyOf } from '#app/services/alliance-state.server.ts'
import { AsksPanel } from './AsksPanel.tsx'
import { EditForm } from './EditForm.tsx'

export const meta = pageMeta

export const loader = pageLoader(async ({ context, params }) => ({
  ...(await readAllianceForm(context.db, context.actor, params.slug ?? '')),
  meta: { title: context.t('alliances.edit.title') },
}))

export const action = pageAction(async ({ context, params, form, once }) => {
  const { db, actor, env, now } = context
  const slug = params.slug ?? ''
  await demandPartyOf(db, actor, 'alliance.edit', slug)
  const submission = parseWithZod(form, { schema: editAllianceSchema })
  if (submission.status !== 'success') return invalid(submission)
  await editAlliance(db, actor, { ...submission.value, slug, publicUrl: env.PUBLIC_URL, once }, now)
  return done(`/alianzas/${slug}`, 'alliances.notice.edited')
})

/** After a refusal too: the page shows what the record has become, beside what was typed. */
export const shouldRevalidate = () => true

export default function EditAlliance() {
  const { t } = useTranslation()
  const page = useLoaderData<typeof loader>()
  const { slug, fields, canEdit, parties } = page
  return (
    <div className="page">
      <Breadcrumbs
        crumbs={[
          { label: t('alliances.title'), href: '/alianzas' },
          { label: fields.title, href: `/alianzas/${slug}` },
          { label: t('alliances.edit.title') },
        ]}
      />
      <PageHead title={t('alliances.edit.title')} lead={t('alliances.edit.lead')} />
      {canEdit ? (
        <FormPage aside={<AsksPanel parties={parties} />}>
          <EditForm page={page} />
        </FormPage>
      ) : (
        <Banner tone="info">
          <p>
            {t('alliances.edit.closed')} <a href={`/alianzas/${slug}`}>{t('alliances.edit.cancel')}</a>
          </p>
        </Banner>
      )}
    </div>
  )
}
