import { type DashboardFilters, dashboardSearch } from '#app/domain/dashboard.ts'

/** The last filters whose figures are kept, each while what it is counted from does not change. */
export const MOST_ASKED = 48

/** What a figure is asked for, in words: the same words are the same days, places and provenances. */
export const askedFor = (filters: DashboardFilters) => `${filters.period.asOf} ${dashboardSearch(filters)}`
