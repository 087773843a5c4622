import { describedBy, FieldNotes, type FieldProps } from './Field.tsx'

interface CheckboxProps extends FieldProps {
  value?: string
  defaultChecked?: boolean
}

/** A single yes, as in accepting a notice. */
export function Checkbox({ id, name, label, help, error, required, value = 'on', defaultChecked }: CheckboxProps) {
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <FieldNotes id={id} help={help} error={error} />
      <label className="choice">
        <input
          id={id}
          type="checkbox"
          name={name}
          value={value}
          defaultChecked={defaultChecked}
          required={required}
          {...describedBy({ id, help, error })}
        />
        <span>{label}</span>
      </label>
    </div>
  )
}
