import '#app/i18n/sections/registry.ts'
import '#app/i18n/sections/result-page.ts'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Breadcrumbs } from '#app/components/ui/Breadcrumbs.tsx'
import { Button } from '#app/components/ui/Button.tsx'
import { RadioGroup } from '#app/components/ui/ChoiceGroup.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { FormPage } from '#app/components/ui/FormPage.tsx'
import { fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { NextSteps } from '#app/components/ui/NextSteps.tsx'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { TextField } from '#app/components/ui/TextField.tsx'
import { DIRECTIONS } from '#app/domain/initiatives.ts'
import { defineResultSchema } from '#app/domain/result-forms.ts'
import { RESULT_LIMITS } from '#app/domain/results.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { done, invalid, pageAction, pageLoader } from '#app/server/handlers.server.ts'
import { readResultForm } from '#app/services/result-page.server.ts'
import { defineResult } from '#app/services/results.server.ts'
import { GoalFields } from '../GoalFields.tsx'

export const meta = pageMeta

const slugIn = (url: URL) => url.searchParams.get('proyecto') ?? ''

export const loader = pageLoader(async ({ context, url }) => {
  const form = await readResultForm(context.db, context.actor, slugIn(url))
  return { ...form, meta: { title: context.t('resultPage.define.title') } }
})

export const action = pageAction(async ({ context, url, form, once }) => {
  const { db, actor, now } = context
  const slug = slugIn(url)
  await readResultForm(db, actor, slug)
  const submission = parseWithZod(form, { schema: defineResultSchema })
  if (submission.status !== 'success') return invalid(submission)
  const id = await defineResult(db, actor, { ...submission.value, slug, once }, now)
  return done(`/resultados/${id}`, 'results.notice.defined')
})

export default function DefineResult() {
  const { t } = useTranslation()
  const { project, isOpen } = useLoaderData<typeof loader>()
  const answer = useFormAnswer()
  return (
    <div className="page">
      <Breadcrumbs
        crumbs={[
          { label: t('registry.projects.title'), href: '/proyectos' },
          { label: project.code ?? project.title, href: `/proyectos/${project.slug}` },
          { label: t('resultPage.define.title') },
        ]}
      />
      <PageHead title={t('resultPage.define.title')} lead={<bdi>{project.title}</bdi>} />
      <FormPage
        aside={
          <NextSteps
            steps={([1, 2, 3] as const).map(step => ({
              when: t(`resultPage.define.when${step}`),
              what: t(`resultPage.define.next${step}`),
            }))}
          />
        }
      >
        {isOpen ? (
          <Form method="post" className="form-column" noValidate>
            <ErrorSummary errors={summaryOf(answer)} />
            <OnceField />
            <TextField
              {...fieldProps(answer, 'indicator')}
              label={t('resultPage.define.indicator')}
              help={t('resultPage.define.indicatorHelp')}
              maxLength={RESULT_LIMITS.indicator}
              required
            />
            <TextField
              {...fieldProps(answer, 'unit')}
              label={t('resultPage.define.unit')}
              help={t('resultPage.define.unitHelp')}
              maxLength={RESULT_LIMITS.unit}
              width="short"
              required
            />
            <RadioGroup
              {...fieldProps(answer, 'direction')}
              label={t('resultPage.define.direction')}
              required
              options={DIRECTIONS.map(value => ({
                value,
                label: t(value === 'up' ? 'resultPage.page.goodUp' : 'resultPage.page.goodDown'),
              }))}
            />
            <GoalFields answer={answer} />
            <Button look="primary">{t('resultPage.define.submit')}</Button>
          </Form>
        ) : (
          <p>{t('resultPage.define.closed')}</p>
        )}
      </FormPage>
    </div>
  )
}
