import { Fragment } from 'react'
import { type EventView, partsOf } from '#app/domain/event-view.ts'

/** An event as one sentence, its names leading to their pages. */
export function EventLine({ event }: { event: EventView }) {
  return (
    <>
      {partsOf(event).map((part, index) => {
        const key = `${index}:${typeof part === 'string' ? part : part.name}`
        if (typeof part === 'string') return <Fragment key={key}>{part}</Fragment>
        return part.href ? (
          <a key={key} href={part.href}>
            {part.name}
          </a>
        ) : (
          <Fragment key={key}>{part.name}</Fragment>
        )
      })}
    </>
  )
}
