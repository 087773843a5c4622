import { useTranslation } from 'react-i18next'
import { Bullets } from '#app/components/charts/Bullets.tsx'
import { Figure } from '#app/components/charts/Figure.tsx'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import type { DashboardFilters } from '#app/domain/dashboard.ts'
import { useFormat } from '#app/i18n/format.ts'
import { quantityText } from '#app/i18n/quantity.ts'
import type { ShownFigures } from '#app/services/dashboard/shown.server.ts'
import { EmptyFigure } from './EmptyFigure.tsx'
import { FigureFoot } from './FigureFoot.tsx'
import { useResultTitle } from './result-title.ts'

interface ResultFigureProps {
  figure: ShownFigures['resultados']
  filters: DashboardFilters
}
type Result = ResultFigureProps['figure']['rows'][number]

/** How far measured results have got on their way to the target. */
export function ResultFigure({ figure, filters }: ResultFigureProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const title = useResultTitle()(figure)
  const { rows, drawn, n } = figure
  if (n === 0) {
    return (
      <EmptyFigure
        id="resultados"
        title={t('dashboard.results.none')}
        filters={filters}
        glyph={<ObjectGlyph kind="project" size={28} />}
        text={t('dashboard.results.noneText')}
        action={<ButtonLink href="/proyectos">{t('dashboard.results.noneAction')}</ButtonLink>}
      />
    )
  }
  const latest = (row: Result) => quantityText(format, row.value, row.unit, row.comparator)
  const quantity = (row: Result, value: string | null) =>
    value === null ? t('dashboard.results.untold') : quantityText(format, value, row.unit)
  const way = ({ progress, isMet }: Result) => {
    if (progress === null) return isMet ? t('dashboard.results.isMetPlain') : t('dashboard.results.untold')
    const percent = format.percent(progress)
    return isMet ? t('dashboard.results.isMet', { percent }) : percent
  }
  return (
    <Figure
      title={title}
      subtitle={t('dashboard.results.subtitle')}
      ruled
      foot={
        <FigureFoot
          id="resultados"
          title={title}
          filters={filters}
          source={t('dashboard.results.source')}
          n={n}
          notes={[rows.length < n ? t('dashboard.results.more', { count: rows.length, n: format.number(n) }) : null]}
          table={{
            columns: [
              { label: t('dashboard.results.result') },
              { label: t('dashboard.results.baseline') },
              { label: t('dashboard.results.latest') },
              { label: t('dashboard.results.readOn') },
              { label: t('dashboard.results.target') },
              { label: t('dashboard.results.progress') },
            ],
            rows: rows.map(row => [
              `${row.project}: ${row.indicator}`,
              quantity(row, row.baseline),
              latest(row),
              format.partialDate(row.readOn, row.precision),
              quantity(row, row.target),
              way(row),
            ]),
          }}
        />
      }
    >
      {drawn.length === 0 ? <p className="muted">{t('dashboard.results.noBars')}</p> : null}
      <Bullets
        rows={drawn.map(row => {
          const target = quantity(row, row.target)
          const said = { value: latest(row), target, progress: format.percent(row.progress ?? 0) }
          return {
            key: row.id,
            code: row.project,
            label: row.indicator,
            href: `/resultados/${row.id}`,
            value: latest(row),
            target: row.isMet ? t('dashboard.results.met') : t('dashboard.results.goal', { target }),
            progress: row.progress,
            isMet: row.isMet === true,
            spoken: t(row.isMet ? 'dashboard.results.spokenMet' : 'dashboard.results.spoken', said),
          }
        })}
      />
    </Figure>
  )
}
