import '#app/i18n/sections/project-form.ts'
import '#app/i18n/sections/registry.ts'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { TieMark } from '#app/components/records/TieMark.tsx'
import { Breadcrumbs } from '#app/components/ui/Breadcrumbs.tsx'
import { Button, ButtonLink } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { FormPage, FormPart } from '#app/components/ui/FormPage.tsx'
import { fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { NextSteps } from '#app/components/ui/NextSteps.tsx'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { TextField } from '#app/components/ui/TextField.tsx'
import { pageMeta } from '#app/i18n/meta.ts'
import { pageLoader } from '#app/server/handlers.server.ts'
import { readNewProjectForm } from '#app/services/project-form.server.ts'
import { AgreedFields, BottleneckFields, DateFields } from '../AgreedFields.tsx'
import { type NewProjectAnswer, recordAction } from './action.server.ts'
import { PartyFields } from './PartyFields.tsx'
import { formParts } from './parts.ts'

export const meta = pageMeta

export const loader = pageLoader(async ({ context, url }) => {
  const asked = { with: url.searchParams.get('con'), bottlenecks: url.searchParams.getAll('cuello') }
  return {
    ...(await readNewProjectForm(context.db, context.actor, context.language, asked)),
    meta: { title: context.t('projectForm.form.title') },
  }
})

export const action = recordAction

export default function NewProject() {
  const { t } = useTranslation()
  const { leader, other, names, codes, bottlenecks } = useLoaderData<typeof loader>()
  const asked = useActionData<NewProjectAnswer>()
  const answer = useFormAnswer({ party: [other?.name ?? ''], bottleneck: bottlenecks })
  return (
    <div className="page">
      <Breadcrumbs
        crumbs={[{ label: t('registry.projects.title'), href: '/proyectos' }, { label: t('projectForm.form.title') }]}
      />
      <PageHead title={t('projectForm.form.title')} lead={t('projectForm.form.lead')} />
      <FormPage parts={formParts(answer, t)} aside={<WhatFollows />}>
        <Form method="post" noValidate>
          <ErrorSummary errors={summaryOf(answer)} />
          <OnceField />
          <FormPart id="proyecto" title={t('projectForm.form.parts.project')}>
            <AgreedFields answer={answer} />
          </FormPart>
          <FormPart id="partes" title={t('projectForm.form.parts.parties')}>
            <PartyFields answer={answer} leader={leader} meanings={asked?.meanings ?? {}} names={names} />
          </FormPart>
          <FormPart id="fechas" title={t('projectForm.form.parts.dates')}>
            <DateFields answer={answer} />
          </FormPart>
          <FormPart id="cuellos" title={t('projectForm.form.parts.bottlenecks')}>
            <BottleneckFields answer={answer} codes={codes} />
            <TextField
              {...fieldProps(answer, 'evidenceUrl')}
              label={t('projectForm.form.url')}
              help={t('projectForm.form.urlHelp')}
              type="url"
              inputMode="url"
              maxLength={500}
              placeholder="https://"
            />
          </FormPart>
          <div className="submit-row">
            <Button look="primary">{t('projectForm.form.submit')}</Button>
            <ButtonLink look="quiet" href="/proyectos">
              {t('projectForm.form.cancel')}
            </ButtonLink>
          </div>
        </Form>
      </FormPage>
    </div>
  )
}

/** What happens once it is recorded. */
function WhatFollows() {
  const { t } = useTranslation()
  return (
    <>
      <NextSteps
        steps={[
          {
            when: t('projectForm.next.today'),
            what: (
              <>
                {t('projectForm.next.todayWhat')} <ProvenanceBadge provenance="declarado" />
              </>
            ),
            mark: <TieMark kind="project" provenance="declarado" />,
          },
          { when: t('projectForm.next.asked'), what: t('projectForm.next.askedWhat') },
          {
            when: t('projectForm.next.confirmed'),
            what: (
              <>
                {t('projectForm.next.confirmedWhat')} <ProvenanceBadge provenance="confirmado" />
              </>
            ),
            mark: <TieMark kind="project" provenance="confirmado" />,
          },
          { when: t('projectForm.next.started'), what: t('projectForm.next.startedWhat') },
        ]}
      />
      <section className="panel">
        <p>{t('projectForm.form.fromInitiative')}</p>
      </section>
    </>
  )
}
