import { useActionData } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

export interface FormError {
  /** The id of the field to go to; null for what concerns the whole form. */
  fieldId: string | null
  message: string
}

/** Everything to correct, over the form, each with a link to its field. It takes the focus when it appears. */
export function ErrorSummary({ errors }: { errors: readonly FormError[] }) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const wrong = errors.length > 0
  const fields = errors.filter(error => error.fieldId !== null).length
  const answer = useActionData()
  const focused = useRef<unknown>(null)
  // Once for each time the form is sent, and on a document that came back with errors.
  useEffect(() => {
    if (!wrong || focused.current === (answer ?? true)) return
    focused.current = answer ?? true
    box.current?.focus()
  }, [wrong, answer])
  if (!wrong) return null
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1}>
      <h2>{fields > 0 ? t('ui.errorSummary.title', { count: fields }) : t('ui.errorSummary.rule')}</h2>
      <ul>
        {errors.map(error => (
          <li key={`${error.fieldId} ${error.message}`}>
            {error.fieldId ? <a href={`#${error.fieldId}`}>{error.message}</a> : error.message}
          </li>
        ))}
      </ul>
    </div>
  )
}
