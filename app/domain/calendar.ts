import { addDays, type IsoDate } from './dates.ts'

/** What calendars take (RFC 5545, `VEVENT`): a meeting, or one or several whole days. */
export type CalendarEvent = (Meeting | WholeDays) & {
  /** Stays the same whatever changes: calendars replace what they hold under it. */
  uid: string
  /** Raised by every change. */
  sequence: number
  /** When what it says was last written. */
  stamp: Date
  summary: string
  description?: string | undefined
  location?: string | null | undefined
  url?: string | undefined
  isCancelled: boolean
}

interface Meeting {
  start: Date
  minutes: number
}

interface WholeDays {
  day: IsoDate
  /** The last of them; the same day where there is one. */
  lastDay: IsoDate
}

/** Octets of a line, its end not counted (RFC 5545, 3.1). */
const LINE = 75
/** Who wrote the file, whatever the dates are of (RFC 5545, 3.7.3). */
const PRODUCT = '-//Interclúster//Interclúster//ES'

/** A calendar holds one component at least (RFC 5545, 3.6): where there are no dates, the zone they would be of. */
const ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:America/Bogota',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:-0500',
  'TZOFFSETTO:-0500',
  'END:STANDARD',
  'END:VTIMEZONE',
]

/**
 * A calendar file: CRLF at every line's end, long lines folded, texts escaped. `name` and
 * what there is to say about it (`about`) are for calendars one subscribes to.
 */
export function calendarFile(
  events: readonly CalendarEvent[],
  language: string,
  { name, about }: { name?: string; about?: string } = {},
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${PRODUCT}`,
    'CALSCALE:GREGORIAN',
    ...(name ? [`NAME:${escapeText(name)}`, `X-WR-CALNAME:${escapeText(name)}`] : []),
    ...(about ? [`DESCRIPTION:${escapeText(about)}`, `X-WR-CALDESC:${escapeText(about)}`] : []),
    ...(events.length > 0 ? events.flatMap(event => linesOf(event, language)) : ZONE),
    'END:VCALENDAR',
  ]
  return lines.map(line => `${fold(line)}\r\n`).join('')
}

function linesOf(event: CalendarEvent, language: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${utc(event.stamp)}`,
    `LAST-MODIFIED:${utc(event.stamp)}`,
    `SEQUENCE:${event.sequence}`,
    ...timeOf(event),
    `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `SUMMARY;LANGUAGE=${language}:${escapeText(event.summary)}`,
    ...(event.description ? [`DESCRIPTION;LANGUAGE=${language}:${escapeText(event.description)}`] : []),
    ...(event.location ? [`LOCATION:${escapeText(event.location)}`] : []),
    ...(event.url ? [`URL:${event.url}`] : []),
    'END:VEVENT',
  ]
}

/** Whole days end before the day that is given (RFC 5545, 3.6.1), and nobody is busy because of them. */
function timeOf(event: CalendarEvent): string[] {
  if ('day' in event) {
    const date = (day: IsoDate) => day.replaceAll('-', '')
    const end = date(addDays(event.lastDay, 1))
    return [`DTSTART;VALUE=DATE:${date(event.day)}`, `DTEND;VALUE=DATE:${end}`, 'TRANSP:TRANSPARENT']
  }
  return [`DTSTART:${utc(event.start)}`, `DTEND:${utc(new Date(event.start.getTime() + event.minutes * 60_000))}`]
}

/** `20261120T193000Z` */
const utc = (instant: Date) => instant.toISOString().replace(/[-:]|\.\d+/g, '')

/** Text as a value: backslash, comma, semicolon and line end have a meaning of their own (RFC 5545, 3.3.11). */
export function escapeText(text: string): string {
  return text
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replace(/[\\;,]/g, mark => `\\${mark}`)
    .replace(/\n/g, '\\n')
}

/** Breaks a line after at most 75 octets, never inside a letter; what follows begins with a space. */
export function fold(line: string): string {
  const parts: string[] = []
  let part = ''
  let size = 0
  for (const letter of line) {
    const octets = new TextEncoder().encode(letter).length
    if (size + octets > LINE) {
      parts.push(part)
      part = ' '
      size = 1
    }
    part += letter
    size += octets
  }
  return [...parts, part].join('\r\n')
}
