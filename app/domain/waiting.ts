import { addDays, type IsoDate } from './dates.ts'

/** How soon something has to be done; the most pressing first. */
export const URGENCIES = ['late', 'soon', 'later', 'undated'] as const
export type Urgency = (typeof URGENCIES)[number]

/** Days ahead that count as soon. */
const SOON_DAYS = 7

/** One thing that waits for an answer from a party, or from the coordination, in the reader's language. */
export interface Waiting {
  /** Names it among the others of its reader. */
  key: string
  kind: 'alliance' | 'bottleneck' | 'initiative' | 'project' | 'mentorship' | 'cluster'
  /** What waits: `Falta su respuesta`. */
  what: string
  /** The record it is about. */
  code: string | null
  name: string
  href: string
  /** With whom, until or since when. */
  note: string
  /** Somebody else cannot go on before it is done. */
  isAsked: boolean
  /** The last day to do it; one that is past where it is overdue. */
  until: IsoDate | null
  /** Since when it waits, or since when it is so: an instant or a day. */
  since: string
  /** The one step that settles it. `renews`: a form that says so at once, for the record's version. */
  action: { label: string; href: string; renews?: { version: number } }
}

export function urgencyOf(until: IsoDate | null, today: IsoDate): Urgency {
  if (until === null) return 'undated'
  if (until < today) return 'late'
  return until <= addDays(today, SOON_DAYS) ? 'soon' : 'later'
}

/** The most pressing first: by their last day; without one, what somebody asked for; each the longest waiting first. */
export function compareWaiting(a: Waiting, b: Waiting): number {
  const untilOf = ({ until }: Waiting) => until ?? '9999-12-31'
  const asked = Number(b.isAsked) - Number(a.isAsked)
  return untilOf(a).localeCompare(untilOf(b)) || asked || a.since.localeCompare(b.since) || a.key.localeCompare(b.key)
}

/** What waits, by how soon it has to be done; none of a kind: no group of it. `items` as `compareWaiting` orders them. */
export function groupByUrgency(items: readonly Waiting[], today: IsoDate): { urgency: Urgency; items: Waiting[] }[] {
  return URGENCIES.map(urgency => ({
    urgency,
    items: items.filter(one => urgencyOf(one.until, today) === urgency),
  })).filter(group => group.items.length > 0)
}
