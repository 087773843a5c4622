import type { TFunction } from 'i18next'
import type { Language } from '#app/domain/vocabularies.ts'
import type { Waiting } from '#app/domain/waiting.ts'
import type { Format } from '#app/i18n/format.ts'

/** What it takes to say in words what waits. */
export interface Words {
  t: TFunction
  format: Format
  language: Language
  /** The day in Bogotá. */
  today: string
}

/** With whom, then until or since when: `Con Clúster X · hasta el 3 de diciembre de 2026`. */
export function noteOf({ t, format, today }: Words, { until, since }: Pick<Waiting, 'until' | 'since'>, about = '') {
  const when = until
    ? t(until < today ? 'waiting.late' : 'waiting.until', { date: format.date(until) })
    : t('waiting.since', { date: format.date(since) })
  const note = [about, when].filter(Boolean).join(' · ')
  return note.charAt(0).toLocaleUpperCase() + note.slice(1)
}
