import { useTranslation } from 'react-i18next'
import { InitiativeStatus } from '#app/components/initiatives/InitiativeStatus.tsx'
import { type Facet, useVocabularyOptions } from '#app/components/lists/facets.ts'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { RegionMark } from '#app/components/records/Swatches.tsx'
import { OWN_INITIATIVES } from '#app/domain/initiative-list.ts'
import { PUBLIC_INITIATIVE_STATUSES } from '#app/domain/initiatives.ts'
import { ALLIANCE_AREAS, REGIONS } from '#app/domain/vocabularies.ts'

/** What initiatives are filtered by; by one's own side only for those who act for a party. */
export function useInitiativeFacets(actsForParty: boolean): Facet[] {
  const { t } = useTranslation()
  const options = useVocabularyOptions()
  const own: Facet = {
    name: 'mio',
    legend: t('initiativeList.mine'),
    options: OWN_INITIATIVES.map(value => ({ value, label: t(`initiativeList.mineOptions.${value}`) })),
  }
  return [
    ...(actsForParty ? [own] : []),
    {
      name: 'estado',
      legend: t('lists.facet.estado'),
      options: PUBLIC_INITIATIVE_STATUSES.map(value => ({
        value,
        label: <InitiativeStatus status={value} />,
        text: t(`vocab.initiativeStatus.${value}`),
      })),
    },
    {
      name: 'area',
      legend: t('lists.facet.area'),
      options: options('allianceArea', ALLIANCE_AREAS, 'words'),
      shown: 6,
    },
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
      options: (['declarado', 'confirmado'] as const).map(value => ({
        value,
        label: <ProvenanceBadge provenance={value} />,
        text: t(`vocab.provenance.${value}`),
      })),
    },
  ]
}
