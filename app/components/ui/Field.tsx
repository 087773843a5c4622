import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from './Icon.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/** What every field takes. `error` is a sentence. */
export interface FieldProps {
  id: string
  name: string
  label: ReactNode
  help?: ReactNode
  error?: string
  /** Without it, «(opcional)» is written after the label. */
  required?: boolean
  /** Hides «(opcional)», as in a search or a switch. */
  plainLabel?: boolean
}

type ControlIds = Pick<FieldProps, 'id' | 'help' | 'error'>

const helpId = (id: string) => `${id}-help`
const errorId = (id: string) => `${id}-error`

/** The ARIA attributes that tie a control to its help and its error. */
export function describedBy({ id, help, error }: ControlIds) {
  const ids = [help ? helpId(id) : '', error ? errorId(id) : ''].filter(Boolean).join(' ')
  return { 'aria-describedby': ids || undefined, 'aria-invalid': error ? (true as const) : undefined }
}

/** Help and error of a field, in that order, between its label and its control. */
export function FieldNotes({ id, help, error }: ControlIds) {
  const { t } = useTranslation()
  return (
    <>
      {help ? (
        <p className="help" id={helpId(id)}>
          {help}
        </p>
      ) : null}
      {error ? (
        <p className="field-error" id={errorId(id)}>
          <Icon name="circle-alert" />
          <span>
            <VisuallyHidden>{t('ui.error')} </VisuallyHidden>
            {error}
          </span>
        </p>
      ) : null}
    </>
  )
}

/** The words of a label, and whether the field may stay empty. */
export function LabelText({ label, required, plainLabel }: Pick<FieldProps, 'label' | 'required' | 'plainLabel'>) {
  const { t } = useTranslation()
  return (
    <>
      {label}
      {required || plainLabel ? null : <span className="field-optional"> {t('ui.optional')}</span>}
    </>
  )
}

interface FieldFrameProps extends FieldProps {
  children: ReactNode
  /** Under the control: how much room is left, what the file may be. */
  note?: ReactNode
}

/** Label above, help and error under it, then the control. */
export function Field({ id, label, help, error, required, plainLabel, note, children }: FieldFrameProps) {
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <label className="field-label" htmlFor={id}>
        <LabelText label={label} required={required} plainLabel={plainLabel} />
      </label>
      <FieldNotes id={id} help={help} error={error} />
      {children}
      {note ? <p className="field-note">{note}</p> : null}
    </div>
  )
}
