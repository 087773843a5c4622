import { useTranslation } from 'react-i18next'
import { HeatTable } from '#app/components/charts/HeatTable.tsx'
import { matrixOf } from '#app/components/charts/heat.ts'
import type { RegisterCounts } from '#app/domain/bottleneck-list.ts'
import { BOTTLENECK_CATEGORIES } from '#app/domain/vocabularies.ts'
import { useRegisterSentence } from './register-sentence.ts'

interface SectorMatrixProps {
  cells: readonly { sector: string; category: string; count: number }[]
  counts: RegisterCounts
}

/** How many entries each sector has in each category; a cell leads to them. */
export function SectorMatrix({ cells, counts }: SectorMatrixProps) {
  const { t } = useTranslation()
  const sentence = useRegisterSentence(counts)
  const countAt = (sector: string, category: string) =>
    cells.find(cell => cell.sector === sector && cell.category === category)?.count ?? 0
  const matrix = matrixOf([...new Set(cells.map(cell => cell.sector))], BOTTLENECK_CATEGORIES, countAt)
  return (
    <HeatTable
      title={t('bottlenecks.matrix.title')}
      subtitle={t('bottlenecks.matrix.subtitle')}
      action={<a href="/cuellos-de-botella">{t('bottlenecks.matrix.list')}</a>}
      foot={<span>{sentence}</span>}
      rowHead={t('lists.facet.sector')}
      matrix={matrix}
      rowLabel={key => t(`vocab.productiveSector.${key}` as 'vocab.productiveSector.moda')}
      columnLabel={key => t(`vocab.bottleneckCategory.${key}` as 'vocab.bottleneckCategory.talento')}
      hrefFor={(sector, category) => {
        const params = new URLSearchParams()
        if (sector) params.set('sector', sector)
        if (category) params.set('categoria', category)
        return `/cuellos-de-botella?${params}`
      }}
    />
  )
}
