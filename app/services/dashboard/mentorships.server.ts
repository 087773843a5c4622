import { type DashboardFilters, isInScope } from '#app/domain/dashboard.ts'
import type { IsoDate } from '#app/domain/dates.ts'
import { gapFinding, gapsOf } from '#app/domain/mentorship-figures.ts'
import type { OfferRow } from '#app/domain/mentorship-offer-list.ts'
import { lastDayOf, type Quarter } from '#app/domain/quarters.ts'
import { lastWholeQuarter, toldRequests } from '#app/domain/told-requests.ts'
import type { Db } from '#db/schema.ts'
import { CountedFrom } from '../made-of.server.ts'
import { readOfferRows } from '../mentorship-list.server.ts'
import { askedFor, MOST_ASKED } from './asked.server.ts'
import { type MentorshipFact, readMentorshipFacts } from './facts/mentorships.server.ts'
import { type Parties, readParties } from './facts/parties.server.ts'

/**
 * Requests of the four whole quarters before the day the figures speak of, by the dimension and the place of who asked, and
 * the places offered today. Requests are private: only those are counted that `toldRequests` gives.
 */
export async function readMentorshipGaps(
  db: Db,
  filters: DashboardFilters,
  today: IsoDate,
): Promise<MentorshipGapFigure> {
  const [mentorships, offers, parties] = await Promise.all([
    readMentorshipFacts(db),
    readOfferRows(db),
    readParties(db),
  ])
  const last = lastWholeQuarter(filters.period.asOf, today)
  const from = [mentorships, offers, parties]
  return figures.get(`${last} ${askedFor(filters)}`, from, () => countGaps(mentorships, offers, parties, filters, last))
}

function countGaps(
  mentorships: readonly MentorshipFact[],
  offers: readonly OfferRow[],
  parties: Parties,
  filters: DashboardFilters,
  last: Quarter,
) {
  const asked = toldRequests(mentorships, filters, last)
  const offered = offers
    .filter(({ cluster }) => isInScope(parties.scopeOf(cluster.id), filters))
    .map(({ cluster, capacity, dimensions }) => ({ clusterId: cluster.id, capacity, dimensions }))
  const gaps = gapsOf(asked, offered)
  const told = asked.length > 0
  return {
    id: 'mentorias' as const,
    n: asked.length,
    /** The last day whose requests are counted. */
    day: lastDayOf(last),
    /** Whether there are enough requests to tell them. */
    told,
    offers: offered.length,
    places: offered.reduce((sum, offer) => sum + offer.capacity, 0),
    rows: gaps,
    finding: told ? gapFinding(gaps) : null,
  }
}

export type MentorshipGapFigure = ReturnType<typeof countGaps>
const figures = new CountedFrom<MentorshipGapFigure>(MOST_ASKED)

export const mentorshipGapsAsRecords = ({ rows, told }: MentorshipGapFigure) =>
  rows.map(({ dimension, requests, places, gap }) => ({
    dimension,
    requests_12_months: told ? requests : null,
    places_offered: places,
    gap: told ? gap : null,
  }))
