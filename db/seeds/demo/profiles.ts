import {
  CHAIN_LINKS,
  MATURITY_DIMENSIONS,
  MATURITY_LEVELS,
  type MaturityDimension,
  type MaturityLevel,
  TOPICS,
} from '#app/domain/vocabularies.ts'
import type { NewRow } from '#db/schema.ts'
import type { DemoCluster } from './parties.ts'
import type { Random } from './random.ts'
import { DIMENSION_LEVELS, MEASURED, OVERALL_LEVELS } from './shares.ts'
import { daysAfter, type Story } from './story.ts'
import { NEED_TEXTS, OFFER_TEXTS } from './words.ts'

/** Chain links, offers and needs of every cluster; some profiles stay bare, as real ones do. */
export function tellProfiles(story: Story, clusters: readonly DemoCluster[]): void {
  const random = story.random('profiles')
  for (const { id, since } of clusters) {
    for (const chainLink of random.sample(CHAIN_LINKS, random.whole(0, 3))) {
      story.add('clusterChainLink', { clusterId: id, chainLink })
    }
    for (const direction of ['offer', 'need'] as const) {
      const texts = direction === 'offer' ? OFFER_TEXTS : NEED_TEXTS
      const topics = random.sample(TOPICS, random.whole(0, 3)).map((topic, position) => ({
        id: story.newKey(since),
        clusterId: id,
        direction,
        topic,
        chainLink: random.chance(0.5) ? random.pick(CHAIN_LINKS) : null,
        text: texts[topic],
        position,
      }))
      story.add('clusterTopic', ...topics)
    }
  }
}

type Reading = { dimension: MaturityDimension | null; level: MaturityLevel }

/**
 * Readings by dimension: one measurement of the SSME in the first year for seven in ten, and a self-assessment later for
 * some. Three in five clusters show theirs: the newest overall level shown is the one lists filter by.
 */
export function tellMaturity(story: Story, clusters: readonly DemoCluster[]): void {
  const random = story.random('maturity')
  const measuredOn = daysAfter(story.begin, 335)
  for (const { id, since, row } of clusters) {
    const isPublic = random.chance(0.6) ? 1 : 0
    const measured = since <= measuredOn && random.chance(MEASURED) ? measure(random) : null
    const assessed = random.chance(0.35) ? (measured ?? measure(random)).map(r => grow(random, r)) : null
    const write = (readings: Reading[], at: Date, kind: 'ssme' | 'self-assessment') => {
      for (const reading of readings) story.add('maturityReading', readingRow(story, id, reading, at, kind, isPublic))
      const overall = readings.find(r => r.dimension === null)?.level
      if (isPublic && overall) row.maturityLevel = overall
    }
    if (measured) write(measured, measuredOn, 'ssme')
    if (assessed) write(assessed, random.between(daysAfter(story.end, -330), story.end), 'self-assessment')
  }
}

function measure(random: Random): Reading[] {
  return [
    { dimension: null, level: random.weighted(OVERALL_LEVELS) },
    ...MATURITY_DIMENSIONS.map(dimension => ({ dimension, level: random.weighted(DIMENSION_LEVELS[dimension]) })),
  ]
}

/** One in four went up a level since. */
function grow(random: Random, { dimension, level }: Reading): Reading {
  const next = MATURITY_LEVELS[MATURITY_LEVELS.indexOf(level) + 1]
  return { dimension, level: next && random.chance(0.25) ? next : level }
}

function readingRow(
  story: Story,
  clusterId: string,
  { dimension, level }: Reading,
  at: Date,
  kind: 'ssme' | 'self-assessment',
  isPublic: 0 | 1,
): NewRow<'maturityReading'> {
  return {
    id: story.newKey(at),
    clusterId,
    dimension,
    scale: 'ssme-2024',
    level,
    readOn: at.toISOString().slice(0, 10),
    kind,
    provenance: kind === 'ssme' ? 'confirmado' : 'declarado',
    isPublic,
  }
}
