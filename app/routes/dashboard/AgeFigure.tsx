import { useTranslation } from 'react-i18next'
import { Figure } from '#app/components/charts/Figure.tsx'
import { StackedBars } from '#app/components/charts/StackedBars.tsx'
import { WORDS } from '#app/domain/bottleneck-ages.ts'
import type { DashboardFilters } from '#app/domain/dashboard.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { ShownFigures } from '#app/services/dashboard/shown.server.ts'
import { useAgeTitle } from './age-title.ts'
import { ExamplesKey } from './ExamplesKey.tsx'
import { FigureFoot } from './FigureFoot.tsx'
import { LongestOpen } from './LongestOpen.tsx'
import { NoBottlenecks } from './NoBottlenecks.tsx'

interface AgeFigureProps {
  figure: ShownFigures['antiguedad']
  filters: DashboardFilters
}

/** How long bottlenecks have been open, whether whoever is in charge gives news, and those open for longest. */
export function AgeFigure({ figure, filters }: AgeFigureProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const title = useAgeTitle()(figure)
  const { bands, rows, n, median, loaded, leftOut, illustrative } = figure
  if (n === 0) {
    return (
      <NoBottlenecks
        id="antiguedad"
        filters={filters}
        title={t('dashboard.ages.none')}
        none={{ title: t('dashboard.ages.noneYet'), text: t('dashboard.ages.noneText') }}
        leftOut={leftOut}
      />
    )
  }
  const present = WORDS.filter(word => bands.some(band => band.counts[word] > 0))
  return (
    <Figure
      title={title}
      subtitle={t('dashboard.ages.subtitle')}
      ruled
      foot={
        <FigureFoot
          id="antiguedad"
          title={title}
          filters={filters}
          source={t('dashboard.ages.source')}
          n={n}
          notes={[
            median === null ? null : t('dashboard.ages.median', { count: median, days: format.number(median) }),
            loaded > 0 ? t('dashboard.ages.loaded', { count: loaded }) : null,
            t('dashboard.ages.today'),
          ]}
          table={{
            columns: [
              { label: t('dashboard.ages.days') },
              ...WORDS.map(word => ({ label: t(`dashboard.ages.word.${word}`), numeric: true })),
              { label: t('dashboard.total'), numeric: true },
            ],
            rows: bands.map(({ band, counts, total }) => [
              t(`dashboard.ages.band.${band}`),
              ...WORDS.map(word => counts[word]),
              total,
            ]),
          }}
        />
      }
    >
      <div className="dashboard-ages">
        <div>
          <StackedBars
            colour="data-word"
            rows={bands.map(({ band, counts, total }) => ({
              key: band,
              label: t(`dashboard.ages.band.${band}`),
              segments: WORDS.map(word => ({ key: word, value: counts[word], text: format.number(counts[word]) })),
              end: format.number(total),
              spoken: WORDS.map(word => `${t(`dashboard.ages.word.${word}`)}: ${counts[word]}`).join(', '),
            }))}
          />
          <ul className="dashboard-legend">
            {present.map(word => (
              <li key={word} data-word={word}>
                <svg width="12" height="12" aria-hidden="true">
                  <rect className="stacked-bars-part" width="12" height="12" />
                </svg>
                {t(`dashboard.ages.word.${word}`)}
              </li>
            ))}
            <ExamplesKey count={illustrative} of={n} element="li" />
          </ul>
        </div>
        <LongestOpen rows={rows} />
      </div>
    </Figure>
  )
}
