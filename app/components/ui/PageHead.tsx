import type { ReactNode } from 'react'
import { FollowButton } from '../follow/FollowButton.tsx'

interface PageHeadProps {
  title: ReactNode
  /** Over the title: object, code, provenance. */
  object?: ReactNode
  /** A sentence under it. */
  lead?: ReactNode
  /** A row of marks under it: place, region, macro-sector. */
  marks?: ReactNode
  /** Buttons at the right; one primary. */
  actions?: ReactNode
}

/** The head of a page: what it is, its title, one sentence, and what can be done. */
export function PageHead({ title, object, lead, marks, actions }: PageHeadProps) {
  return (
    <div className="page-head">
      <div className="page-head-text">
        {object ? <div className="page-head-object">{object}</div> : null}
        <h1>{title}</h1>
        {lead ? <p className="page-head-lead">{lead}</p> : null}
        {marks ? <div className="page-head-marks">{marks}</div> : null}
      </div>
      <div className="actions">
        <FollowButton />
        {actions}
      </div>
    </div>
  )
}
