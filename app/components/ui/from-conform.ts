import type { FieldMetadata, FormMetadata } from '@conform-to/react'
import type { FormError } from './ErrorSummary.tsx'

type AnyField = Pick<FieldMetadata<unknown>, 'id' | 'name' | 'errors' | 'initialValue'>

/** A Conform field as the props of `TextField`, `TextArea`, `SelectField`, `DateField` or `RadioGroup`. */
export function fieldProps(field: AnyField) {
  const value = field.initialValue
  return {
    id: field.id,
    name: field.name,
    error: field.errors?.[0],
    defaultValue: typeof value === 'string' ? value : undefined,
  }
}

/** A Conform field of repeated values as the props of `CheckboxGroup`. */
export function repeatedProps(field: AnyField) {
  const value = field.initialValue
  const values = Array.isArray(value) ? value : value === undefined ? [] : [value]
  return {
    id: field.id,
    name: field.name,
    error: field.errors?.[0],
    defaultValue: values.filter((one): one is string => typeof one === 'string'),
  }
}

/** The form's errors for `ErrorSummary`, those of the whole form first, then in the order of `fields`. */
export function summaryOf(
  form: Pick<FormMetadata<Record<string, unknown>, string[]>, 'errors'>,
  fields: Record<string, Pick<FieldMetadata<unknown>, 'id' | 'errors'>>,
): FormError[] {
  const whole = (form.errors ?? []).map(message => ({ fieldId: null, message }))
  const each = Object.values(fields).flatMap(field =>
    (field.errors ?? []).slice(0, 1).map(message => ({ fieldId: field.id, message })),
  )
  return [...whole, ...each]
}
