import { type DashboardFilters, isInScope } from '#app/domain/dashboard.ts'
import { addDays, type IsoDate } from '#app/domain/dates.ts'
import { DEMAND_DAYS, type DimensionGap, gapFinding, supplyAndDemand } from '#app/domain/mentorship-figures.ts'
import type { OfferRow } from '#app/domain/mentorship-offer-list.ts'
import { MACRO_SECTORS, REGIONS } from '#app/domain/vocabularies.ts'
import type { Db } from '#db/schema.ts'
import { CountedFrom } from '../made-of.server.ts'
import { readOfferRows } from '../mentorship-list.server.ts'
import { askedFor, MOST_ASKED } from './asked.server.ts'
import { type MentorshipFact, readMentorshipFacts } from './facts/mentorships.server.ts'
import { type Parties, readParties } from './facts/parties.server.ts'

/** Fewer requests, or of fewer clusters, would tell who asked. */
export const LEAST_TOLD = { requests: 5, askers: 3 } as const

/**
 * Requests of the twelve months before the day the figures speak of, by the dimension and the place of who asked, and the
 * places offered today. Requests are private: none is told where `isTold` says so.
 */
export async function readMentorshipGaps(db: Db, filters: DashboardFilters): Promise<MentorshipGapFigure> {
  const [mentorships, offers, parties] = await Promise.all([
    readMentorshipFacts(db),
    readOfferRows(db),
    readParties(db),
  ])
  const from = [mentorships, offers, parties]
  return figures.get(askedFor(filters), from, () => countGaps(mentorships, offers, parties, filters))
}

function countGaps(
  mentorships: readonly MentorshipFact[],
  offers: readonly OfferRow[],
  parties: Parties,
  filters: DashboardFilters,
) {
  const day = filters.period.asOf
  const asked = mentorships.filter(row => isInScope(row.asker, filters) && row.requestedOn <= day)
  const offered = offers
    .filter(({ cluster }) => isInScope(parties.scopeOf(cluster.id), filters))
    .map(({ cluster, capacity, dimensions }) => ({ clusterId: cluster.id, capacity, dimensions }))
  const gaps = supplyAndDemand(asked, offered, day)
  const requests = gaps.reduce((sum, gap) => sum + gap.requests, 0)
  const told = isTold(inYear(mentorships, day), filters)
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

/** Made in the twelve months up to a day. */
function inYear(rows: readonly MentorshipFact[], day: IsoDate): MentorshipFact[] {
  const from = addDays(day, -DEMAND_DAYS)
  return rows.filter(({ requestedOn }) => requestedOn > from && requestedOn <= day)
}

type Asked = Pick<MentorshipFact, 'menteeId' | 'asker'>

const isEnough = (asked: readonly Asked[]) =>
  asked.length >= LEAST_TOLD.requests && new Set(asked.map(row => row.menteeId)).size >= LEAST_TOLD.askers

/**
 * Whether requests are enough to be told without telling who asked. Of the parts that a filter divides them into, either
 * all are told or none: the one that is not would be what is left when the others are taken from the whole.
 */
export function isTold(asked: readonly Asked[], filters: Pick<DashboardFilters, 'region' | 'macroSector'>): boolean {
  if (!isEnough(asked.filter(row => isInScope(row.asker, filters)))) return false
  const regions = filters.region === null ? [null] : REGIONS
  const macroSectors = filters.macroSector === null ? [null] : MACRO_SECTORS
  const parts = regions.flatMap(region =>
    macroSectors.map(macroSector => asked.filter(row => isInScope(row.asker, { region, macroSector }))),
  )
  const nowhere = filters.region === null ? [] : asked.filter(row => row.asker.regions.length === 0)
  return [...parts, nowhere].every(part => part.length === 0 || isEnough(part))
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
