import { useTranslation } from 'react-i18next'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { type DashboardFilters, dashboardSearch, narrows } from '#app/domain/dashboard.ts'
import { useFormat } from '#app/i18n/format.ts'
import { EmptyFigure } from './EmptyFigure.tsx'

interface NoBottlenecksProps {
  id: 'estados' | 'antiguedad'
  filters: DashboardFilters
  title: string
  /** What it says where none is left out either, and nothing is filtered. */
  none: { title: string; text: string }
  /** Those that would count if examples did. */
  leftOut: number
}

/** In the place of a figure of bottlenecks that counts none: how many examples it leaves out, and the way to show them. */
export function NoBottlenecks({ id, filters, title, none, leftOut }: NoBottlenecksProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <EmptyFigure
      id={id}
      title={leftOut > 0 || narrows(filters) ? title : none.title}
      filters={filters}
      glyph={<ObjectGlyph kind="bottleneck" size={28} />}
      text={leftOut > 0 ? t('dashboard.states.leftOut', { count: leftOut }) : none.text}
      action={
        leftOut > 0 ? (
          <ButtonLink href={`/tablero${dashboardSearch({ ...filters, counted: 'todos' })}`}>
            {t('dashboard.states.showAll', { n: format.number(leftOut) })}
          </ButtonLink>
        ) : null
      }
    />
  )
}
