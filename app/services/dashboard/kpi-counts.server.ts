import { counts, type DashboardFilters, isInScope } from '#app/domain/dashboard.ts'
import type { IsoDate } from '#app/domain/dates.ts'
import { hasBegun, isOver } from '#app/domain/spans.ts'
import { statusOn } from '#app/domain/status-history.ts'
import type { Provenance } from '#app/domain/vocabularies.ts'
import type { AllianceFact } from './facts/alliances.server.ts'
import { type BottleneckFact, isRegistered } from './facts/bottlenecks.server.ts'
import type { InitiativeFact } from './facts/initiatives.server.ts'
import type { MentorshipFact } from './facts/mentorships.server.ts'
import type { ProjectFact } from './facts/projects.server.ts'

/** What the strip is asked for, and the days on which it counts. */
export interface KpiDays {
  filters: DashboardFilters
  /** The day the figures speak of, and the same a year before. */
  day: IsoDate
  before: IsoDate
  /** The ends of eight quarters, the last of which is `day`, and then `before`. */
  days: readonly IsoDate[]
}

type Scoped = { scope: Parameters<typeof isInScope>[0] }
type Vouched = { provenance: Provenance }

/** What is asked for of some rows. */
function among<T extends Scoped & Vouched>(rows: readonly T[], filters: DashboardFilters) {
  const own = rows.filter(row => isInScope(row.scope, filters))
  const knownOf = (some: readonly T[]) =>
    filters.counted === 'todos' ? some : some.filter(row => row.provenance !== 'ilustrativo')
  return {
    own,
    vouched: own.filter(row => counts(row.provenance, filters)),
    knownOf,
    leftOutOf: (some: readonly T[]) => some.length - knownOf(some).length,
  }
}

/** Those in force: both sides stand behind them. */
export function countAlliances(facts: readonly AllianceFact[], on: KpiDays, today: IsoDate) {
  const { own, vouched, knownOf, leftOutOf } = among(facts, on.filters)
  const begun = own.filter(row => hasBegun(row, on.day))
  return {
    ...overTime(vouched, on, (row, day) => isInForce(row, day, today)),
    of: knownOf(begun).length,
    aside: begun.filter(row => row.provenance === 'declarado' && row.status !== 'ended').length,
    leftOut: leftOutOf(begun),
  }
}

/** Entries of the register that are solved. */
export function countResolved(facts: readonly BottleneckFact[], on: KpiDays) {
  const { own, vouched, leftOutOf } = among(facts, on.filters)
  const counted = vouched.filter(row => isRegistered(row, on.day))
  return {
    ...overTime(vouched, on, isResolved),
    of: counted.length,
    aside: counted.filter(row => isBeingSolved(row, on.day)).length,
    leftOut: leftOutOf(own.filter(row => isRegistered(row, on.day))),
  }
}

/** Initiatives that reached their quorum. */
export function countQuorum(facts: readonly InitiativeFact[], on: KpiDays) {
  const { own, vouched, knownOf, leftOutOf } = among(facts, on.filters)
  const published = own.filter(row => isBy(row.publishedOn, on.day))
  return {
    ...overTime(vouched, on, (row, day) => isBy(row.quorumOn, day)),
    of: knownOf(published).length,
    aside: knownOf(published).filter(row => row.status === 'open').length,
    leftOut: leftOutOf(published),
  }
}

/** Projects with a reading. */
export function countMeasured(facts: readonly ProjectFact[], on: KpiDays) {
  const { own, vouched, leftOutOf } = among(facts, on.filters)
  const started = vouched.filter(row => hasStarted(row, on.day))
  return {
    ...overTime(vouched, on, (row, day) => isMeasured(row, day, on.filters)),
    of: started.length,
    aside: started.filter(row => !row.hasBaseline).length,
    leftOut: leftOutOf(own),
  }
}

/** Mentorships under way, of so many mentors. */
export function countMentorships(facts: readonly MentorshipFact[], on: KpiDays) {
  const { vouched } = among(facts, on.filters)
  const finished = vouched.filter(
    row => row.status === 'completed' && isBy(row.validTo, on.day) && !isBy(row.validTo, on.before),
  )
  return {
    ...overTime(vouched, on, isUnderWay),
    of: new Set(vouched.filter(row => isUnderWay(row, on.day)).map(row => row.mentorId)).size,
    aside: finished.length,
    leftOut: 0,
  }
}

/** How many rows count on each day: one way through them, however many days. */
function overTime<T>(rows: readonly T[], { days }: KpiDays, isCounted: (row: T, day: IsoDate) => boolean) {
  const bars = days.map(() => 0)
  for (const row of rows) {
    for (let i = 0; i < days.length; i++) if (isCounted(row, days[i] as IsoDate)) bars[i] = (bars[i] as number) + 1
  }
  const yearAgo = bars.pop() ?? 0
  return { value: bars.at(-1) ?? 0, yearAgo, bars }
}

const isBy = (on: IsoDate | null, day: IsoDate) => on !== null && on <= day

/** Both sides stand behind it on that day. */
function isInForce(alliance: AllianceFact, day: IsoDate, today: IsoDate): boolean {
  const { status, activeSince, begins, ends } = alliance
  if (status !== 'active' && (status !== 'ended' || day >= today || (begins === null && ends === null))) return false
  return (activeSince === null || activeSince <= day) && hasBegun(alliance, day) && !isOver(alliance, day)
}

const isResolved = (row: BottleneckFact, day: IsoDate) =>
  isRegistered(row, day) && statusOn(row.status, row.moves, day) === 'resolved'
const isBeingSolved = (row: BottleneckFact, day: IsoDate) =>
  ['in_progress', 'partly_resolved'].includes(statusOn(row.status, row.moves, day))

/** Under way on that day, or over after it had been. */
const hasStarted = (row: ProjectFact, day: IsoDate) =>
  hasBegun(row, day) && ['in_progress', 'suspended', 'completed'].includes(statusOn(row.status, row.moves, day))

/** Started by then, with a reading by then that counts. */
const isMeasured = (row: ProjectFact, day: IsoDate, filters: DashboardFilters) =>
  row.readings.length > 0 &&
  hasStarted(row, day) &&
  row.readings.some(reading => counts(reading.provenance, filters) && hasBegun(reading, day))

const isUnderWay = ({ acceptedOn, validTo }: MentorshipFact, day: IsoDate) =>
  isBy(acceptedOn, day) && (validTo === null || validTo > day)
