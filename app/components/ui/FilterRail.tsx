import { Form, useLocation, useSubmit } from '@remix-run/react'
import { type FormEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'
import { FilterGroup, type FilterGroupProps } from './FilterGroup.tsx'
import { Icon } from './Icon.tsx'
import { useHtmlId } from './useHtmlId.ts'

export type FilterRailGroup = FilterGroupProps

interface FilterRailProps {
  /** Over the search box, and what stands in it. */
  search?: { label: string; value: string; placeholder?: string }
  groups: readonly FilterRailGroup[]
  /** Parameters that the form keeps as they are, such as `orden`. */
  kept?: Record<string, string | undefined>
  /** How many filters are in force: shown on small screens, where the rail is folded. */
  applied: number
  /** On the button: `Ver 73 cuellos`. */
  submitLabel?: string
}

/**
 * The filters of a list: a GET form, so each view is a link and nothing here needs a script. With one, choosing applies
 * at once and the focus stays where it is. On small screens the fields fold behind «Filtros».
 */
export function FilterRail({ search, groups, kept = {}, applied, submitLabel }: FilterRailProps) {
  const { t } = useTranslation()
  const submit = useSubmit()
  const { pathname, search: address } = useLocation()
  const form = useRef<HTMLFormElement>(null)
  const searchId = useHtmlId()
  const shown = useRef(address)
  // A removed chip or the back button changes what is chosen without touching the form's own state.
  useEffect(() => {
    if (shown.current === address) return
    shown.current = address
    form.current?.reset()
  }, [address])
  const onChange = (event: FormEvent<HTMLFormElement>) => {
    if (event.target instanceof HTMLInputElement && event.target.type === 'search') return
    submit(event.currentTarget, { preventScrollReset: true, replace: true })
  }
  return (
    <Form
      ref={form}
      className="filter-rail"
      action={pathname}
      preventScrollReset
      aria-label={t('ui.filters.title')}
      onChange={onChange}
    >
      <details className="filter-toggle">
        <summary>
          <Icon name="sliders-horizontal" />
          {t('ui.filters.title')}
          {applied > 0 ? <span className="filter-toggle-count">{applied}</span> : null}
        </summary>
      </details>
      <div className="filter-fields">
        {search ? (
          <div className="filter-search">
            <label htmlFor={searchId}>{search.label}</label>
            <div className="filter-search-row">
              <div className="input-icon">
                <Icon name="search" />
                <input
                  id={searchId}
                  className="input"
                  type="search"
                  name="q"
                  maxLength={200}
                  defaultValue={search.value}
                  placeholder={search.placeholder}
                />
              </div>
            </div>
          </div>
        ) : null}
        {groups.map(group => (
          <FilterGroup key={group.name} {...group} />
        ))}
        {Object.entries(kept).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        <div className="filter-apply">
          <Button>{submitLabel ?? t('ui.filters.apply')}</Button>
        </div>
      </div>
    </Form>
  )
}
