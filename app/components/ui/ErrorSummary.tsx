import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useMessage } from './useMessage.ts'

export interface FormError {
  /** The id of the field to go to; null for what concerns the whole form. */
  fieldId: string | null
  /** A sentence or its translation key. */
  message: string
  params?: Record<string, string | number>
}

/** Everything to correct, over the form, each with a link to its field. It takes the focus when it appears. */
export function ErrorSummary({ errors }: { errors: readonly FormError[] }) {
  const { t } = useTranslation()
  const message = useMessage()
  const box = useRef<HTMLDivElement>(null)
  const wrong = errors.length > 0
  useEffect(() => {
    if (wrong) box.current?.focus()
  }, [wrong])
  if (!wrong) return null
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1}>
      <h2>{t('ui.errorSummary.title', { count: errors.length })}</h2>
      <ul>
        {errors.map(error => (
          <li key={`${error.fieldId} ${error.message}`}>
            {error.fieldId ? (
              <a href={`#${error.fieldId}`}>{message(error.message)}</a>
            ) : (
              message(error.message, error.params)
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
