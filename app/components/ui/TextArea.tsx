import type { ComponentPropsWithoutRef } from 'react'
import { describedBy, Field, type FieldProps } from './Field.tsx'

type Own = FieldProps & { note?: string }
type TextAreaProps = Own & Omit<ComponentPropsWithoutRef<'textarea'>, keyof Own | 'className'>

/** Several lines. */
export function TextArea({ label, help, error, plainLabel, note, required, ...input }: TextAreaProps) {
  const field = { id: input.id, name: input.name, label, help, error, required, plainLabel, note }
  return (
    <Field {...field}>
      <textarea rows={4} {...input} className="input" required={required} {...describedBy(field)} />
    </Field>
  )
}
