import { counts, type DashboardFilters, hasPlace, isInScope } from '#app/domain/dashboard.ts'
import { addDays, type IsoDate } from '#app/domain/dates.ts'
import { addQuarters, lastDayOf, quarterOf, quartersBetween } from '#app/domain/quarters.ts'
import { hasBegun, isOver } from '#app/domain/spans.ts'
import { statusOn } from '#app/domain/status-history.ts'
import type { Provenance } from '#app/domain/vocabularies.ts'
import type { Db } from '#db/schema.ts'
import { readActs } from './facts/acts.server.ts'
import { type AllianceFact, readAllianceFacts } from './facts/alliances.server.ts'
import { type BottleneckFact, readBottleneckFacts } from './facts/bottlenecks.server.ts'
import { readInitiativeFacts } from './facts/initiatives.server.ts'
import { type MentorshipFact, readMentorshipFacts } from './facts/mentorships.server.ts'
import { readParties } from './facts/parties.server.ts'
import { type ProjectFact, readProjectFacts } from './facts/projects.server.ts'

/** In the order of the strip. i18n: `dashboard.kpi`. */
export const KPI_IDS = ['alliances', 'resolved', 'quorum', 'measured', 'mentorships', 'active'] as const
export type KpiId = (typeof KPI_IDS)[number]

export interface Kpi {
  id: KpiId
  /** On the day the figures speak of. */
  value: number
  /** What it is a part of. */
  of: number
  /** A second number about the whole: unconfirmed, under way, open, without a baseline, finished, silent. */
  aside: number
  /** Examples that were left out. */
  leftOut: number
  /** The same on the same day a year before; null where nothing was recorded by then. */
  yearAgo: number | null
  /** At the end of each of the last eight quarters; the last is `value`. */
  bars: number[]
}

type Scoped = { scope: Parameters<typeof isInScope>[0] }
type Vouched = { provenance: Provenance }

const QUARTERS = 8
/** A cluster that acted within so many days is active. */
export const ACTIVE_DAYS = 90

/** The strip: six counts, each with what it is a part of, its last two years and the year before. */
export async function readKpis(db: Db, filters: DashboardFilters, today: IsoDate) {
  const [alliances, bottlenecks, initiatives, projects, mentorships, parties, acts] = await Promise.all([
    readAllianceFacts(db, hasPlace(filters)),
    readBottleneckFacts(db),
    readInitiativeFacts(db),
    readProjectFacts(db),
    readMentorshipFacts(db),
    readParties(db),
    readActs(db, today),
  ])
  const day = filters.period.asOf
  const before = yearBefore(day)
  const ends = quarterEnds(day)
  const days = [...ends, before]
  const within = <T extends Scoped>(rows: readonly T[]) => rows.filter(row => isInScope(row.scope, filters))
  const vouched = <T extends Vouched>(rows: readonly T[]) => rows.filter(row => counts(row.provenance, filters))
  const known = <T extends Vouched>(rows: readonly T[]) =>
    filters.counted === 'todos' ? rows : rows.filter(row => row.provenance !== 'ilustrativo')
  const leftOut = <T extends Vouched>(rows: readonly T[]) => rows.length - known(rows).length
  const overTime = <T>(
    rows: readonly T[],
    isCounted: (row: T, day: IsoDate) => boolean,
    since: IsoDate | null = null,
  ) => {
    const bars = countOn(rows, days, isCounted)
    const yearAgo = bars.pop() ?? 0
    return { value: bars.at(-1) ?? 0, yearAgo: since !== null && before < since ? null : yearAgo, bars }
  }

  const own = within(alliances)
  const begun = own.filter(row => hasBegun(row, day))
  const entries = within(bottlenecks)
  const register = entries.filter(row => isRegistered(row, day))
  const counted = vouched(register)
  const proposed = within(initiatives)
  const published = proposed.filter(row => isBy(row.publishedOn, day))
  const shared = within(projects)
  const started = vouched(shared).filter(row => hasStarted(row, day))
  const seats = vouched(within(mentorships))
  const clusters = parties.clusters.filter(
    row => isInScope(row, filters) && (row.joinedYear === null || row.joinedYear <= Number(day.slice(0, 4))),
  )
  const activeFrom = new Map(days.map(on => [on, addDays(on, -ACTIVE_DAYS)]))
  const acting = overTime(
    clusters.map(({ id }) => acts.daysOf.get(id) ?? []),
    (acted, on) => acted.some(one => one <= on && one > (activeFrom.get(on) ?? on)),
    acts.since,
  )
  const kpis: Kpi[] = [
    {
      id: 'alliances',
      ...overTime(vouched(own), (row, on) => isInForce(row, on, today)),
      of: known(begun).length,
      aside: begun.filter(row => row.provenance === 'declarado' && row.status !== 'ended').length,
      leftOut: leftOut(begun),
    },
    {
      id: 'resolved',
      ...overTime(vouched(entries), isResolved),
      of: counted.length,
      aside: counted.filter(row => isBeingSolved(row, day)).length,
      leftOut: leftOut(register),
    },
    {
      id: 'quorum',
      ...overTime(vouched(proposed), (row, on) => isBy(row.quorumOn, on)),
      of: known(published).length,
      aside: known(published).filter(row => row.status === 'open').length,
      leftOut: leftOut(published),
    },
    {
      id: 'measured',
      ...overTime(vouched(shared), (row, on) => isMeasured(row, on, filters)),
      of: started.length,
      aside: started.filter(row => !row.hasBaseline).length,
      leftOut: leftOut(shared),
    },
    {
      id: 'mentorships',
      ...overTime(seats, isUnderWay),
      of: new Set(seats.filter(row => isUnderWay(row, day)).map(row => row.mentorId)).size,
      aside: seats.filter(row => row.status === 'completed' && isBy(row.validTo, day) && !isBy(row.validTo, before))
        .length,
      leftOut: 0,
    },
    { id: 'active', ...acting, of: clusters.length, aside: clusters.length - acting.value, leftOut: 0 },
  ]
  return { id: 'cifras' as const, n: clusters.length, day, before, ends, kpis }
}
export type KpiFigure = Awaited<ReturnType<typeof readKpis>>

