import { Form, useLocation, useSubmit } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { useHtmlId } from './useHtmlId.ts'

interface SortSelectProps {
  options: readonly { value: string; label: string }[]
  value: string
}

/** «Ordenar por», for lists whose orders are not columns. The rest of the address is kept in hidden fields. */
export function SortSelect({ options, value }: SortSelectProps) {
  const { t } = useTranslation()
  const id = useHtmlId()
  const submit = useSubmit()
  const { pathname, search } = useLocation()
  const kept = [...new URLSearchParams(search)].filter(([name]) => name !== 'orden' && name !== 'pagina')
  return (
    <Form
      className="sort-form"
      action={pathname}
      preventScrollReset
      onChange={event => submit(event.currentTarget, { preventScrollReset: true, replace: true })}
    >
      {kept.map(([name, one]) => (
        <input key={`${name}=${one}`} type="hidden" name={name} value={one} />
      ))}
      <label htmlFor={id}>{t('ui.filters.sort')}</label>
      <span className="select">
        <select id={id} className="input" name="orden" defaultValue={value} key={value}>
          {options.map(option => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" size={16} />
      </span>
      <noscript>
        <Button dense>{t('ui.filters.sortApply')}</Button>
      </noscript>
    </Form>
  )
}
