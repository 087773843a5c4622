import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface PanelProps {
  title?: ReactNode
  /** For the reader's own cluster: yellow bar, and before the lists on small screens. */
  yours?: boolean
  children: ReactNode
}

/** A box beside the records, inside `SidePanel`. */
export function Panel({ title, yours, children }: PanelProps) {
  return (
    <section className={yours ? 'panel panel-yours' : 'panel'}>
      {title ? <h2>{title}</h2> : null}
      {children}
    </section>
  )
}

interface DetailProps {
  children: ReactNode
  /** `Panel`s. */
  side: ReactNode
}

/** The body of a record's page: the records, and a column of panels at their right or, on small screens, under them. */
export function Detail({ children, side }: DetailProps) {
  const { t } = useTranslation()
  return (
    <div className="detail">
      <div>{children}</div>
      <aside aria-label={t('ui.side')}>{side}</aside>
    </div>
  )
}
