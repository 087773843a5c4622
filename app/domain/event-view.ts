import type { EventPayloads, EventSubjectType, EventVerb } from './events.ts'
import type { Provenance } from './vocabularies.ts'

/** What an event names: a title to read and the page it leads to. */
export interface Named {
  name: string
  /** Path inside the site; null when there is no page to lead to. */
  href: string | null
}

interface ViewBase {
  seq: number
  /** Its provenance is null for the network as a whole. */
  subject: Named & { type: EventSubjectType; provenance: Provenance | null }
  /** The party that acted; null for the coordination and for what the application did by itself. */
  party: Named | null
  by: 'party' | 'coordination' | 'application'
  /** Who signed: only for those the event concerns and for the coordination. */
  person: string | null
  /** ISO-8601 instant. */
  recordedAt: string
  /** ISO-8601 date, where it happened on another day. */
  occurredOn: string | null
  /** The body in charge, where the event names one. */
  responsible: Named | null
}

/** One line of the log as pages and feeds tell it, in one language. A union over the verbs, each with its payload. */
export type EventView = { [V in EventVerb]: ViewBase & { verb: V; payload: EventPayloads[V] } }[EventVerb]
