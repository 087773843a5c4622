import type { ComponentPropsWithoutRef } from 'react'
import { describedBy, Field, type FieldProps } from './Field.tsx'

type Own = FieldProps & { width?: 'short' | 'date'; note?: string }
type TextFieldProps = Own & Omit<ComponentPropsWithoutRef<'input'>, keyof Own | 'className'>

/** One line: text, e-mail, password, address, number. Pass `type`, `autoComplete`, `maxLength`, `inputMode`. */
export function TextField({ label, help, error, plainLabel, note, width, required, ...input }: TextFieldProps) {
  const field = { id: input.id, name: input.name, label, help, error, required, plainLabel, note }
  const className = width ? `input field-${width}` : 'input'
  return (
    <Field {...field}>
      <input type="text" {...input} className={className} required={required} {...describedBy(field)} />
    </Field>
  )
}

/** A day, `YYYY-MM-DD`. */
export function DateField(props: Omit<TextFieldProps, 'type' | 'width'>) {
  return <TextField {...props} type="date" width="date" />
}

/** A file; its form needs `encType="multipart/form-data"`. A file is never kept after an error, so say so in `help`. */
export function FileField(props: Omit<TextFieldProps, 'type' | 'width' | 'defaultValue'>) {
  return <TextField {...props} type="file" />
}
