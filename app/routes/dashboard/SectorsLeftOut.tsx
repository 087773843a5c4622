import { useTranslation } from 'react-i18next'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { type DashboardFilters, dashboardSearch } from '#app/domain/dashboard.ts'
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
  return (
    <EmptyFigure
      id="sectores"
      title={left.length > 0 ? t('dashboard.sectors.noneTitle') : t('dashboard.sectors.noneHere')}
      filters={filters}
      glyph={<ObjectGlyph kind="bottleneck" size={28} />}
      text={
        left.length > 0
          ? t('dashboard.sectors.noneText', { others: format.list(left) })
          : t('dashboard.sectors.noneHereText')
      }
      action={
        left.length > 0 ? (
          <>
            <ButtonLink href={`/tablero${dashboardSearch({ ...filters, counted })}`}>
              {ilustrativo > 0
                ? t('dashboard.sectors.showAll', { n: format.number(ilustrativo) })
                : t('dashboard.sectors.showDeclared')}
            </ButtonLink>
            <a href="/cuellos-de-botella/documentados">{t('dashboard.sectors.documented')}</a>
          </>
        ) : (
          <ButtonLink href="/tablero">{t('dashboard.clear')}</ButtonLink>
        )
      }
    />
  )
}
