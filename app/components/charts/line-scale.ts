import type { IsoDate } from '#app/domain/dates.ts'

export interface Point {
  on: IsoDate
  value: number
}

const DAY = 86_400_000
const dayOf = (on: IsoDate) => Math.round(Date.parse(`${on}T12:00:00Z`) / DAY)

/** A round step of which about `wanted` fit into `span`. */
export function roundStep(span: number, wanted: number): number {
  const rough = span / wanted
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = [1, 2, 5, 10].find(one => one * power >= rough) ?? 10
  return factor * power
}

/**
 * Where points of a line stand in a box of `width` × `height`, and the ticks of its value axis. The axis need not begin at
 * zero: it holds every value with a little room.
 */
export function scaleLine(points: readonly Point[], others: readonly number[], width: number, height: number) {
  const values = [...points.map(p => p.value), ...others]
  const low = Math.min(...values)
  const high = Math.max(...values)
  const span = high - low || Math.abs(high) || 1
  const step = roundStep(span * 1.3, 4)
  const bottom = Math.floor((low - span * 0.1) / step) * step
  const top = Math.ceil((high + span * 0.1) / step) * step
  const days = points.map(p => dayOf(p.on))
  const first = Math.min(...days)
  const long = Math.max(...days) - first
  const x = (on: IsoDate) => (long === 0 ? width / 2 : ((dayOf(on) - first) / long) * width)
  const y = (value: number) => height - ((value - bottom) / (top - bottom)) * height
  const ticks: number[] = []
  for (let i = 0; bottom + i * step <= top + step / 1000; i++) ticks.push(Number((bottom + i * step).toPrecision(12)))
  return { x, y, ticks }
}
