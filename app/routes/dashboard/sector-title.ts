import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/format.ts'
import type { SectorFigure } from '#app/services/dashboard/sectors.server.ts'

/** What the table of sectors and categories says; neutral where nothing stands out. */
export function useSectorTitle(): (figure: Pick<SectorFigure, 'finding' | 'n'>) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return ({ finding, n }) => {
    if (!finding) return t('dashboard.sectors.title')
    const { categories, sectors, ofSectors } = finding
    const most = format.number(finding.count)
    const names = categories.map(category => t(`vocab.bottleneckCategory.${category}`))
    if (names.length > 1) {
      return t('dashboard.sectors.two', { categories: format.list(names), most, n: format.number(n) })
    }
    return t('dashboard.sectors.one', { category: names[0] ?? '', most, n: format.number(n), sectors, ofSectors })
  }
}
