import { counts, type DashboardFilters, isInScope } from '#app/domain/dashboard.ts'
import { addDays, type IsoDate } from '#app/domain/dates.ts'
import { addQuarters, lastDayOf, quarterOf, quartersBetween } from '#app/domain/quarters.ts'
import { statusOn } from '#app/domain/status-history.ts'
import type { Provenance } from '#app/domain/vocabularies.ts'
import type { Db } from '#db/schema.ts'
import { holdsOn } from '#graph/at-date.ts'
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

const QUARTERS = 8
/** A cluster that acted within so many days is active. */
export const ACTIVE_DAYS = 90

/** The strip: six counts, each with what it is a part of, its last two years and the year before. */
export async function readKpis(db: Db, filters: DashboardFilters, today: IsoDate) {
  const [alliances, bottlenecks, initiatives, projects, mentorships, parties, acts] = await Promise.all([
    readAllianceFacts(db),
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
  const within = <T extends Parameters<typeof isInScope>[0]>(rows: readonly T[]) =>
    rows.filter(row => isInScope(row, filters))
  const overTime = (countOn: (day: IsoDate) => number, since: IsoDate | null = null) => ({
    value: countOn(day),
    yearAgo: since !== null && before < since ? null : countOn(before),
    bars: ends.map(countOn),
  })
  const vouched = (row: { provenance: Provenance }) => counts(row.provenance, filters)
  const known = ({ provenance }: { provenance: Provenance }) =>
    provenance !== 'ilustrativo' || filters.counted === 'todos'
  const examples = (rows: readonly { provenance: Provenance }[]) => rows.filter(row => !known(row)).length

  const allianceRows = within(alliances).filter(row => hasBegun(row, day))
  const registered = allianceRows.filter(known)
  const register = within(bottlenecks).filter(row => isRegistered(row, day))
  const counted = register.filter(vouched)
  const published = within(initiatives).filter(row => row.publishedOn !== null && row.publishedOn <= day)
  const started = within(projects).filter(row => hasStarted(row, day) && vouched(row))
  const seats = within(mentorships).filter(vouched)
  const clusters = within(parties.clusters).filter(
    ({ joinedYear }) => joinedYear === null || joinedYear <= Number(day.slice(0, 4)),
  )
  const working = seats.filter(row => isUnderWay(row, day))
  const kpis: Kpi[] = [
    {
      id: 'alliances',
      ...overTime(on => within(alliances).filter(row => vouched(row) && isInForce(row, on, today)).length),
      of: registered.length,
      aside: registered.filter(row => row.provenance === 'declarado' && row.status !== 'ended').length,
      leftOut: examples(allianceRows),
    },
    {
      id: 'resolved',
      ...overTime(on => within(bottlenecks).filter(row => vouched(row) && isResolved(row, on)).length),
      of: counted.length,
      aside: counted.filter(row => isBeingSolved(row, day)).length,
      leftOut: examples(register),
    },
    {
      id: 'quorum',
      ...overTime(on => within(initiatives).filter(row => vouched(row) && isBy(row.quorumOn, on)).length),
      of: published.filter(known).length,
      aside: published.filter(row => known(row) && row.status === 'open').length,
      leftOut: examples(published),
    },
    {
      id: 'measured',
      ...overTime(on => within(projects).filter(row => vouched(row) && isMeasured(row, on, filters)).length),
      of: started.length,
      aside: started.filter(row => !row.hasBaseline).length,
      leftOut: examples(within(projects)),
    },
    {
      id: 'mentorships',
      ...overTime(on => seats.filter(row => isUnderWay(row, on)).length),
      of: new Set(working.map(row => row.mentorId)).size,
      aside: seats.filter(row => row.status === 'completed' && isBetween(row.validTo, before, day)).length,
      leftOut: examples(within(mentorships)),
    },
    activeClusters(),
  ]
  return { id: 'cifras' as const, n: clusters.length, day, before, ends, kpis }

  function activeClusters(): Kpi {
    const isActive = (id: string, on: IsoDate) => {
      const from = addDays(on, -ACTIVE_DAYS)
      for (const acted of acts.daysOf.get(id) ?? []) if (acted > from && acted <= on) return true
      return false
    }
    const countOn = (on: IsoDate) => clusters.filter(cluster => isActive(cluster.id, on)).length
    const numbers = overTime(countOn, acts.since)
    return { id: 'active', ...numbers, of: clusters.length, aside: clusters.length - numbers.value, leftOut: 0 }
  }
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

const isBy = (on: IsoDate | null, day: IsoDate) => on !== null && on <= day
const isBetween = (on: IsoDate | null, after: IsoDate, upTo: IsoDate) => on !== null && on > after && on <= upTo

/** Began by that day, as far as is known: what nobody dated always has. */
const hasBegun = ({ validFrom, precision }: Pick<AllianceFact, 'validFrom' | 'precision'>, day: IsoDate) =>
  holdsOn({ validFrom, validTo: null, precision }, day)

/** Both sides stand behind it on that day. What a source tells to have ended without saying when held when it began. */
function isInForce(alliance: AllianceFact, day: IsoDate, today: IsoDate): boolean {
  const { status, activeSince, validFrom, validTo, precision } = alliance
  if (status !== 'active' && (status !== 'ended' || day >= today)) return false
  if (activeSince !== null && activeSince > day) return false
  const until = validTo ?? (status === 'ended' ? validFrom : null)
  if (status === 'ended' && until === null) return false
  return holdsOn({ validFrom, validTo: until, precision }, day)
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
  hasStarted(row, day) &&
  row.readings.some(
    ({ readOn, precision, provenance }) =>
      counts(provenance, filters) && holdsOn({ validFrom: readOn, validTo: null, precision }, day),
  )

const isUnderWay = ({ acceptedOn, validTo }: MentorshipFact, day: IsoDate) =>
  isBy(acceptedOn, day) && (validTo === null || validTo > day)
