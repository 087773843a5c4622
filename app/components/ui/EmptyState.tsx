import type { ReactNode } from 'react'

interface EmptyStateProps {
  /** An `ObjectGlyph` of size 28. */
  glyph?: ReactNode
  title: string
  /** Why it would be useful. */
  children?: ReactNode
  /** One button or link that fills it. */
  action?: ReactNode
  /** Where it stands among the headings. */
  level?: 2 | 3
}

/** What is missing, why it is useful, and the one step that fills it. */
export function EmptyState({ glyph, title, children, action, level = 3 }: EmptyStateProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className="empty-state">
      {glyph}
      <Heading>{title}</Heading>
      {children ? <p>{children}</p> : null}
      {action ? <div className="actions">{action}</div> : null}
    </div>
  )
}
