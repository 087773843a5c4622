import {
  CHAIN_LINKS,
  type ChainLink,
  isOneOf,
  MATURITY_DIMENSIONS,
  MATURITY_LEVELS,
  type MaturityDimension,
  type MaturityLevel,
  TOPICS,
  type TopicCode,
} from './vocabularies.ts'

/** Where the asker would rather have its mentor; the parameter `region-preference`. */
export const REGION_PREFERENCES = ['any', 'same', 'other'] as const
export type RegionPreference = (typeof REGION_PREFERENCES)[number]

/** What a mentor may offer besides a dimension; the parameter `topic`, repeated. */
export const MENTOR_TOPICS = [...CHAIN_LINKS, ...TOPICS] as const
export type MentorTopic = ChainLink | TopicCode

export const MENTORS_PER_PAGE = 10

/** What the address of `/mentorias/pedir` asks for. */
export interface MentorQuery {
  dimension: MaturityDimension | null
  regionPreference: RegionPreference
  topics: MentorTopic[]
  /** `lleno=1`: those without a place too, after the others. */
  withFull: boolean
  /** The slug of whoever was chosen. */
  mentor: string | null
  /** From 1. */
  page: number
}

/** Reads an address; what is in no vocabulary is left out. */
export function readMentorQuery(params: URLSearchParams): MentorQuery {
  const dimension = params.get('dimension')
  const preference = params.get('region-preference')
  const topics = params.getAll('topic')
  const page = Number(params.get('pagina'))
  return {
    dimension: isOneOf(MATURITY_DIMENSIONS, dimension) ? dimension : null,
    regionPreference: isOneOf(REGION_PREFERENCES, preference) ? preference : 'any',
    topics: MENTOR_TOPICS.filter(topic => topics.includes(topic)),
    withFull: params.get('lleno') === '1',
    mentor: params.get('mentor')?.slice(0, 200) || null,
    page: Number.isInteger(page) && page > 1 ? page : 1,
  }
}

/** The level at a position, 1 to 3, of today's scale. */
export const levelAt = (position: number): MaturityLevel => MATURITY_LEVELS[position - 1] ?? 'basico'

export const positionOfLevel = (level: MaturityLevel): number => MATURITY_LEVELS.indexOf(level) + 1

export interface DimensionPlace {
  dimension: MaturityDimension
  /** 1 to 3, by today's scale; null where nothing has been read. */
  own: number | null
  /** Null where too few clusters have been read. */
  median: number | null
}

/** Those read first, the farthest under the national median first; the report's order among equals. */
export function byDistanceUnderMedian(places: readonly DimensionPlace[]): DimensionPlace[] {
  const middle = 2
  const under = ({ own, median }: DimensionPlace) =>
    own === null ? Number.NEGATIVE_INFINITY : (median ?? middle) - own
  return [...places].sort((a, b) => {
    const [x, y] = [under(a), under(b)]
    return x === y
      ? MATURITY_DIMENSIONS.indexOf(a.dimension) - MATURITY_DIMENSIONS.indexOf(b.dimension)
      : y > x
        ? 1
        : -1
  })
}
