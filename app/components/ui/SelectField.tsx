import type { ComponentPropsWithoutRef } from 'react'
import { useTranslation } from 'react-i18next'
import { describedBy, Field, type FieldProps } from './Field.tsx'
import { Icon } from './Icon.tsx'

export interface Choice {
  value: string
  label: string
}

type Own = FieldProps & {
  options: readonly Choice[]
  /** The words of the empty option; null leaves it out. */
  empty?: string | null
  width?: 'short' | 'full'
}
type SelectFieldProps = Own & Omit<ComponentPropsWithoutRef<'select'>, keyof Own | 'className'>

/** One of a list. */
export function SelectField(props: SelectFieldProps) {
  const { label, help, error, plainLabel, required, options, empty, width = 'short', ...select } = props
  const { t } = useTranslation()
  const field = { id: select.id, name: select.name, label, help, error, required, plainLabel }
  return (
    <Field {...field}>
      <span className={width === 'short' ? 'select field-short' : 'select'}>
        <select {...select} className="input" required={required} {...describedBy(field)}>
          {empty === null ? null : <option value="">{empty ?? t('ui.choose')}</option>}
          {options.map(option => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" size={16} />
      </span>
    </Field>
  )
}
