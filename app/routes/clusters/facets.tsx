import { useTranslation } from 'react-i18next'
import { type Facet, useVocabularyOptions } from '#app/components/lists/facets.ts'
import { MaturityMark } from '#app/components/records/MaturityMark.tsx'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { MacroSectorMark, RegionMark } from '#app/components/records/Swatches.tsx'
import { CLUSTER_ORIGINS, NO_READING, NO_TERRITORY } from '#app/domain/clusters.ts'
import { MACRO_SECTORS, MATURITY_LEVELS, PRODUCTIVE_SECTORS, PROVENANCES, REGIONS } from '#app/domain/vocabularies.ts'

/** What `/clusteres` can be filtered by. */
export function useClusterFacets(departments: readonly { code: string; name: string }[]): Facet[] {
  const { t } = useTranslation()
  const options = useVocabularyOptions()
  return [
    {
      name: 'region',
      legend: t('lists.facet.region'),
      options: [
        ...REGIONS.map(value => ({
          value,
          label: <RegionMark region={value} />,
          text: t(`vocab.region.${value}`),
        })),
        { value: NO_TERRITORY, label: t('registry.noTerritory') },
      ],
    },
    {
      name: 'macrosector',
      legend: t('lists.facet.macrosector'),
      options: MACRO_SECTORS.map(value => ({
        value,
        label: <MacroSectorMark macroSector={value} />,
        text: t(`vocab.macroSector.${value}`),
      })),
    },
    {
      name: 'sector',
      legend: t('lists.facet.sector'),
      options: options('productiveSector', PRODUCTIVE_SECTORS, 'words'),
      shown: 8,
    },
    {
      name: 'departamento',
      legend: t('lists.facet.departamento'),
      options: departments.map(({ code, name }) => ({ value: code, label: name })),
      shown: 8,
    },
    {
      name: 'madurez',
      legend: t('lists.facet.madurez'),
      options: [
        ...MATURITY_LEVELS.map(value => ({
          value,
          label: <MaturityMark level={value} />,
          text: t(`vocab.maturityLevel.${value}`),
        })),
        { value: NO_READING, label: t('registryLists.clusters.noReading') },
      ],
    },
    {
      name: 'procedencia',
      legend: t('lists.facet.procedencia'),
      options: PROVENANCES.map(value => ({
        value,
        label: <ProvenanceBadge provenance={value} />,
        text: t(`vocab.provenance.${value}`),
      })),
    },
    {
      name: 'tipo',
      legend: t('registryLists.clusters.origin'),
      options: CLUSTER_ORIGINS.map(value => ({ value, label: t(`registryLists.clusters.origins.${value}`) })),
    },
  ]
}
