import { useTranslation } from 'react-i18next'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { type DashboardFilters, dashboardSearch, narrows } from '#app/domain/dashboard.ts'
import type { Provenance } from '#app/domain/vocabularies.ts'
import { useFormat } from '#app/i18n/format.ts'
import { EmptyFigure } from './EmptyFigure.tsx'

interface SectorsLeftOutProps {
  /** How many there are of each provenance. */
  there: Record<Provenance, number>
  filters: DashboardFilters
}

/** In place of the table where no entry counts: what there is instead, and how to see it. */
export function SectorsLeftOut({ there, filters }: SectorsLeftOutProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { declarado, ilustrativo } = there
  const left = [
    ...(declarado > 0 ? [t('dashboard.sectors.declared', { count: declarado })] : []),
    ...(ilustrativo > 0 ? [t('dashboard.sectors.illustrative', { count: ilustrativo })] : []),
  ]
  const counted = ilustrativo > 0 ? 'todos' : 'declarados'
  const empty = { id: 'sectores', filters, glyph: <ObjectGlyph kind="bottleneck" size={28} /> } as const
  const documented = <a href="/cuellos-de-botella/documentados">{t('dashboard.sectors.documented')}</a>
  if (left.length === 0 && narrows(filters)) {
    return (
      <EmptyFigure
        {...empty}
        title={t('dashboard.sectors.noneHere')}
        text={t('dashboard.sectors.noneHereText')}
        action={<ButtonLink href="/tablero">{t('dashboard.clear')}</ButtonLink>}
      />
    )
  }
  if (left.length === 0) {
    return (
      <EmptyFigure
        {...empty}
        title={t('dashboard.sectors.noneYet')}
        text={t('dashboard.sectors.noneYetText')}
        action={
          <>
            <ButtonLink href="/cuellos-de-botella/nuevo">{t('dashboard.sectors.report')}</ButtonLink>
            {documented}
          </>
        }
      />
    )
  }
  return (
    <EmptyFigure
      {...empty}
      title={t(filters.counted === 'respaldados' ? 'dashboard.sectors.noneTitle' : 'dashboard.sectors.onlyExamples')}
      text={t('dashboard.sectors.noneText', { others: format.list(left) })}
      action={
        <>
          <ButtonLink href={`/tablero${dashboardSearch({ ...filters, counted })}`}>
            {ilustrativo > 0
              ? t('dashboard.sectors.showAll', { n: format.number(ilustrativo) })
              : t('dashboard.sectors.showDeclared')}
          </ButtonLink>
          {documented}
        </>
      }
    />
  )
}
