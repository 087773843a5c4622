import '#app/i18n/sections/initiative-form.ts'
import '#app/i18n/sections/initiatives.ts'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Breadcrumbs } from '#app/components/ui/Breadcrumbs.tsx'
import { Button, ButtonLink } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { FormPage } from '#app/components/ui/FormPage.tsx'
import { summaryOf } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { pageMeta } from '#app/i18n/meta.ts'
import { pageAction, pageLoader } from '#app/server/handlers.server.ts'
import { demandCluster } from '#app/services/bottleneck-access.server.ts'
import { readNewInitiative } from '#app/services/initiative-form.server.ts'
import { publishAction, saveAction } from '../form/actions.server.ts'
import { useInitiativeAnswer } from '../form/answer.ts'
import { InitiativeFields } from '../form/InitiativeFields.tsx'
import { LeaderLine } from '../form/LeaderLine.tsx'
import { Meanings } from '../form/Meanings.tsx'
import { NextStepsPanel } from '../form/NextStepsPanel.tsx'
import { formParts } from '../form/parts.ts'

export const meta = pageMeta

export const loader = pageLoader(async ({ context, url }) => {
  const asked = { codes: url.searchParams.getAll('cuello'), alliance: url.searchParams.get('alianza') }
  return {
    ...(await readNewInitiative(context.db, context.actor, asked)),
    meta: { title: context.t('initiativeForm.title') },
  }
})

export const action = pageAction(async args => {
  const { db, actor } = args.context
  const isSave = args.form.get('intent') === 'save'
  const cluster = await demandCluster(db, actor, isSave ? 'initiative.propose' : 'initiative.publish')
  return isSave ? saveAction(args, { leaderId: cluster.id }) : publishAction(args, { leaderId: cluster.id })
})

export default function NewInitiative() {
  const { t } = useTranslation()
  const page = useLoaderData<typeof loader>()
  const { terms, leader, alliance, canPublish } = page
  const answer = useInitiativeAnswer(terms)
  return (
    <div className="page">
      <Breadcrumbs
        crumbs={[{ label: t('initiatives.title'), href: '/iniciativas' }, { label: t('initiativeForm.title') }]}
      />
      <PageHead title={t('initiativeForm.title')} lead={t('initiativeForm.lead')} />
      <FormPage parts={formParts(answer, t)} aside={<NextStepsPanel />}>
        <Form method="post" noValidate>
          <ErrorSummary errors={summaryOf(answer)} />
          <Meanings />
          <OnceField />
          {alliance ? <input type="hidden" name="alliance" value={alliance.slug} /> : null}
          <LeaderLine leader={leader} alliance={alliance} />
          <InitiativeFields answer={answer} choices={page} />
          {canPublish ? null : <p className="muted">{t('initiativeForm.editorNote', { party: leader.name })}</p>}
          <div className="submit-row">
            {canPublish ? (
              <Button look="primary" name="intent" value="publish">
                {t('initiativeForm.publish')}
              </Button>
            ) : null}
            <Button look={canPublish ? 'secondary' : 'primary'} name="intent" value="save">
              {t('initiativeForm.save')}
            </Button>
            <ButtonLink look="quiet" href="/iniciativas">
              {t('initiativeForm.back')}
            </ButtonLink>
          </div>
        </Form>
      </FormPage>
    </div>
  )
}
