import { useTranslation } from 'react-i18next'
import { TIME_ZONE } from '#app/domain/dates.ts'
import type { Language, Precision } from '#app/domain/vocabularies.ts'

const LOCALES: Record<Language, string> = { es: 'es-CO', en: 'en-GB' }

export interface Format {
  /** `1.240` */
  number: (value: number, options?: Intl.NumberFormatOptions) => string
  /** `value` in percent, 87.4 → `87,4 %` */
  percent: (value: number) => string
  /** Whole pesos: `$ 1.240.000` */
  money: (pesos: number) => string
  /** A day or an instant as a day in Bogotá: `16 nov 2026` */
  date: (iso: string) => string
  /** As much of a date as is known: `2024`, `mar 2024`, `16 mar 2024`; empty when unknown. */
  partialDate: (iso: string | null, precision: Precision) => string
  /** `16 nov 2026, 3:04 p. m.` */
  dateTime: (iso: string) => string
  /** `3:04 p. m.`, in Bogotá */
  time: (iso: string) => string
  /** `A, B y C` */
  list: (items: readonly string[]) => string
}

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' }
const MONTH: Intl.DateTimeFormatOptions = { month: 'short', year: 'numeric' }

const atNoon = (iso: string) => new Date(iso.length === 10 ? `${iso}T12:00:00-05:00` : iso)
/** es-CO writes `16 de nov de 2026`; the short form of tables leaves the prepositions out. */
const compact = (text: string) => text.replaceAll(' de ', ' ').replaceAll('.', '')

function createFormat(language: Language): Format {
  const locale = LOCALES[language]
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: TIME_ZONE })
    return (iso: string) => compact(format.format(atNoon(iso)))
  }
  const day = dates(DAY)
  const month = dates(MONTH)
  const time = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: TIME_ZONE })
  const plain = new Intl.NumberFormat(locale)
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'COP', maximumFractionDigits: 0 })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  return {
    number: (value, options) => (options ? new Intl.NumberFormat(locale, options) : plain).format(value),
    percent: value => `${plain.format(value)}\u00a0%`,
    money: pesos => money.format(pesos),
    date: day,
    partialDate: (iso, precision) => {
      if (!iso || precision === 'unknown') return ''
      if (precision === 'year') return iso.slice(0, 4)
      return precision === 'month' ? month(`${iso.slice(0, 7)}-01`) : day(iso)
    },
    dateTime: iso => `${day(iso)}, ${time.format(new Date(iso))}`,
    time: iso => time.format(new Date(iso)),
    list: items => list.format(items),
  }
}

const formats: Record<Language, Format> = { es: createFormat('es'), en: createFormat('en') }

/** Dates, numbers and money as the language writes them. On the server outside pages: `formatFor(language)`. */
export const formatFor = (language: Language): Format => formats[language]

export function useFormat(): Format {
  const { i18n } = useTranslation()
  return formats[i18n.language as Language]
}
