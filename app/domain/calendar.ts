/** A meeting as calendars take it (RFC 5545, `VEVENT`). */
export interface CalendarEvent {
  /** Stays the same whatever changes: calendars replace what they hold under it. */
  uid: string
  /** Raised by every change. */
  sequence: number
  start: Date
  minutes: number
  /** When what it says was last written. */
  stamp: Date
  summary: string
  description?: string | undefined
  location?: string | null | undefined
  url?: string | undefined
  isCancelled: boolean
}

/** Octets of a line, its end not counted (RFC 5545, 3.1). */
const LINE = 75
const PRODUCT = '-//Interclúster//Mentorías//ES'

/** A calendar file with one event: CRLF at every line's end, long lines folded, texts escaped. */
export function calendarFile(event: CalendarEvent, language: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${PRODUCT}`,
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${utc(event.stamp)}`,
    `LAST-MODIFIED:${utc(event.stamp)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTART:${utc(event.start)}`,
    `DTEND:${utc(new Date(event.start.getTime() + event.minutes * 60_000))}`,
    `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `SUMMARY;LANGUAGE=${language}:${escapeText(event.summary)}`,
    ...(event.description ? [`DESCRIPTION;LANGUAGE=${language}:${escapeText(event.description)}`] : []),
    ...(event.location ? [`LOCATION:${escapeText(event.location)}`] : []),
    ...(event.url ? [`URL:${event.url}`] : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map(line => `${fold(line)}\r\n`).join('')
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
