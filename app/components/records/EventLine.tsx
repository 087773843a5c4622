import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventView, Named } from '#app/domain/event-view.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { eventText, plainNames } from '#app/i18n/event-text.ts'

/** Characters no text holds, where links go. */
const MARKS = { who: '\uE001', subject: '\uE002', responsible: '\uE003' }

/** An event as one sentence, its names leading to their pages. */
export function EventLine({ event }: { event: EventView }) {
  const { t, i18n } = useTranslation()
  const names = plainNames(t, event)
  const links: Record<string, { name: string; to: Named | null }> = {
    [MARKS.who]: { name: names.who, to: event.party },
    [MARKS.subject]: { name: names.subject, to: event.subject },
    [MARKS.responsible]: { name: names.responsible, to: event.responsible },
  }
  const parts = eventText(t, i18n.language as Language, event, MARKS).split(/([\uE001-\uE003])/)
  return (
    <>
      {parts.map((part, index) => {
        const link = links[part]
        const key = `${index}:${part}`
        if (!link) return <Fragment key={key}>{part}</Fragment>
        return link.to?.href ? (
          <a key={key} href={link.to.href}>
            {link.name}
          </a>
        ) : (
          <Fragment key={key}>{link.name}</Fragment>
        )
      })}
    </>
  )
}
