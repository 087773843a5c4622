import { useTranslation } from 'react-i18next'
import { AllianceStatus } from '#app/components/alliances/AllianceStatus.tsx'
import { type Facet, useVocabularyOptions } from '#app/components/lists/facets.ts'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { RegionMark } from '#app/components/records/Swatches.tsx'
import { LINK_TYPES } from '#app/domain/alliance-list.ts'
import { ALLIANCE_STATUSES, PUBLIC_ALLIANCE_STATUSES } from '#app/domain/alliances.ts'
import { ALLIANCE_AREAS, PROVENANCES, REGIONS } from '#app/domain/vocabularies.ts'

/** What alliances are filtered by; the statuses that only parties see, only where the reader sees some. */
export function useAllianceFacets(hasPrivate: boolean): Facet[] {
  const { t } = useTranslation()
  const options = useVocabularyOptions()
  const statuses = hasPrivate ? ALLIANCE_STATUSES : PUBLIC_ALLIANCE_STATUSES
  return [
    {
      name: 'estado',
      legend: t('lists.facet.estado'),
      options: statuses.map(value => ({
        value,
        label: <AllianceStatus status={value} />,
        text: t(`vocab.allianceStatus.${value}`),
      })),
    },
    {
      name: 'verificacion',
      legend: t('alliances.list.verification'),
      options: [{ value: 'sin-verificar', label: t('alliances.unverified') }],
    },
    {
      name: 'area',
      legend: t('lists.facet.area'),
      options: options('allianceArea', ALLIANCE_AREAS, 'words'),
      shown: 6,
    },
    { name: 'tipo', legend: t('lists.facet.tipo'), options: options('linkType', LINK_TYPES) },
    {
      name: 'region',
      legend: t('lists.facet.region'),
      options: REGIONS.map(value => ({
        value,
        label: <RegionMark region={value} />,
        text: t(`vocab.region.${value}`),
      })),
    },
    {
      name: 'procedencia',
      legend: t('lists.facet.procedencia'),
      options: PROVENANCES.filter(value => value !== 'ilustrativo').map(value => ({
        value,
        label: <ProvenanceBadge provenance={value} />,
        text: t(`vocab.provenance.${value}`),
      })),
    },
  ]
}
