import '#app/i18n/sections/project-form.ts'
import '#app/i18n/sections/registry.ts'
import { parseWithZod } from '@conform-to/zod/v4'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Banner } from '#app/components/ui/Banner.tsx'
import { Breadcrumbs } from '#app/components/ui/Breadcrumbs.tsx'
import { FormPage } from '#app/components/ui/FormPage.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { Panel } from '#app/components/ui/Panel.tsx'
import { editProjectSchema } from '#app/domain/project-forms.ts'
import { useFormat } from '#app/i18n/format.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { done, invalid, pageAction, pageLoader } from '#app/server/handlers.server.ts'
import { editProject } from '#app/services/project-edits.server.ts'
import { readBottleneckChoices } from '#app/services/project-form.server.ts'
import { readProjectForm } from '#app/services/project-page.server.ts'
import { findBottleneckErrors } from '#app/services/project-parties.server.ts'
import { EditForm } from './EditForm.tsx'

export const meta = pageMeta

export const loader = pageLoader(async ({ context: { db, actor, language, t }, params }) => ({
  page: await readProjectForm(db, actor, params.slug ?? ''),
  codes: await readBottleneckChoices(db, language),
  meta: { title: t('projectForm.edit.title') },
}))

export const action = pageAction(async ({ context, params, form, once }) => {
  const { db, actor, env, now } = context
  const slug = params.slug ?? ''
  await readProjectForm(db, actor, slug)
  const submission = parseWithZod(form, { schema: editProjectSchema })
  if (submission.status !== 'success') return invalid(submission)
  const errors = await findBottleneckErrors(db, submission.value.bottleneck)
  if (Object.keys(errors).length > 0) return invalid(submission, errors)
  await editProject(db, actor, { ...submission.value, slug, publicUrl: env.PUBLIC_URL, once }, now)
  return done(`/proyectos/${slug}`, 'projects.notice.edited')
})

/** After a refusal too: the form shows what the record has become, beside what was typed. */
export const shouldRevalidate = () => true

export default function EditProject() {
  const { t } = useTranslation()
  const format = useFormat()
  const { page, codes } = useLoaderData<typeof loader>()
  const { slug, fields, canEdit, parties } = page
  const asked = parties.filter(party => party.isAskedAgain).map(party => party.name)
  return (
    <div className="page">
      <Breadcrumbs
        crumbs={[
          { label: t('registry.projects.title'), href: '/proyectos' },
          { label: fields.title, href: `/proyectos/${slug}` },
          { label: t('projectForm.edit.title') },
        ]}
      />
      <PageHead title={t('projectForm.edit.title')} lead={t('projectForm.edit.lead')} />
      {canEdit ? (
        <FormPage
          aside={
            <Panel title={t('projectForm.edit.asksTitle')}>
              <p>
                {asked.length > 0
                  ? t('projectForm.edit.asks', { parties: format.list(asked) })
                  : t('projectForm.edit.asksNobody')}
              </p>
            </Panel>
          }
        >
          <EditForm page={page} codes={codes} />
        </FormPage>
      ) : (
        <Banner tone="info">
          <p>
            {t('projectForm.edit.closed')} <a href={`/proyectos/${slug}`}>{t('projectForm.edit.cancel')}</a>
          </p>
        </Banner>
      )}
    </div>
  )
}
