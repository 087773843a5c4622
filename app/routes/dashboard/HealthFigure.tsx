import { useTranslation } from 'react-i18next'
import { Figure } from '#app/components/charts/Figure.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { type DashboardFilters, FEW, narrows } from '#app/domain/dashboard.ts'
import { HEALTH_MEASURES, healthShare } from '#app/domain/network-health.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { HealthFigure as HealthDays } from '#app/services/dashboard/health.server.ts'
import { EmptyFigure } from './EmptyFigure.tsx'
import { FigureFoot } from './FigureFoot.tsx'
import { HealthMeasurePicture } from './HealthMeasurePicture.tsx'
import { useHealthTitle } from './health-title.ts'
import { percentText } from './words.ts'

interface HealthFigureProps {
  figure: HealthDays
  filters: DashboardFilters
}

/** How the network is woven, quarter by quarter: small pictures on one scale. */
export function HealthFigure({ figure, filters }: HealthFigureProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const title = useHealthTitle()(figure)
  const { days, day, n } = figure
  if (n === 0) {
    return (
      <EmptyFigure
        id="red"
        title={t(narrows(filters) ? 'dashboard.health.none' : 'dashboard.health.noneYet')}
        filters={filters}
        text={t(narrows(filters) ? 'dashboard.health.noneText' : 'dashboard.health.noneYetText')}
        action={
          narrows(filters) ? (
            <ButtonLink href="/tablero">{t('dashboard.clear')}</ButtonLink>
          ) : (
            <ButtonLink href="/pedir-acceso">{t('dashboard.health.noneYetAction')}</ButtonLink>
          )
        }
      />
    )
  }
  const pairs = days.at(-1)?.count.pairs ?? 0
  return (
    <Figure
      title={title}
      subtitle={t('dashboard.health.subtitle', { date: format.date(day) })}
      ruled
      foot={
        <FigureFoot
          id="red"
          title={title}
          filters={filters}
          source={t('dashboard.health.source')}
          n={n}
          notes={[pairs > 0 && pairs < FEW ? t('dashboard.health.fewPairs', { count: pairs }) : null]}
          table={{
            columns: [
              { label: t('dashboard.health.day') },
              { label: t('dashboard.health.clusters'), numeric: true },
              { label: t('dashboard.health.pairs'), numeric: true },
              ...HEALTH_MEASURES.map(measure => ({ label: t(`dashboard.health.measure.${measure}`), numeric: true })),
            ],
            rows: days.map(({ day, count }) => [
              format.date(day),
              count.clusters,
              count.pairs,
              ...HEALTH_MEASURES.map(measure => {
                const { share, part } = healthShare(measure, count)
                if (share === null) return t('dashboard.health.nothing')
                return `${percentText(format, share)} (${format.number(part)})`
              }),
            ]),
          }}
        />
      }
    >
      <ul className="small-lines">
        {HEALTH_MEASURES.map(measure => (
          <HealthMeasurePicture key={measure} measure={measure} days={days} />
        ))}
      </ul>
    </Figure>
  )
}
