import '#app/i18n/sections/maturity.ts'
import '#app/i18n/sections/maturity-questions.ts'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Breadcrumbs } from '#app/components/ui/Breadcrumbs.tsx'
import { Button } from '#app/components/ui/Button.tsx'
import { Checkbox } from '#app/components/ui/Checkbox.tsx'
import { RadioGroup } from '#app/components/ui/ChoiceGroup.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { FormPage, FormPart } from '#app/components/ui/FormPage.tsx'
import { type FormAnswer, fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { NextSteps } from '#app/components/ui/NextSteps.tsx'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { selfAssessmentSchema } from '#app/domain/maturity-forms.ts'
import { ANSWERS, ASSESSED, type Assessed, fieldOf, STATEMENTS } from '#app/domain/maturity-questionnaire.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { done, invalid, pageAction, pageLoader } from '#app/server/handlers.server.ts'
import { assessMaturity, readSelfAssessmentForm } from '#app/services/maturity-self-assessment.server.ts'

export const loader = pageLoader(async ({ context, params, url }) => {
  const form = await readSelfAssessmentForm(context.db, context.actor, params.slug ?? '')
  // One dimension alone, as when a mentorship in it has ended.
  const only = ASSESSED.find(name => name === url.searchParams.get('dimension')) ?? null
  return { ...form, only, meta: { title: context.t('maturityQuestions.title') } }
})

export const action = pageAction(async ({ context, params, form, once }) => {
  const { db, actor, now } = context
  const { cluster } = await readSelfAssessmentForm(db, actor, params.slug ?? '')
  const submission = parseWithZod(form, { schema: selfAssessmentSchema })
  if (submission.status !== 'success') return invalid(submission)
  const slug = await assessMaturity(db, actor, { ...submission.value, slug: cluster.slug, once }, now)
  return done(`/clusteres/${slug}/madurez`, 'maturity.notice.assessed')
})

export const meta = pageMeta

export default function SelfAssessment() {
  const { t } = useTranslation()
  const { cluster, only } = useLoaderData<typeof loader>()
  const answer = useFormAnswer()
  const nameOf = useNames()
  const asked = only ? [only] : ASSESSED
  return (
    <div className="page">
      <Breadcrumbs
        crumbs={[
          { label: t('ui.nav.clusters'), href: '/clusteres' },
          { label: cluster.name, href: `/clusteres/${cluster.slug}` },
          { label: t('maturity.title'), href: `/clusteres/${cluster.slug}/madurez` },
          { label: t('maturityQuestions.title') },
        ]}
      />
      <PageHead
        title={t('maturityQuestions.title')}
        object={cluster.name}
        lead={
          only ? (
            <>
              {t('maturityQuestions.only', { dimension: nameOf(only) })}{' '}
              <a href={`/clusteres/${cluster.slug}/madurez/autoevaluacion`}>{t('maturityQuestions.whole')}</a>
            </>
          ) : (
            t('maturityQuestions.lead')
          )
        }
      />
      <FormPage parts={only ? undefined : ASSESSED.map(name => ({ id: name, label: nameOf(name) }))} aside={<Aside />}>
        <Form method="post" className="form-column" noValidate>
          <ErrorSummary errors={summaryOf(answer)} />
          <OnceField />
          {asked.map(name => (
            <FormPart key={name} id={name} title={nameOf(name)}>
              <Statements name={name} answer={answer} />
            </FormPart>
          ))}
          <Checkbox
            id="show"
            name="show"
            label={t('maturityQuestions.show')}
            help={t('maturityQuestions.showHelp')}
            defaultChecked={answer.value('show') === 'on'}
          />
          <Button look="primary">{t('maturityQuestions.submit')}</Button>
        </Form>
      </FormPage>
    </div>
  )
}

function useNames() {
  const { t } = useTranslation()
  return (name: Assessed) =>
    name === 'general' ? t('maturityQuestions.general') : t(`vocab.maturityDimension.${name}`)
}

function Statements({ name, answer }: { name: Assessed; answer: FormAnswer }) {
  const { t } = useTranslation()
  return (
    <div className="three-choices statements">
      {STATEMENTS.map(statement => (
        <RadioGroup
          key={statement}
          {...fieldProps(answer, fieldOf(name, statement))}
          label={t(`maturityQuestions.statements.${name}.${statement}`)}
          plainLabel
          columns
          options={ANSWERS.map(value => ({ value, label: t(`maturityQuestions.answers.${value}`) }))}
        />
      ))}
    </div>
  )
}

function Aside() {
  const { t } = useTranslation()
  return (
    <>
      <NextSteps
        steps={([1, 2, 3] as const).map(step => ({
          when: t(`maturityQuestions.when${step}`),
          what: t(`maturityQuestions.next${step}`),
        }))}
      />
      <p className="small">
        <a href="/metodologia#madurez">{t('maturityQuestions.rule')}</a>
      </p>
    </>
  )
}
