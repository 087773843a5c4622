import type { ReactNode } from 'react'
import { useHtmlId } from '../ui/useHtmlId.ts'

interface FigureProps {
  /** What the chart says, or, without a finding, what it shows. */
  title: ReactNode
  /** Measure and unit. */
  subtitle?: ReactNode
  /** One link: the table, another view. */
  action?: ReactNode
  /** Source, n, downloads. */
  foot?: ReactNode
  /** Opened by a 2 px rule, as a section of its own. */
  ruled?: boolean
  className?: string
  children: ReactNode
}

/** The frame of every chart. */
export function Figure({ title, subtitle, action, foot, ruled, className = '', children }: FigureProps) {
  const id = useHtmlId()
  return (
    <figure className={`figure ${ruled ? 'figure-ruled' : ''} ${className}`.trim()} aria-labelledby={id}>
      <div className="figure-head">
        <h2 id={id}>{title}</h2>
        {subtitle ? <p className="figure-subtitle">{subtitle}</p> : null}
        {action ? <div className="figure-action">{action}</div> : null}
      </div>
      {children}
      {foot ? <figcaption className="figure-foot">{foot}</figcaption> : null}
    </figure>
  )
}
