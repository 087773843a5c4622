import '#app/i18n/sections/partners.ts'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { PartnerList } from '#app/components/partners/PartnerList.tsx'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { Breadcrumbs } from '#app/components/ui/Breadcrumbs.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { EmptyState } from '#app/components/ui/EmptyState.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { PARTNERS_ON_PAGE } from '#app/domain/partner-suggestions.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { pageLoader } from '#app/server/handlers.server.ts'
import { readPartnerSuggestions } from '#app/services/partner-suggestions.server.ts'
import { partnersAction } from './action.server.ts'
import { DismissedTable } from './DismissedTable.tsx'

export const loader = pageLoader(async ({ context, params }) => {
  const { db, actor, now, t } = context
  const suggestions = await readPartnerSuggestions(db, actor, params.slug ?? '', PARTNERS_ON_PAGE, now)
  const { name } = suggestions.cluster
  return { suggestions, meta: { title: t('partners.titleOf', { name }), description: t('partners.meta', { name }) } }
})

export const action = partnersAction

/** After a refusal too: the page shows what has been said meanwhile. */
export const shouldRevalidate = () => true

export const meta = pageMeta

export default function Partners() {
  const { t } = useTranslation()
  const { suggestions } = useLoaderData<typeof loader>()
  const { cluster, rights, partners, total, dismissed } = suggestions
  const profile = `/clusteres/${cluster.slug}`
  return (
    <div className="page">
      <Breadcrumbs
        crumbs={[
          { label: t('ui.nav.clusters'), href: '/clusteres' },
          { label: cluster.name, href: profile },
          { label: t('partners.title') },
        ]}
      />
      <PageHead
        title={t('partners.title')}
        object={cluster.name}
        lead={
          <>
            {t('partners.lead')} <a href="/metodologia#aliados">{t('partners.how')}</a>
          </>
        }
        actions={
          partners.length > 0 ? (
            <ButtonLink href={`/mapa?foco=${cluster.slug}&sugerencias=si`} icon="waypoints">
              {t('partners.onMap')}
            </ButtonLink>
          ) : null
        }
      />
      {partners.length === 0 ? (
        <EmptyState
          level={2}
          glyph={<ObjectGlyph kind="alliance" size={28} />}
          title={t('partners.none')}
          action={
            rights.canDismiss ? <ButtonLink href={`${profile}/editar`}>{t('partners.complete')}</ButtonLink> : undefined
          }
        >
          {t('partners.noneHelp')}
        </EmptyState>
      ) : null}
      {total > partners.length ? (
        <p className="muted">{t('partners.showing', { shown: partners.length, total })}</p>
      ) : null}
      <PartnerList suggestions={suggestions} hrefOf={slug => `/clusteres/${slug}`} scored />
      {dismissed.length > 0 ? <DismissedTable dismissed={dismissed} canRestore={rights.canDismiss} /> : null}
    </div>
  )
}
