import { dayInBogota } from '#app/domain/dates.ts'
import { CURRENT_SCALE } from '#app/domain/maturity-scales.ts'
import type { MaturityDimension, MaturityLevel } from '#app/domain/vocabularies.ts'
import { listCurrentReadings } from '#db/queries/maturity.ts'
import { listOpenMentors, listRefusingMentors } from '#db/queries/mentor-matching.ts'
import type { Db } from '#db/schema.ts'
import { type MentorReason, type MentorSuggestion, rankMentors } from '#graph/suggestions/mentors.ts'
import type { RegionPreference } from '#graph/suggestions/region.ts'
import { type OfferedMentor, readMatchingBase, readNeighbours } from './mentor-matching-base.server.ts'

export type { MentorReason } from '#graph/suggestions/mentors.ts'
export type { RegionPreference } from '#graph/suggestions/region.ts'

export interface MentorQuestion {
  /** The cluster that asks, by its key. */
  menteeId: string
  dimension: MaturityDimension
  regionPreference?: RegionPreference
  /** Leaves out mentors before they are ranked. */
  keep?: (mentor: OfferedMentor) => boolean
}

/** A mentor with why it is suggested. */
export type RankedMentor = Omit<MentorSuggestion, 'id' | 'reasons'> &
  Pick<OfferedMentor, 'name' | 'room' | 'offer' | 'regions' | 'macroSector'> & {
    id: string
    slug: string
    /** Names in the place of slugs. */
    reasons: MentorReason[]
  }

/**
 * Who can accompany a cluster in a dimension, the best first; those without a free place apart. The asker's own reading is
 * looked at whatever it is: the answer is for its people alone.
 */
export async function rankMentorsFor(db: Db, question: MentorQuestion, now: Date) {
  const { menteeId, dimension, regionPreference = 'any', keep = () => true } = question
  const { clusters, mentors } = await readMatchingBase(db)
  const own = clusters.get(menteeId)
  if (!own) return { withRoom: [], full: [] }
  const { neighbours, names } = await readNeighbours(db, dayInBogota(now))
  const level = await readOwnLevel(db, menteeId, dimension)
  const asked = (mentors.get(dimension) ?? []).filter(keep)
  const ranked = rankMentors({ own: { ...own, level }, mentors: asked, neighbours, regionPreference })
  const bySlug = new Map(asked.map(mentor => [mentor.id, mentor]))
  const describe = ({ id, reasons, ...suggestion }: MentorSuggestion): RankedMentor[] => {
    const mentor = bySlug.get(id)
    if (!mentor) return []
    const { partyId, name, room, offer, regions, macroSector } = mentor
    const named = reasons.map(reason => withNames(reason, names))
    return [{ ...suggestion, id: partyId, slug: id, name, room, offer, regions, macroSector, reasons: named }]
  }
  return { withRoom: ranked.withRoom.flatMap(describe), full: ranked.full.flatMap(describe) }
}

/**
 * Whom to ask instead: the first `n` with a place free, without those in `excludeIds`, those the cluster has asked in the
 * dimension and not heard the end of, and those that did not accept it or let it expire.
 */
export async function nextMentors(
  db: Db,
  menteeId: string,
  dimension: MaturityDimension,
  excludeIds: readonly string[],
  n: number,
  now: Date,
): Promise<RankedMentor[]> {
  const asked = await listOpenMentors(db, menteeId, dimension)
  const refusing = await listRefusingMentors(db, menteeId, dimension)
  const out = new Set([...excludeIds, ...refusing, ...asked.map(row => row.mentorId)])
  const { withRoom } = await rankMentorsFor(db, { menteeId, dimension, keep: one => !out.has(one.partyId) }, now)
  return withRoom.slice(0, n)
}

async function readOwnLevel(db: Db, clusterId: string, dimension: MaturityDimension): Promise<MaturityLevel | null> {
  const readings = await listCurrentReadings(db, { scale: CURRENT_SCALE, clusterIds: [clusterId] })
  return (readings.find(reading => reading.dimension === dimension)?.level as MaturityLevel | undefined) ?? null
}

function withNames(reason: MentorReason, names: ReadonlyMap<string, string>): MentorReason {
  if (reason.key !== 'inCommon') return reason
  return { ...reason, params: { ...reason.params, parties: reason.params.parties.map(id => names.get(id) ?? id) } }
}
