import '#app/i18n/sections/map.ts'
import '#app/i18n/sections/map-views.ts'
import { parseWithZod } from '@conform-to/zod/v4'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Breadcrumbs } from '#app/components/ui/Breadcrumbs.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { EmptyState } from '#app/components/ui/EmptyState.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { cleanMapAddress } from '#app/domain/map-view.ts'
import { demand, ownParty } from '#app/domain/permissions.ts'
import { savedViewSchema } from '#app/domain/saved-view-forms.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { done, invalid, pageAction, pageLoader } from '#app/server/handlers.server.ts'
import { readSavedViews, removeView, renameView, saveView } from '#app/services/saved-views.server.ts'
import { SaveForm } from './SaveForm.tsx'
import { ViewTable } from './ViewTable.tsx'

const HERE = '/mapa/vistas'

export const meta = pageMeta
/** After a 409 the list is read again: somebody else changed it. */
export const shouldRevalidate = () => true

export const loader = pageLoader(async ({ context, url }) => {
  const { db, actor, t } = context
  const saved = await readSavedViews(db, actor)
  const state = url.searchParams.get('estado')
  return {
    meta: { title: t('mapViews.title') },
    ...saved,
    /** What is about to be saved; null on a visit to the list alone. */
    state: state === null ? null : cleanMapAddress(new URLSearchParams(state)).toString(),
  }
})

export const action = pageAction(async ({ context, form, once }) => {
  const { db, actor, now } = context
  demand(actor, 'map.save-view', ownParty(actor))
  const submission = parseWithZod(form, { schema: savedViewSchema })
  if (submission.status !== 'success') return invalid(submission)
  const sent = submission.value
  switch (sent.intent) {
    case 'save':
      await saveView(db, actor, sent, now, once)
      return done(HERE, 'mapViews.notice.saved')
    case 'rename':
      await renameView(db, actor, sent, now, once)
      return done(HERE, 'mapViews.notice.renamed')
    case 'remove':
      await removeView(db, actor, sent, now, once)
      return done(HERE, 'mapViews.notice.removed')
  }
})

export default function SavedViews() {
  const { t } = useTranslation()
  const { party, views, state } = useLoaderData<typeof loader>()
  return (
    <div className="page page-narrow">
      <Breadcrumbs crumbs={[{ label: t('map.title'), href: '/mapa' }, { label: t('mapViews.title') }]} />
      <PageHead
        title={t('mapViews.title')}
        lead={t('mapViews.lead', { party })}
        actions={<ButtonLink href="/mapa">{t('mapViews.map')}</ButtonLink>}
      />
      {state === null ? null : (
        <Section id="guardar" title={t('mapViews.saveTitle')}>
          <SaveForm state={state} />
        </Section>
      )}
      <Section id="vistas" title={t('mapViews.list')}>
        {views.length > 0 ? (
          <ViewTable views={views} />
        ) : (
          <EmptyState title={t('mapViews.none')}>{t('mapViews.noneHelp')}</EmptyState>
        )}
      </Section>
    </div>
  )
}
