import { type DashboardFilters, isInScope } from '#app/domain/dashboard.ts'
import { addDays, dayOfInstant, type IsoDate } from '#app/domain/dates.ts'
import { DEMAND_DAYS, type DimensionGap, gapFinding, supplyAndDemand } from '#app/domain/mentorship-figures.ts'
import type { Db } from '#db/schema.ts'
import { readOfferRows } from '../mentorship-list.server.ts'
import { readMentorshipFacts } from './facts/mentorships.server.ts'
import { readParties } from './facts/parties.server.ts'

/** Fewer requests, or of fewer clusters, would tell who asked. */
export const LEAST_TOLD = { requests: 5, askers: 3 } as const

/**
 * Requests of the twelve months before the day the figures speak of, by the dimension and the place of who asked, and the
 * places offered today. Requests are private: under `LEAST_TOLD` in all, none is told.
 */
export async function readMentorshipGaps(db: Db, filters: DashboardFilters) {
  const [mentorships, offers, parties] = await Promise.all([
    readMentorshipFacts(db),
    readOfferRows(db),
    readParties(db),
  ])
  const day = filters.period.asOf
  const asked = mentorships.filter(row => isInScope(row.asker, filters) && dayOfInstant(row.requestedAt) <= day)
  const offered = offers
    .filter(({ cluster }) => isInScope(parties.scopeOf(cluster.id), filters))
    .map(({ cluster, capacity, dimensions }) => ({ clusterId: cluster.id, capacity, dimensions }))
  const gaps = supplyAndDemand(asked, offered, day)
  const requests = gaps.reduce((sum, gap) => sum + gap.requests, 0)
  const askers = new Set(inYear(asked, day).map(row => row.menteeId)).size
  const told = requests >= LEAST_TOLD.requests && askers >= LEAST_TOLD.askers
  return {
    id: 'mentorias' as const,
    n: told ? requests : 0,
    day,
    /** Whether there are enough requests to tell them. */
    told,
    offers: offered.length,
    places: offered.reduce((sum, offer) => sum + offer.capacity, 0),
    rows: gaps
      .map((gap): DimensionGap => (told ? gap : { ...gap, requests: 0, gap: 0 - gap.places }))
      .sort((a, b) => b.gap - a.gap),
    finding: told ? gapFinding(gaps) : null,
  }
}
const inYear = <T extends { requestedAt: string }>(rows: readonly T[], day: IsoDate) =>
  rows.filter(row => dayOfInstant(row.requestedAt) > addDays(day, -DEMAND_DAYS))

export type MentorshipGapFigure = Awaited<ReturnType<typeof readMentorshipGaps>>

export const mentorshipGapsAsRecords = ({ rows, told }: MentorshipGapFigure) =>
  rows.map(({ dimension, requests, places, gap }) => ({
    dimension,
    requests_12_months: told ? requests : null,
    places_offered: places,
    gap: told ? gap : null,
  }))
