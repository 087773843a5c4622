import '#app/i18n/sections/registry.ts'
import '#app/i18n/sections/results.ts'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Breadcrumbs } from '#app/components/ui/Breadcrumbs.tsx'
import { Button } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { FormPage } from '#app/components/ui/FormPage.tsx'
import { summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { TextField } from '#app/components/ui/TextField.tsx'
import { sharesSchema } from '#app/domain/result-forms.ts'
import { useFormat } from '#app/i18n/format.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { done, invalid, pageAction, pageLoader } from '#app/server/handlers.server.ts'
import { readSharesForm, setShares } from '#app/services/result-shares.server.ts'

export const meta = pageMeta

export const loader = pageLoader(async ({ context, params }) => {
  const form = await readSharesForm(context.db, context.actor, params.slug ?? '')
  return { ...form, meta: { title: context.t('results.shares.page') } }
})

export const action = pageAction(async ({ context, params, form, once }) => {
  const { db, actor, now } = context
  const slug = params.slug ?? ''
  await readSharesForm(db, actor, slug)
  const submission = parseWithZod(form, { schema: sharesSchema })
  if (submission.status !== 'success') return invalid(submission)
  await setShares(db, actor, { ...submission.value, slug, once }, now)
  return done(`/proyectos/${slug}#aportes`, 'results.notice.shares')
})

export default function Shares() {
  const { t } = useTranslation()
  const format = useFormat()
  const { project, shares, isOpen } = useLoaderData<typeof loader>()
  const answer = useFormAnswer({ share: shares.map(share => (share.percent === null ? '' : String(share.percent))) })
  const typed = answer.values('share')
  return (
    <div className="page">
      <Breadcrumbs
        crumbs={[
          { label: t('registry.projects.title'), href: '/proyectos' },
          { label: project.code ?? project.title, href: `/proyectos/${project.slug}` },
          { label: t('results.shares.title') },
        ]}
      />
      <PageHead title={t('results.shares.page')} lead={t('results.shares.pageLead')} />
      <FormPage>
        {!isOpen ? (
          <p>{t('results.shares.closed')}</p>
        ) : shares.length === 0 ? (
          <p>{t('results.shares.noBottlenecks')}</p>
        ) : (
          <Form method="post" className="form-column" noValidate>
            <ErrorSummary errors={summaryOf(answer)} />
            <OnceField />
            {shares.map((share, index) => (
              <div key={share.code}>
                <input type="hidden" name="bottleneck" value={share.code} />
                <TextField
                  id={`share[${index}]`}
                  name="share"
                  error={answer.errors(`share[${index}]`)[0]}
                  defaultValue={typed[index] || undefined}
                  label={t('results.shares.field', { code: share.code })}
                  help={`${share.titleEs}. ${t('results.shares.sum')}: ${format.percent(share.sum)}`}
                  inputMode="numeric"
                  width="short"
                  maxLength={5}
                />
              </div>
            ))}
            <Button look="primary">{t('results.shares.save')}</Button>
          </Form>
        )}
      </FormPage>
    </div>
  )
}
