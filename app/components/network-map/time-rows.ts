import { packRows, unpackRows } from '#graph/wire.ts'
import { type DatesWire, dayNumber, readDates, type TieDates } from '#graph/wire-dates.ts'

/** The days of every tie of a version of the network. @throws Error when they cannot be had */
export async function fetchTieDates(version: number): Promise<TieDates> {
  const answer = await fetch(`/mapa/datos.json?parte=fechas&v=${version}`)
  if (!answer.ok) throw new Error(`/mapa/datos.json answered ${answer.status}`)
  return readDates((await answer.json()) as DatesWire)
}

/** Of the packed rows `whenever`, those that hold on `date`, packed again, and how many they are. */
export function rowsOn({ from, to }: TieDates, whenever: string, date: string): { ties: string; count: number } {
  const day = dayNumber(date)
  const kept = unpackRows(whenever, from.length).map(
    (is, row) => is && (from[row] as number) <= day && day <= (to[row] as number),
  )
  return { ties: packRows(kept), count: kept.filter(Boolean).length }
}
