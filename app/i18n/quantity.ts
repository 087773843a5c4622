import type { Format } from './format.ts'

/**
 * A decimal kept as text, with its unit: `91 kWh por unidad`, `−5 %`. A change keeps its sign (`+6,6 %`), and what a
 * document writes before a number (`más de`) stays there.
 */
export function quantityText(format: Format, value: string, unit: string, comparator = ''): string {
  const number = format.number(Math.abs(Number(value)), { maximumFractionDigits: 6 })
  const sign = value.startsWith('+') ? '+' : value.startsWith('-') ? '\u2212' : ''
  return [comparator, `${sign}${number}${unit ? `\u00a0${unit}` : ''}`].filter(Boolean).join(' ')
}
