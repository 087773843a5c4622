import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.ts'

export type PartState = 'pending' | 'done' | 'wrong'
export interface FormPartLink {
  /** The id of a `FormPart`. */
  id: string
  label: string
  state?: PartState
  /** The state in words: `1 dato por corregir`. */
  note?: string
}

const ICON_OF: Record<PartState, IconName> = { pending: 'circle', done: 'check', wrong: 'circle-alert' }

interface FormPageProps {
  parts?: readonly FormPartLink[]
  /** The form. */
  children: ReactNode
  /** `NextSteps` and other panels. */
  aside?: ReactNode
}

/** A long form: an index of its parts at the left, the form, and what happens after at the right. */
export function FormPage({ parts, children, aside }: FormPageProps) {
  const { t } = useTranslation()
  return (
    <div className={parts ? 'form-page' : 'form-page form-page-single'}>
      {parts ? <FormIndex parts={parts} /> : null}
      <div>{children}</div>
      {aside ? (
        <aside className="form-aside" aria-label={t('ui.side')}>
          {aside}
        </aside>
      ) : null}
    </div>
  )
}

function FormIndex({ parts }: { parts: readonly FormPartLink[] }) {
  const { t } = useTranslation()
  return (
    <nav className="form-index" aria-label={t('ui.formIndex')}>
      <ol>
        {parts.map(({ id, label, state = 'pending', note }) => (
          <li key={id} className={`is-${state}`}>
            <a href={`#${id}`}>
              <Icon name={ICON_OF[state]} />
              <span>
                {label}
                {note ? <small>{note}</small> : null}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** One part of a long form. */
export function FormPart({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <fieldset id={id} className="form-part">
      <legend>
        <h2>{title}</h2>
      </legend>
      {children}
    </fieldset>
  )
}
