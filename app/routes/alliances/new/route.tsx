import '#app/i18n/sections/alliances.ts'
import '#app/i18n/sections/evidence.ts'
import { useActionData, useFetcher, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Breadcrumbs } from '#app/components/ui/Breadcrumbs.tsx'
import { FormPage } from '#app/components/ui/FormPage.tsx'
import { useFormAnswer } from '#app/components/ui/form-answer.ts'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { pageMeta } from '#app/i18n/meta.ts'
import { pageLoader } from '#app/server/handlers.server.ts'
import { readProposalForm } from '#app/services/alliance-form.server.ts'
import { type ProposalAnswer, proposeAction } from './action.server.ts'
import { NextStepsPanel } from './NextStepsPanel.tsx'
import { Preview, usePreview } from './Preview.tsx'
import { ProposalForm } from './ProposalForm.tsx'
import { formParts } from './parts.ts'

export const meta = pageMeta

export const loader = pageLoader(async ({ context, url }) => {
  const asked = { with: url.searchParams.get('con'), typed: url.searchParams.get('buscar') }
  return {
    ...(await readProposalForm(context.db, context.actor, asked)),
    meta: { title: context.t('alliances.form.title') },
  }
})

export const action = proposeAction

export default function NewAlliance() {
  const { t } = useTranslation()
  const { proposer, other, names, hasAllNames } = useLoaderData<typeof loader>()
  const asked = useActionData<ProposalAnswer>()
  const more = useFetcher<typeof loader>()
  const own = { party: [proposer?.slug ?? '', other?.name ?? ''] }
  const answer = useFormAnswer(own)
  const { preview, onInput } = usePreview(answer, proposer?.name ?? '')
  return (
    <div className="page">
      <Breadcrumbs
        crumbs={[{ label: t('alliances.title'), href: '/alianzas' }, { label: t('alliances.form.title') }]}
      />
      <PageHead title={t('alliances.form.title')} lead={t('alliances.form.lead')} />
      <FormPage
        parts={formParts(answer, t)}
        aside={
          <>
            <NextStepsPanel />
            <Preview preview={preview} />
          </>
        }
      >
        <ProposalForm
          answer={answer}
          proposer={proposer}
          meanings={asked?.meanings ?? {}}
          similar={asked?.similar ?? []}
          names={more.data?.names ?? names}
          onInput={onInput}
          onSearch={hasAllNames ? undefined : typed => more.load(`/alianzas/nueva?buscar=${encodeURIComponent(typed)}`)}
        />
      </FormPage>
    </div>
  )
}
