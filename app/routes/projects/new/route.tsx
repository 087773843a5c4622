import '#app/i18n/sections/projects.ts'
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
    meta: { title: context.t('projects.form.title') },
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
        crumbs={[{ label: t('registry.projects.title'), href: '/proyectos' }, { label: t('projects.form.title') }]}
      />
      <PageHead title={t('projects.form.title')} lead={t('projects.form.lead')} />
      <FormPage parts={formParts(answer, t)} aside={<WhatFollows />}>
        <Form method="post" noValidate>
          <ErrorSummary errors={summaryOf(answer)} />
          <OnceField />
          <FormPart id="proyecto" title={t('projects.form.parts.project')}>
            <AgreedFields answer={answer} />
          </FormPart>
          <FormPart id="partes" title={t('projects.form.parts.parties')}>
            <PartyFields answer={answer} leader={leader} meanings={asked?.meanings ?? {}} names={names} />
          </FormPart>
          <FormPart id="fechas" title={t('projects.form.parts.dates')}>
            <DateFields answer={answer} />
          </FormPart>
          <FormPart id="cuellos" title={t('projects.form.parts.bottlenecks')}>
            <BottleneckFields answer={answer} codes={codes} />
            <TextField
              {...fieldProps(answer, 'evidenceUrl')}
              label={t('projects.form.url')}
              help={t('projects.form.urlHelp')}
              type="url"
              inputMode="url"
              maxLength={500}
              placeholder="https://"
            />
          </FormPart>
          <div className="submit-row">
            <Button look="primary">{t('projects.form.submit')}</Button>
            <ButtonLink look="quiet" href="/proyectos">
              {t('projects.form.cancel')}
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
            when: t('projects.next.today'),
            what: (
              <>
                {t('projects.next.todayWhat')} <ProvenanceBadge provenance="declarado" />
              </>
            ),
            mark: <TieMark kind="project" provenance="declarado" />,
          },
          { when: t('projects.next.asked'), what: t('projects.next.askedWhat') },
          {
            when: t('projects.next.confirmed'),
            what: (
              <>
                {t('projects.next.confirmedWhat')} <ProvenanceBadge provenance="confirmado" />
              </>
            ),
            mark: <TieMark kind="project" provenance="confirmado" />,
          },
          { when: t('projects.next.started'), what: t('projects.next.startedWhat') },
        ]}
      />
      <section className="panel">
        <p>{t('projects.form.fromInitiative')}</p>
      </section>
    </>
  )
}
