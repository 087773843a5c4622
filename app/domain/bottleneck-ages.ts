/** For how many days an entry has been open: the least of each band. i18n: `dashboard.ages.band`. */
const LEAST_DAYS = { quarter: 0, half: 91, year: 181, longer: 366 } as const
export type AgeBand = keyof typeof LEAST_DAYS
export const AGE_BANDS = Object.keys(LEAST_DAYS) as AgeBand[]

export const bandOf = (days: number): AgeBand => AGE_BANDS.findLast(band => days >= LEAST_DAYS[band]) ?? 'quarter'

/** Whether somebody has to say how an entry goes on, and has: i18n `dashboard.ages.word`. */
export const WORDS = ['told', 'silent', 'nobody'] as const
export type Word = (typeof WORDS)[number]

/** The middle one; of two, the lower, as somebody waited for so long. Null of none. */
export function medianDays(days: readonly number[]): number | null {
  return [...days].sort((a, b) => a - b)[(days.length - 1) >> 1] ?? null
}
