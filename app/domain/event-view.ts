import type { EventSubjectType, EventVerb } from './events.ts'
import type { Provenance } from './vocabularies.ts'

/** What an event names: a title to read and the page it leads to. */
export interface Named {
  name: string
  /** Path inside the site; null when there is no page to lead to. */
  href: string | null
}

/** Stand in a sentence where its names go, so that a page can make links of them. No text holds these characters. */
export const EVENT_MARKS = { who: '\uE001', subject: '\uE002', responsible: '\uE003' } as const

/** One line of the log as pages and feeds tell it, in one language. */
export interface EventView {
  seq: number
  verb: EventVerb
  /** What happened, with `EVENT_MARKS` for names. */
  sentence: string
  /** Its provenance is null for the network as a whole. */
  subject: Named & { type: EventSubjectType; provenance: Provenance | null }
  /** The party that acted; null for the coordination and for what the application did by itself. */
  party: Named | null
  /** Who acted, whoever it was. */
  who: string
  /** Who signed: only for those the event concerns and for the coordination. */
  person: string | null
  /** ISO-8601 instant. */
  recordedAt: string
  /** ISO-8601 date, where it happened on another day. */
  occurredOn: string | null
  /** The body in charge, where the event names one. */
  responsible: Named | null
}

/** The parts of an event's sentence: text, and the names with the pages they lead to. */
export function partsOf({ sentence, who, subject, party, responsible }: EventView): (string | Named)[] {
  const named: Record<string, Named> = {
    [EVENT_MARKS.who]: { name: who, href: party?.href ?? null },
    [EVENT_MARKS.subject]: subject,
    [EVENT_MARKS.responsible]: responsible ?? { name: '', href: null },
  }
  return sentence.split(/([\uE001-\uE003])/).map(part => named[part] ?? part)
}

/** The sentence of an event with its names as they are. */
export const plainSentence = (event: EventView): string =>
  partsOf(event)
    .map(part => (typeof part === 'string' ? part : part.name))
    .join('')
