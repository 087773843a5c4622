import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { CategoryStrip } from '#app/components/charts/CategoryStrip.tsx'
import { hrefOf, withToggled } from '#app/components/ui/hrefs.ts'
import type { ListView } from '#app/domain/list-view.ts'
import { BOTTLENECK_CATEGORIES } from '#app/domain/vocabularies.ts'

/** The fourteen categories with how many entries each has under the other filters; choosing one filters by it. */
export function CategoryFilter({ list }: { list: ListView }) {
  const { t } = useTranslation()
  const { pathname, search } = useLocation()
  const chosen = list.filters.categoria ?? []
  return (
    <CategoryStrip
      title={t('bottlenecks.strip.title')}
      subtitle={t('bottlenecks.strip.subtitle')}
      action={<a href={`${pathname}?vista=matriz`}>{t('bottlenecks.strip.matrix')}</a>}
      cells={BOTTLENECK_CATEGORIES.map(category => ({
        key: category,
        label: t(`vocab.bottleneckCategory.${category}`),
        count: list.counts.categoria?.[category] ?? 0,
        href: hrefOf(pathname, withToggled(search, 'categoria', category)),
        chosen: chosen.includes(category),
      }))}
    />
  )
}
