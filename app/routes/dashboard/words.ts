import type { TFunction } from 'i18next'
import { nearFraction } from '#app/domain/shares.ts'
import type { Format } from '#app/i18n/format.ts'

/** A share of 1 in words: `dos tercios`, `el 47 %`. */
export function partText(t: TFunction, format: Format, share: number): string {
  return t(`dashboard.part.${nearFraction(share) ?? 'percent'}`, { percent: percentText(format, share) })
}

/** Whole percents: a share says no more than it knows. */
export const percentText = (format: Format, share: number) => format.percent(Math.round(share * 100))

export const sentence = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)
