/** A property of a calendar: `SUMMARY;LANGUAGE=es:Hola` is name, parameters and value, the value unescaped. */
export interface CalendarProperty {
  name: string
  parameters: Record<string, string>
  value: string
}

/** The `VEVENT`s of a calendar file, by RFC 5545 to the letter. @throws {Error} anything the standard does not allow */
export function parseCalendar(file: string): CalendarProperty[][] {
  const properties = linesOf(file).map(parseLine)
  const nameAt = (index: number) => `${properties.at(index)?.name}:${properties.at(index)?.value}`
  must(nameAt(0) === 'BEGIN:VCALENDAR' && nameAt(-1) === 'END:VCALENDAR', 'is one VCALENDAR')
  const only = (name: string, among = properties) => {
    const found = among.filter(property => property.name === name)
    must(found.length === 1, `has exactly one ${name}`)
    return found[0]?.value ?? ''
  }
  must(only('VERSION') === '2.0' && only('PRODID') !== '', 'says its version and who wrote it')
  const events: CalendarProperty[][] = []
  let open: CalendarProperty[] | null = null
  const inside = properties.slice(1, -1)
  must(
    inside.some(({ name }) => name === 'BEGIN'),
    'holds one component at least',
  )
  for (const property of withoutZone(inside)) {
    const { name, value } = property
    if (name === 'BEGIN') {
      must(value === 'VEVENT' && open === null, 'nests nothing but events')
      open = []
    } else if (name === 'END') {
      must(value === 'VEVENT' && open !== null, 'ends what it began')
      if (open) events.push(open)
      open = null
    } else open?.push(property)
  }
  must(open === null, 'ends every event')
  for (const event of events) {
    must(only('UID', event) !== '', 'has an identity')
    must(UTC.test(only('DTSTAMP', event)), 'DTSTAMP is an instant')
    for (const name of ['DTSTART', 'DTEND']) {
      const isDay = event.find(one => one.name === name)?.parameters.VALUE === 'DATE'
      must((isDay ? DAY : UTC).test(only(name, event)), `${name} is what it says it is`)
    }
    must(only('DTEND', event) > only('DTSTART', event), 'ends after it starts')
    must(/^\d+$/.test(only('SEQUENCE', event)), 'has a whole SEQUENCE')
    for (const { name } of event) must(KNOWN.has(name), `${name} is a property of an event`)
  }
  return events
}

/** What is left without the one time zone that there may be, which has an offset from an instant on. */
function withoutZone(properties: CalendarProperty[]): CalendarProperty[] {
  const at = (name: string) => properties.findIndex(one => one.name === name && one.value === 'VTIMEZONE')
  const [from, to] = [at('BEGIN'), at('END')]
  if (from < 0) return properties
  const zone = properties.slice(from, to + 1).map(({ name }) => name)
  must(zone.join(' ') === 'BEGIN TZID BEGIN DTSTART TZOFFSETFROM TZOFFSETTO END END', 'has a whole time zone')
  return properties.filter((_, index) => index < from || index > to)
}

const DAY = /^\d{8}$/
const UTC = /^\d{8}T\d{6}Z$/
const KNOWN = new Set(
  'UID DTSTAMP DTSTART DTEND LAST-MODIFIED SEQUENCE STATUS SUMMARY DESCRIPTION LOCATION URL TRANSP'.split(' '),
)

/** Content lines, unfolded. Each physical line ends in CRLF and holds at most 75 octets of well-formed UTF-8. */
function linesOf(file: string): string[] {
  must(file.endsWith('\r\n'), 'ends in CRLF')
  const physical = file.slice(0, -2).split('\r\n')
  for (const line of physical) {
    must(!/[\r\n]/.test(line), 'has no bare line ends')
    // A letter cut in two would come back as a replacement character.
    must(Buffer.from(line).toString() === line, 'never breaks a letter')
    must(Buffer.byteLength(line) <= 75, `is folded: ${line}`)
    must(line.trim() !== '', 'has no empty lines')
  }
  const lines: string[] = []
  for (const line of physical) {
    if (/^[ \t]/.test(line)) lines.push(`${lines.pop()}${line.slice(1)}`)
    else lines.push(line)
  }
  return lines
}

const ADDRESSES = new Set(['URL'])

function parseLine(line: string): CalendarProperty {
  const match = /^([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$/s.exec(line)
  must(match !== null, `is a property: ${line}`)
  const [, name = '', given = '', value = ''] = match ?? []
  const parameters = Object.fromEntries(
    given
      .split(';')
      .filter(Boolean)
      .map(one => one.split('=', 2)),
  )
  return { name, parameters, value: ADDRESSES.has(name) ? value : unescapeText(value) }
}

function unescapeText(value: string): string {
  must(!/(^|[^\\])(\\\\)*\\(?![\\;,nN])/.test(value), `escapes what it may: ${value}`)
  must(!/(^|[^\\])(\\\\)*[;,]/.test(value), `escapes what it must: ${value}`)
  return value.replace(/\\([\\;,nN])/g, (_, mark: string) => (/n/i.test(mark) ? '\n' : mark))
}

function must(condition: boolean, rule: string): void {
  if (!condition) throw new Error(`a calendar file ${rule}`)
}
