import { useTranslation } from 'react-i18next'
import { type Facet, useVocabularyOptions } from '#app/components/lists/facets.ts'
import { BottleneckStatus } from '#app/components/records/BottleneckStatus.tsx'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { MacroSectorMark } from '#app/components/records/Swatches.tsx'
import { OWN_FILTERS, REGISTER_STATUSES, SEVERITY_FILTERS } from '#app/domain/bottleneck-list.ts'
import {
  BOTTLENECK_CATEGORIES,
  MACRO_SECTORS,
  PROVENANCES,
  type ProductiveSector,
  REGIONS,
} from '#app/domain/vocabularies.ts'

interface Known {
  /** The reader acts for a cluster: it can ask for its own. */
  hasCluster: boolean
  /** The sectors the register has entries of. */
  sectors: readonly ProductiveSector[]
}

/** What the register can be filtered by. */
export function useBottleneckFacets({ hasCluster, sectors }: Known): Facet[] {
  const { t } = useTranslation()
  const options = useVocabularyOptions()
  const own: Facet = {
    name: 'mio',
    legend: t('bottlenecks.facet.mio'),
    options: OWN_FILTERS.map(value => ({ value, label: t(`bottlenecks.own.${value}`) })),
  }
  return [
    ...(hasCluster ? [own] : []),
    {
      name: 'estado',
      legend: t('lists.facet.estado'),
      options: REGISTER_STATUSES.map(value => ({
        value,
        label: <BottleneckStatus status={value} />,
        text: t(`vocab.bottleneckStatus.${value}`),
      })),
    },
    { name: 'sector', legend: t('lists.facet.sector'), options: options('productiveSector', sectors) },
    {
      name: 'categoria',
      legend: t('lists.facet.categoria'),
      options: options('bottleneckCategory', BOTTLENECK_CATEGORIES),
      shown: 6,
    },
    {
      name: 'severidad',
      legend: t('bottlenecks.facet.severidad'),
      options: SEVERITY_FILTERS.map(value => ({ value, label: t(`bottlenecks.severityFilter.${value}`) })),
    },
    { name: 'region', legend: t('lists.facet.region'), options: options('region', REGIONS) },
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
      name: 'procedencia',
      legend: t('lists.facet.procedencia'),
      options: PROVENANCES.map(value => ({
        value,
        label: <ProvenanceBadge provenance={value} />,
        text: t(`vocab.provenance.${value}`),
      })),
    },
  ]
}