export const kpisAsRecords = ({ kpis, day, before, ends }: KpiFigure) =>
  kpis.map(kpi => ({
    figure: kpi.id,
    value: kpi.value,
    of: kpi.of,
    aside: kpi.aside,
    examples_left_out: kpi.leftOut,
    on: day,
    a_year_before: kpi.yearAgo,
    year_before_on: before,
    ...Object.fromEntries(ends.map((end, i) => [end, kpi.bars[i] ?? 0])),
  }))

/** The same calendar day a year earlier; 29 February is the 28th. */
export function yearBefore(day: IsoDate): IsoDate {
  const rest = day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)
  return `${Number(day.slice(0, 4)) - 1}${rest}`
}

/** The last days of the seven quarters before, and the day itself. */
export function quarterEnds(day: IsoDate): IsoDate[] {
  const now = quarterOf(day)
  return [...quartersBetween(addQuarters(now, 1 - QUARTERS), addQuarters(now, -1)).map(lastDayOf), day]
}

/** How many rows count on each day: one way through them, however many days. */
function countOn<T>(
  rows: readonly T[],
  days: readonly IsoDate[],
  isCounted: (row: T, day: IsoDate) => boolean,
): number[] {
  const numbers = days.map(() => 0)
  for (const row of rows) {
    for (const [i, day] of days.entries()) if (isCounted(row, day)) numbers[i] = (numbers[i] ?? 0) + 1
  }
  return numbers
}

const isBy = (on: IsoDate | null, day: IsoDate) => on !== null && on <= day

/** Both sides stand behind it on that day. */
function isInForce(alliance: AllianceFact, day: IsoDate, today: IsoDate): boolean {
  const { status, activeSince, begins, ends } = alliance
  if (status !== 'active' && (status !== 'ended' || day >= today || (begins === null && ends === null))) return false
  return (activeSince === null || activeSince <= day) && hasBegun(alliance, day) && !isOver(alliance, day)
}

export const isRegistered = ({ since }: BottleneckFact, day: IsoDate) => since === null || since <= day

const isResolved = (row: BottleneckFact, day: IsoDate) =>
  isRegistered(row, day) && statusOn(row.status, row.moves, day) === 'resolved'
const isBeingSolved = (row: BottleneckFact, day: IsoDate) =>
  ['in_progress', 'partly_resolved'].includes(statusOn(row.status, row.moves, day))

/** Under way on that day, or over after it had been. */
const hasStarted = (row: ProjectFact, day: IsoDate) =>
  hasBegun(row, day) && ['in_progress', 'suspended', 'completed'].includes(statusOn(row.status, row.moves, day))

/** Started by then, with a reading by then that counts. */
const isMeasured = (row: ProjectFact, day: IsoDate, filters: DashboardFilters) =>
  hasStarted(row, day) && row.readings.some(reading => counts(reading.provenance, filters) && hasBegun(reading, day))

const isUnderWay = ({ acceptedOn, validTo }: MentorshipFact, day: IsoDate) =>
  isBy(acceptedOn, day) && (validTo === null || validTo > day)
