import type { ReactNode } from 'react'

export interface TimelineEntry {
  key: string
  /** ISO, for machines; absent when the date is not known. */
  dateTime?: string
  /** As people read it. */
  date: string
  /** An `ObjectGlyph` of size 14. */
  glyph: ReactNode
  text: ReactNode
  /** Who, where, provenance. */
  meta?: ReactNode
  /** A turning point: drawn filled. */
  isKey?: boolean
}

/** What happened, newest first. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="timeline">
      {entries.map(entry => (
        <li key={entry.key} className={entry.isKey ? 'timeline-key' : undefined}>
          <time className="timeline-date" dateTime={entry.dateTime}>
            {entry.date}
          </time>
          <span className="timeline-node">{entry.glyph}</span>
          <div className="timeline-body">
            <div>{entry.text}</div>
            {entry.meta ? <div className="timeline-meta">{entry.meta}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}
