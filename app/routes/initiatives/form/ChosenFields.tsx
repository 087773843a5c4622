import { useTranslation } from 'react-i18next'
import { FieldNotes } from '#app/components/ui/Field.tsx'
import type { FormAnswer } from '#app/components/ui/form-answer.ts'
import { TextField } from '#app/components/ui/TextField.tsx'

export interface Offered {
  value: string
  label: string
  note?: string
}

interface ChosenFieldsProps {
  /** Of the repeated field. */
  name: string
  answer: FormAnswer
  label: string
  help: string
  /** Of the empty lines. */
  moreLabel: string
  /** Shown as boxes to tick: what was chosen, and what is suggested. */
  offered: readonly Offered[]
  /** Everything there is to choose: label of each value, for what was chosen. */
  all: readonly Offered[]
  /** Lines of the list that the empty fields offer. */
  lines: readonly string[]
}

const EMPTY_LINES = ['first', 'second']

/**
 * A repeated field: boxes for what is chosen or suggested, then empty lines to type in. What was typed and is not known
 * stays in its line.
 */
export function ChosenFields({ name, answer, label, help, moreLabel, offered, all, lines }: ChosenFieldsProps) {
  const { t } = useTranslation()
  const values = [...new Set(answer.values(name).filter(Boolean))]
  const known = values.filter(value => all.some(one => one.value === value))
  const typed = values.filter(value => !known.includes(value))
  const boxes = [
    ...offered,
    ...all.filter(one => known.includes(one.value) && !offered.some(o => o.value === one.value)),
  ]
  const rows = [...typed.map(value => ({ key: value, value })), ...EMPTY_LINES.map(key => ({ key, value: '' }))]
  const error = answer.errors(name)[0]
  const listId = `${name}-options`
  return (
    <fieldset className={error ? 'field chosen-fields field-wrong' : 'field chosen-fields'} id={name} tabIndex={-1}>
      <legend className="field-label">
        {label}
        <span className="field-optional"> {t('ui.optional')}</span>
      </legend>
      <FieldNotes id={name} help={help} error={error} />
      {boxes.map(({ value, label, note }) => (
        <label key={value} className="choice">
          <input type="checkbox" name={name} value={value} defaultChecked={known.includes(value)} />
          <span>
            {label}
            {note ? <small>{note}</small> : null}
          </span>
        </label>
      ))}
      <datalist id={listId}>
        {lines.map(line => (
          <option key={line} value={line} />
        ))}
      </datalist>
      {rows.map(({ key, value }, index) => (
        <TextField
          key={key}
          id={`${name}-${index}`}
          name={name}
          label={`${moreLabel} (${index + 1})`}
          plainLabel
          list={listId}
          autoComplete="off"
          maxLength={300}
          defaultValue={value}
        />
      ))}
    </fieldset>
  )
}
