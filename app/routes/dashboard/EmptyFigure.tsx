import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Figure } from '#app/components/charts/Figure.tsx'
import { VisuallyHidden } from '#app/components/ui/VisuallyHidden.tsx'
import { type DashboardFilters, dashboardSearch, type FigureId } from '#app/domain/dashboard.ts'

interface EmptyFigureProps {
  id: FigureId
  /** What is not there, as a sentence. */
  title: string
  filters: DashboardFilters
  glyph?: ReactNode
  text?: string
  action?: ReactNode
}

/** A figure without anything to count: what is missing, why, and the one step that shows more. */
export function EmptyFigure({ id, title, filters, glyph, text, action }: EmptyFigureProps) {
  const { t } = useTranslation()
  return (
    <Figure
      title={title}
      ruled
      foot={
        <>
          <span>{t('dashboard.n', { n: 0 })}</span>
          <span className="dashboard-links">
            <a href={`/metodologia#tablero-${id}`}>
              {t('dashboard.definition')}
              <VisuallyHidden>: {title}</VisuallyHidden>
            </a>
            <a href={`/tablero.csv${dashboardSearch(filters, { figura: id })}`}>
              CSV<VisuallyHidden>: {title}</VisuallyHidden>
            </a>
          </span>
        </>
      }
    >
      <div className="empty-state">
        {glyph}
        {text ? <p>{text}</p> : null}
        {action ? <div className="actions">{action}</div> : null}
      </div>
    </Figure>
  )
}
