import { useFormat } from '#app/i18n/format.ts'

/** A number as the language writes it, with figures that line up. */
export function Num({ value }: { value: number }) {
  return <span className="number">{useFormat().number(value)}</span>
}

/** Whole pesos. */
export function Money({ pesos }: { pesos: number }) {
  return <span className="number">{useFormat().money(pesos)}</span>
}
