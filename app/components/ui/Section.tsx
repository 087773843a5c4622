import type { ReactNode } from 'react'

interface SectionProps {
  /** For anchors; the heading gets `{id}-title`. */
  id: string
  title: ReactNode
  /** Under the title: what is shown, in one sentence. */
  lead?: ReactNode
  /** One link at the right: `Ver los 6`. */
  action?: ReactNode
  children: ReactNode
}

/** A part of a page, opened by a 2 px rule. */
export function Section({ id, title, lead, action, children }: SectionProps) {
  return (
    <section className="section" id={id} aria-labelledby={`${id}-title`}>
      <div className="section-head">
        <div>
          <h2 id={`${id}-title`}>{title}</h2>
          {lead ? <p>{lead}</p> : null}
        </div>
        {action ? <div className="section-action">{action}</div> : null}
      </div>
      {children}
    </section>
  )
}
