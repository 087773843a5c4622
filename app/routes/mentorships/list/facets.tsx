import { useTranslation } from 'react-i18next'
import { type Facet, useVocabularyOptions } from '#app/components/lists/facets.ts'
import { MentorshipStatus } from '#app/components/mentorships/MentorshipStatus.tsx'
import { RegionMark } from '#app/components/records/Swatches.tsx'
import { FREE_PLACE, OFFERED_FORMATS } from '#app/domain/mentorship-offer-list.ts'
import { MENTORSHIP_STATUSES, PUBLIC_MENTORSHIP_STATUSES } from '#app/domain/mentorships.ts'
import { MATURITY_DIMENSIONS, PRODUCTIVE_SECTORS, REGIONS } from '#app/domain/vocabularies.ts'

/** What mentorships are filtered by; the private statuses are for the coordination. */
export function useMentorshipFacets(all: boolean): Facet[] {
  const { t } = useTranslation()
  return [
    {
      name: 'estado',
      legend: t('lists.facet.estado'),
      options: (all ? MENTORSHIP_STATUSES : PUBLIC_MENTORSHIP_STATUSES).map(value => ({
        value,
        label: <MentorshipStatus status={value} />,
        text: t(`vocab.mentorshipStatus.${value}`),
      })),
    },
    ...useClusterFacets(),
  ]
}

/** What offers are filtered by. */
export function useOfferFacets(): Facet[] {
  const { t } = useTranslation()
  const options = useVocabularyOptions()
  return [
    {
      name: 'cupo',
      legend: t('mentorshipList.places'),
      options: FREE_PLACE.map(value => ({ value, label: t('mentorshipList.freeOnly') })),
    },
    ...useClusterFacets(),
    { name: 'formato', legend: t('mentorshipList.how'), options: options('mentorshipFormat', OFFERED_FORMATS) },
  ]
}

/** Dimension, and the places and sectors of the clusters. */
function useClusterFacets(): Facet[] {
  const { t } = useTranslation()
  const options = useVocabularyOptions()
  return [
    {
      name: 'dimension',
      legend: t('mentorshipList.dimension'),
      options: options('maturityDimension', MATURITY_DIMENSIONS),
      shown: 10,
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
      name: 'sector',
      legend: t('lists.facet.sector'),
      options: options('productiveSector', PRODUCTIVE_SECTORS, 'words'),
      shown: 6,
    },
  ]
}
