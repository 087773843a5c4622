import '#app/i18n/sections/profile.ts'
import { parseWithZod } from '@conform-to/zod/v4'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { MissingPanel } from '#app/components/registry/MissingPanel.tsx'
import { Breadcrumbs } from '#app/components/ui/Breadcrumbs.tsx'
import { FormPage } from '#app/components/ui/FormPage.tsx'
import { NextSteps } from '#app/components/ui/NextSteps.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { pageMeta } from '#app/i18n/meta.ts'
import { done, invalid, pageAction, pageLoader, refill } from '#app/server/handlers.server.ts'
import { clusterFormSchema, editClusterProfile, readClusterForm } from '#app/services/cluster-edit.server.ts'
import { ProfileForm } from './ProfileForm.tsx'

const PARTS = ['about', 'place', 'contact', 'offers', 'needs'] as const

export const loader = pageLoader(async ({ context, params }) => {
  const page = await readClusterForm(context.db, context.actor, params.slug ?? '')
  return { ...page, meta: { title: `${context.t('profile.form.title')}: ${page.cluster.name}` } }
})

export const action = pageAction(async ({ context, params, form, once }) => {
  const { db, actor, now } = context
  const slug = params.slug ?? ''
  const schema = await clusterFormSchema(db, actor, slug)
  if (String(form.get('intent')).startsWith('add-')) return refill(form)
  const submission = parseWithZod(form, { schema })
  if (submission.status !== 'success') return invalid(submission)
  await editClusterProfile(db, actor, slug, submission.value, now, once)
  return done(`/clusteres/${slug}`, 'profile.saved')
})

/** After a refusal too: the page shows what the record has become, beside what was typed. */
export const shouldRevalidate = () => true

export const meta = pageMeta

export default function EditCluster() {
  const { t } = useTranslation()
  const { cluster, profile, departments, missing } = useLoaderData<typeof loader>()
  return (
    <div className="page">
      <Breadcrumbs
        crumbs={[
          { label: t('ui.nav.clusters'), href: '/clusteres' },
          { label: cluster.name, href: `/clusteres/${cluster.slug}` },
          { label: t('profile.form.title') },
        ]}
      />
      <PageHead title={t('profile.form.title')} object={cluster.name} lead={t('profile.form.lead')} />
      <FormPage
        parts={PARTS.map(id => ({ id, label: t(`profile.form.parts.${id}`) }))}
        aside={
          <>
            <MissingPanel slug={cluster.slug} missing={missing} />
            <NextSteps
              steps={[
                { when: t('profile.form.next.saved'), what: t('profile.form.next.savedText') },
                { when: t('profile.form.next.before'), what: t('profile.form.next.beforeText') },
                { when: t('profile.form.next.counts'), what: t('profile.form.next.countsText') },
              ]}
            />
          </>
        }
      >
        <ProfileForm cluster={cluster} profile={profile} departments={departments} />
      </FormPage>
    </div>
  )
}
