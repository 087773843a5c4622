import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Num } from './Numbers.tsx'

export interface FilterOption {
  value: string
  /** Words, or a glyph and words. */
  label: ReactNode
  /** How many would match, the other filters as they are. */
  count?: number
}

export interface FilterGroupProps {
  /** The name of the parameter. */
  name: string
  legend: string
  options: readonly FilterOption[]
  chosen: readonly string[]
  /** One value only. */
  single?: boolean
  /** Beyond so many options the rest fold behind «Ver n más». */
  shown?: number
}

/** One facet of a list. Options that match nothing stay in their place, faint; a chosen one is never folded away. */
export function FilterGroup({ name, legend, options, chosen, single, shown = 10 }: FilterGroupProps) {
  const { t } = useTranslation()
  const isFolded = (option: FilterOption, index: number) => index >= shown && !chosen.includes(option.value)
  const folds = options.length > shown + 2
  const first = folds ? options.filter((option, index) => !isFolded(option, index)) : options
  const rest = folds ? options.filter(isFolded) : []
  const draw = (option: FilterOption) => (
    <label key={option.value} className={option.count === 0 ? 'option option-empty' : 'option'}>
      <input
        type={single ? 'radio' : 'checkbox'}
        name={name}
        value={option.value}
        defaultChecked={chosen.includes(option.value)}
      />
      <span>{option.label}</span>
      {option.count === undefined ? null : (
        <span className="option-count">
          <Num value={option.count} />
        </span>
      )}
    </label>
  )
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div>{first.map(draw)}</div>
      {rest.length > 0 ? (
        <details className="filter-more">
          <summary>{t('ui.filters.more', { count: rest.length })}</summary>
          {rest.map(draw)}
        </details>
      ) : null}
    </fieldset>
  )
}
