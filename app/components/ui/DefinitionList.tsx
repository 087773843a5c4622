import type { ReactNode } from 'react'

export interface Definition {
  term: string
  /** Rows with nothing to say are left out. */
  value: ReactNode
}

/** Terms at the left, values at the right, a hairline between rows. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
  const said = items.filter(item => item.value !== null && item.value !== undefined && item.value !== '')
  if (said.length === 0) return null
  return (
    <dl className="definitions">
      {said.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
