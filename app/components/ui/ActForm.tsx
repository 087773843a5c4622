import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Button, type ButtonLook } from './Button.tsx'
import { ErrorSummary } from './ErrorSummary.tsx'
import { type FormAnswer, summaryOf } from './form-answer.ts'
import { OnceField } from './OnceField.tsx'

interface ActFormProps {
  intent: string
  answer: FormAnswer
  label: string
  look?: ButtonLook
  help?: string
  version?: number
  /** Closed behind its own words until somebody asks for it, or it comes back with errors. */
  folds?: boolean
  /** Fields. Their ids begin with `intent-`. */
  children?: ReactNode
}

/** One act as a form of its own in the panel. What cannot be undone says so before its button. */
export function ActForm({ intent, answer, label, look, help, version, folds = false, children }: ActFormProps) {
  const errors = summaryOf(answer, `${intent}-`)
  const form = (
    <Form method="post" className="panel-form" noValidate>
      <ErrorSummary errors={errors} />
      <OnceField />
      {version === undefined ? null : <input type="hidden" name="version" value={version} />}
      {help ? <p className="help">{help}</p> : null}
      {children}
      <Button look={look} name="intent" value={intent}>
        {label}
      </Button>
    </Form>
  )
  if (!folds) return form
  return (
    <details className="fold" open={errors.length > 0}>
      <summary>{label}</summary>
      {form}
    </details>
  )
}
