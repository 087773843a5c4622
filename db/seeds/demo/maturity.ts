import {
  MATURITY_DIMENSIONS,
  MATURITY_LEVELS,
  type MaturityDimension,
  type MaturityLevel,
} from '#app/domain/vocabularies.ts'
import type { NewRow } from '#db/schema.ts'
import type { DemoCluster } from './parties.ts'
import type { Random } from './random.ts'
import { DIMENSION_LEVELS, MEASURED, OVERALL_LEVELS } from './shares.ts'
import { daysAfter, type Story } from './story.ts'
import { EDITION, EDITION_BODY, EDITION_DOCUMENT } from './words.ts'

/** The clusters that the demonstration accounts act for have been measured, and show it. */
const SURELY_MEASURED = 3
/** Days after the beginning on which the fictional editions of the measurement were read. */
const EDITIONS = [335, 700] as const

type Level = { dimension: MaturityDimension | null; level: MaturityLevel }
type Kind = 'ssme' | 'self-assessment'

/**
 * Readings by dimension: an edition of the SSME in the first year for seven in ten, a second one a year later for half of those, and a
 * self-assessment for some. Three in five clusters show theirs: the newest overall level shown is the one lists filter by.
 */
export function tellMaturity(story: Story, clusters: readonly DemoCluster[]): void {
  const random = story.random('maturity')
  const again = story.random('maturity-again')
  const [first, second] = EDITIONS.map(days => daysAfter(story.begin, days)) as [Date, Date]
  for (const { id, number, since, row } of clusters) {
    const isSure = number <= SURELY_MEASURED
    const isPublic = random.chance(0.6) || isSure ? 1 : 0
    const measured = isSure || (since <= first && random.chance(MEASURED)) ? measure(random) : null
    const assessed = random.chance(0.35) ? (measured ?? measure(random)).map(r => grow(random, r)) : null
    const measuredAgain = measured && again.chance(0.5) ? measured.map(r => grow(again, r)) : null
    const write = (levels: Level[], at: Date, kind: Kind) => {
      tellReadings(story, { clusterId: id, levels, at, kind, isPublic })
      const overall = levels.find(r => r.dimension === null)?.level
      if (isPublic && overall) row.maturityLevel = overall
    }
    if (measured) write(measured, first, 'ssme')
    if (measuredAgain) write(measuredAgain, second, 'ssme')
    if (assessed) write(assessed, random.between(daysAfter(story.end, -330), story.end), 'self-assessment')
  }
}

function measure(random: Random): Level[] {
  return [
    { dimension: null, level: random.weighted(OVERALL_LEVELS) },
    ...MATURITY_DIMENSIONS.map(dimension => ({ dimension, level: random.weighted(DIMENSION_LEVELS[dimension]) })),
  ]
}

/** One in four went up a level since. */
function grow(random: Random, { dimension, level }: Level): Level {
  return { dimension, level: random.chance(0.25) ? nextLevel(level) : level }
}

/** The level above, or the highest. */
export const nextLevel = (level: MaturityLevel): MaturityLevel =>
  MATURITY_LEVELS[MATURITY_LEVELS.indexOf(level) + 1] ?? level

interface Reading {
  clusterId: string
  levels: readonly Level[]
  at: Date
  kind: Kind
  isPublic: 0 | 1
}

/** Readings entered at once: an edition by the coordination, with its document where it is public; a self-assessment by the cluster. */
export function tellReadings(
  story: Story,
  { clusterId, levels, at, kind, isPublic }: Reading,
): NewRow<'maturityReading'>[] {
  const year = at.getUTCFullYear()
  const source =
    kind === 'ssme'
      ? ({
          // What a public document says is public; what the cluster keeps to itself no document says.
          provenance: isPublic ? 'documentado' : 'confirmado',
          edition: EDITION(year),
          statedBy: EDITION_BODY,
          sourceUrl: isPublic ? EDITION_DOCUMENT : null,
        } as const)
      : ({ provenance: 'declarado', edition: null, statedBy: null, sourceUrl: null } as const)
  const by = kind === 'ssme' ? null : clusterId
  const rows = levels.map(
    ({ dimension, level }): NewRow<'maturityReading'> => ({
      id: story.newKey(at),
      clusterId,
      dimension,
      scale: 'ssme-2024',
      level,
      readOn: at.toISOString().slice(0, 10),
      kind,
      isPublic,
      ...source,
      value: null,
      answers: null,
      recordedBy: null,
      onBehalfOf: by,
      createdAt: at.toISOString(),
      correctsId: null,
      correctionReason: null,
      correctedAt: null,
    }),
  )
  story.add('maturityReading', ...rows)
  const subject = { type: 'cluster', id: clusterId } as const
  const payload = { kind, readings: rows.length }
  story.tell({ verb: 'maturity.recorded', subject, audience: isPublic ? 'public' : 'parties', payload }, at, by)
  return rows
}
