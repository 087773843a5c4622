import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from './Icon.tsx'

export interface NextStep {
  when: string
  what: ReactNode
  /** A `TieMark`; a clock stands in without one. */
  mark?: ReactNode
}

/** «Qué pasa después», beside a form. */
export function NextSteps({ steps }: { steps: readonly NextStep[] }) {
  const { t } = useTranslation()
  return (
    <section className="panel">
      <h2>{t('ui.nextSteps')}</h2>
      <ol className="next-steps">
        {steps.map(({ when, what, mark }) => (
          <li key={when}>
            {mark ?? (
              <span className="next-steps-clock">
                <Icon name="clock" size={16} />
              </span>
            )}
            <div>
              <b>{when}</b>
              <p>{what}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
