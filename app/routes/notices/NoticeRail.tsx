import { useTranslation } from 'react-i18next'
import { type Facet, facetGroups, useChosen } from '#app/components/lists/facets.ts'
import { ObjectName } from '#app/components/records/ObjectGlyph.tsx'
import { FilterRail } from '#app/components/ui/FilterRail.tsx'
import type { ListView } from '#app/domain/list-view.ts'
import { NOTICE_REASONS } from '#app/domain/notices.ts'
import { SUBJECT_TYPES } from '#app/domain/vocabularies.ts'

/** What notices can be filtered by. */
export function useNoticeFacets(): Facet[] {
  const { t } = useTranslation()
  return [
    {
      name: 'estado',
      legend: t('notices.facet.estado'),
      options: [{ value: 'sin-leer', label: t('notices.unreadOnly') }],
    },
    {
      name: 'motivo',
      legend: t('notices.facet.motivo'),
      options: NOTICE_REASONS.map(value => ({ value, label: t(`notices.reasons.${value}`) })),
    },
    {
      name: 'tipo',
      legend: t('lists.facet.tipo'),
      options: SUBJECT_TYPES.map(value => ({
        value,
        label: <ObjectName kind={value}>{t(`vocab.subjectType.${value}`)}</ObjectName>,
        text: t(`vocab.subjectType.${value}`),
      })),
    },
  ]
}

/** The filters of the notices, each choice with how many it would give. */
export function NoticeRail({ list, facets }: { list: ListView; facets: readonly Facet[] }) {
  const { t } = useTranslation()
  return (
    <FilterRail
      groups={facetGroups(list, facets)}
      applied={useChosen(list, facets).length}
      submitLabel={t('notices.submit', { count: list.total })}
    />
  )
}
