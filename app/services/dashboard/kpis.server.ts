import type { DashboardFilters } from '#app/domain/dashboard.ts'
import type { IsoDate } from '#app/domain/dates.ts'
import type { Db } from '#db/schema.ts'
import { CountedFrom } from '../made-of.server.ts'
import { askedFor, MOST_ASKED } from './asked.server.ts'
import { firstActiveDay, readActs } from './facts/acts.server.ts'
import { readAllianceFacts } from './facts/alliances.server.ts'
import { readBottleneckFacts } from './facts/bottlenecks.server.ts'
import { readInitiativeFacts } from './facts/initiatives.server.ts'
import { readMentorshipFacts } from './facts/mentorships.server.ts'
import { readParties } from './facts/parties.server.ts'
import { readProjectFacts } from './facts/projects.server.ts'
import { countActive } from './kpi-active.server.ts'
import {
  countAlliances,
  countMeasured,
  countMentorships,
  countQuorum,
  countResolved,
  type KpiDays,
} from './kpi-counts.server.ts'
import { quarterEnds, yearBefore } from './quarters.server.ts'

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
type Counted = Omit<Kpi, 'id'>

const counted = Object.fromEntries(KPI_IDS.map(id => [id, new CountedFrom<Counted>(MOST_ASKED)])) as Record<
  KpiId,
  CountedFrom<Counted>
>

/** The strip: six counts, each with what it is a part of, its last two years and the year before. */
export async function readKpis(db: Db, filters: DashboardFilters, today: IsoDate) {
  const day = filters.period.asOf
  const before = yearBefore(day)
  const ends = quarterEnds(day)
  const [alliances, bottlenecks, initiatives, projects, mentorships, parties, acts] = await Promise.all([
    readAllianceFacts(db),
    readBottleneckFacts(db),
    readInitiativeFacts(db),
    readProjectFacts(db),
    readMentorshipFacts(db),
    readParties(db),
    readActs(db, firstActiveDay([...ends, before])),
  ])
  const on: KpiDays = { filters, day, before, days: [...ends, before] }
  // Each while what it is counted from is the same: an event touches one or two of them.
  const kpi = (id: KpiId, from: readonly unknown[], count: () => Counted): Kpi => ({
    id,
    ...counted[id].get(`${today} ${askedFor(filters)}`, from, count),
  })
  const kpis = [
    kpi('alliances', [alliances], () => countAlliances(alliances, on, today)),
    kpi('resolved', [bottlenecks], () => countResolved(bottlenecks, on)),
    kpi('quorum', [initiatives], () => countQuorum(initiatives, on)),
    kpi('measured', [projects], () => countMeasured(projects, on)),
    kpi('mentorships', [mentorships], () => countMentorships(mentorships, on)),
    kpi('active', [parties, acts], () => countActive(parties.clusters, acts, on)),
  ]
  const { of } = kpis[KPI_IDS.indexOf('active')] as Kpi
  return { id: 'cifras' as const, n: of, day, before, ends, kpis }
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
