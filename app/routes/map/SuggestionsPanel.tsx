import { useLocation } from '@remix-run/react'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { pieceFor } from '#app/components/piece.ts'
import type { MapSelection } from '#app/domain/map-panel.ts'
import type { MapPartners } from '#app/services/map-partners.server.ts'
import { mapHref } from './address.ts'

/** Not fetched while nobody asks for suggestions. */
const PartnerList = await pieceFor(
  /[?&]sugerencias=si\b/,
  async () => (await import('#app/components/partners/PartnerList.tsx')).PartnerList,
)

interface SuggestionsPanelProps {
  selection: MapSelection
  /** Null while they are not shown. */
  partners: MapPartners
}

/** The partners suggested to the selected cluster, numbered as the ribbons that lead to them. */
export function SuggestionsPanel({ selection, partners }: SuggestionsPanelProps) {
  const { t } = useTranslation()
  const { search } = useLocation()
  const { slug, kind } = selection.node
  if (kind !== 'cluster') return null
  if (!partners) {
    return (
      <section className="map-panel-part">
        <h3>{t('partners.title')}</h3>
        <a href={mapHref(search, { sugerencias: 'si' })}>{t('partners.show')}</a>
      </section>
    )
  }
  const { suggestions } = partners
  const { total, rights } = suggestions
  return (
    <section className="map-panel-part" aria-labelledby="aliados-sugeridos">
      <h3 id="aliados-sugeridos">{t('partners.title')}</h3>
      <p className="map-note">{total > 0 ? t('partners.short') : t('partners.none')}</p>
      {total === 0 && rights.canDismiss ? (
        <p>
          {t('partners.noneHelp')} <a href={`/clusteres/${slug}/editar`}>{t('partners.complete')}</a>
        </p>
      ) : null}
      <Suspense>
        <PartnerList suggestions={suggestions} hrefOf={other => mapHref(search, { foco: other, q: null })} fromMap />
      </Suspense>
      <p className="actions">
        <a href={`/clusteres/${slug}/aliados`}>
          {total > 0 ? t('partners.all', { count: total }) : t('partners.title')}
        </a>
        <a href={mapHref(search, { sugerencias: 'no' })}>{t('partners.hide')}</a>
      </p>
    </section>
  )
}
