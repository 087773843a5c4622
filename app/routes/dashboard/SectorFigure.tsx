import { useTranslation } from 'react-i18next'
import { HeatTable } from '#app/components/charts/HeatTable.tsx'
import { matrixOf } from '#app/components/charts/heat.ts'
import { type DashboardFilters, listSearch } from '#app/domain/dashboard.ts'
import { BOTTLENECK_CATEGORIES, type BottleneckCategory, type ProductiveSector } from '#app/domain/vocabularies.ts'
import type { SectorFigure as Figure } from '#app/services/dashboard/sectors.server.ts'
import { ExamplesKey } from './ExamplesKey.tsx'
import { FigureFoot } from './FigureFoot.tsx'
import { SectorsLeftOut } from './SectorsLeftOut.tsx'
import { useSectorTitle } from './sector-title.ts'

interface SectorFigureProps {
  figure: Figure
  filters: DashboardFilters
}

/** Where bottlenecks gather: sectors against categories, with a ring where nobody has proposed anything yet. */
export function SectorFigure({ figure, filters }: SectorFigureProps) {
  const { t } = useTranslation()
  const title = useSectorTitle()(figure)
  const { rows: cells, n, there } = figure
  if (n === 0) return <SectorsLeftOut there={there} filters={filters} />
  const cellAt = (sector: string, category: string) =>
    cells.find(cell => cell.sector === sector && cell.category === category)
  const sectorName = (key: string) => t(`vocab.productiveSector.${key as ProductiveSector}`)
  const categoryName = (key: string) => t(`vocab.bottleneckCategory.${key as BottleneckCategory}`)
  const isMarked = (sector: string, category: string) => cellAt(sector, category)?.answered === 0
  const matrix = matrixOf(
    [...new Set(cells.map(cell => cell.sector))],
    BOTTLENECK_CATEGORIES,
    (sector, category) => cellAt(sector, category)?.count ?? 0,
  )
  return (
    <HeatTable
      title={title}
      subtitle={t('dashboard.sectors.subtitle')}
      rowHead={t('dashboard.sectors.sector')}
      matrix={matrix}
      rowLabel={sectorName}
      columnLabel={categoryName}
      isMarked={isMarked}
      cellLabel={(sector, category, count) =>
        t(isMarked(sector, category) ? 'dashboard.sectors.cellUnanswered' : 'dashboard.sectors.cell', {
          sector: sectorName(sector),
          category: categoryName(category),
          count,
        })
      }
      hrefFor={(sector, categoria) =>
        `/cuellos-de-botella${listSearch(filters, { ...(sector ? { sector } : {}), ...(categoria ? { categoria } : {}) })}`
      }
      legend={<Legend examples={there.ilustrativo * Number(filters.counted === 'todos')} n={n} />}
      foot={
        <FigureFoot
          id="sectores"
          title={title}
          filters={filters}
          source={t('dashboard.sectors.source')}
          n={n}
          table={{
            columns: [
              { label: t('dashboard.sectors.sector') },
              { label: t('dashboard.sectors.category') },
              { label: t('dashboard.sectors.count'), numeric: true },
              { label: t('dashboard.sectors.answered'), numeric: true },
            ],
            rows: cells.map(({ sector, category, count, answered }) => [
              sectorName(sector),
              categoryName(category),
              count,
              answered,
            ]),
          }}
        />
      }
    />
  )
}

function Legend({ examples, n }: { examples: number; n: number }) {
  const { t } = useTranslation()
  return (
    <p className="dashboard-legend">
      <span>
        {t('dashboard.sectors.scale')}
        <span className="heat-scale">
          <span className="heat-0">0</span>
          <span className="heat-1">1</span>
          <span className="heat-3">2</span>
          <span className="heat-5">3</span>
          <span className="heat-6">4+</span>
        </span>
      </span>
      <span>
        <span className="heat-swatch heat-3 heat-marked" />
        {t('dashboard.sectors.unanswered')}
      </span>
      <ExamplesKey count={examples} of={n} element="span" />
    </p>
  )
}
