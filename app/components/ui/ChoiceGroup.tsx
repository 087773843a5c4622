import type { ReactNode } from 'react'
import { describedBy, FieldNotes, type FieldProps, LabelText } from './Field.tsx'

export interface ChoiceOption {
  value: string
  label: ReactNode
  /** A second line in small. */
  help?: ReactNode
  /** Fields that belong to this option, drawn under it. */
  children?: ReactNode
}

interface ChoiceGroupProps extends FieldProps {
  options: readonly ChoiceOption[]
  columns?: boolean
}

interface GroupFrameProps extends ChoiceGroupProps {
  type: 'radio' | 'checkbox'
  chosen: readonly string[]
}

/** The first control takes the group's id, so that the error summary's link lands on something to change. */
function ChoiceGroup(props: GroupFrameProps) {
  const { id, name, label, help, error, required, plainLabel, options, columns, type, chosen } = props
  const { 'aria-describedby': describedById } = describedBy({ id, help, error })
  return (
    <fieldset className={error ? 'field field-wrong' : 'field'} aria-describedby={describedById}>
      <legend className="field-label">
        <LabelText label={label} required={required} plainLabel={plainLabel} />
      </legend>
      <FieldNotes id={id} help={help} error={error} />
      <div className={columns ? 'choices-in-columns' : undefined}>
        {options.map((option, index) => (
          <div key={option.value}>
            <label className="choice">
              <input
                id={index === 0 ? id : undefined}
                type={type}
                name={name}
                value={option.value}
                defaultChecked={chosen.includes(option.value)}
                required={type === 'radio' && required}
              />
              <span>
                {option.label}
                {option.help ? <small>{option.help}</small> : null}
              </span>
            </label>
            {option.children}
          </div>
        ))}
      </div>
    </fieldset>
  )
}

/** One of a few, all in sight. */
export function RadioGroup({ defaultValue, ...props }: ChoiceGroupProps & { defaultValue?: string }) {
  return <ChoiceGroup {...props} type="radio" chosen={defaultValue ? [defaultValue] : []} />
}

/** Any of a few: the field is repeated under one name. */
export function CheckboxGroup({
  defaultValue = [],
  ...props
}: ChoiceGroupProps & { defaultValue?: readonly string[] }) {
  return <ChoiceGroup {...props} type="checkbox" chosen={defaultValue} />
}
