import { useTranslation } from 'react-i18next'
import type { Facet } from '#app/components/lists/facets.ts'
import { FOLLOW_ORIGINS, TOPIC_KINDS } from '#app/domain/following.ts'
import { FOLLOW_LEVELS } from '#app/domain/follows.ts'
import { SUBJECT_TYPES } from '#app/domain/vocabularies.ts'

/** What somebody can filter by what they follow. */
export function useFollowingFacets(): Facet[] {
  const { t } = useTranslation()
  return [
    {
      name: 'origen',
      legend: t('following.facet.origen'),
      options: FOLLOW_ORIGINS.map(value => ({ value, label: t(`following.origins.${value}`) })),
    },
    {
      name: 'nivel',
      legend: t('following.facet.nivel'),
      options: FOLLOW_LEVELS.map(value => ({ value, label: t(`following.levels.${value}`) })),
    },
    {
      name: 'tipo',
      legend: t('lists.facet.tipo'),
      options: [
        ...TOPIC_KINDS.map(value => ({ value, label: t(`following.kinds.${value}`) })),
        ...SUBJECT_TYPES.map(value => ({ value, label: t(`vocab.subjectType.${value}`) })),
      ],
      shown: 8,
    },
  ]
}
