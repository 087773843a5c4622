import type { ReactNode } from 'react'
import { Figure } from './Figure.tsx'
import { quantileSteps } from './heat.ts'

export interface StripCell {
  key: string
  label: string
  count: number
  /** The list filtered by it, or, when it is chosen, without it. */
  href: string
  chosen?: boolean
}

interface CategoryStripProps {
  title: string
  subtitle?: string
  action?: ReactNode
  foot?: ReactNode
  cells: readonly StripCell[]
}

/** Counts of the 14 categories in a row, the most first at its darkest; each is a filter. */
export function CategoryStrip({ cells, ...figure }: CategoryStripProps) {
  const steps = quantileSteps(cells.map(cell => cell.count))
  return (
    <Figure {...figure} className="category-strip">
      <ul>
        {cells.map(({ key, label, count, href, chosen }, index) => (
          <li key={key}>
            <a href={href} aria-current={chosen ? 'true' : undefined}>
              <span className={`category-strip-cell heat-${steps[index]}`}>{count}</span>
              <span className="category-strip-name">{label}</span>
            </a>
          </li>
        ))}
      </ul>
    </Figure>
  )
}
