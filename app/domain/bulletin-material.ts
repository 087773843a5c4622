import type { BottleneckStatus } from './bottlenecks.ts'
import type { BulletinScope } from './bulletins.ts'
import type { IsoDate } from './dates.ts'
import type { Direction } from './initiatives.ts'
import { isTargetMet } from './results.ts'
import type { MaturityDimension, Provenance, Region, SubjectType } from './vocabularies.ts'

/** The parts of a bulletin that are counted, in the order they are told. */
export const BULLETIN_PARTS = [
  'alliances',
  'confirmed',
  'quorum',
  'readings',
  'bottlenecks',
  'mentorships',
  'clusters',
] as const
export type BulletinPart = (typeof BULLETIN_PARTS)[number]

/** A party that takes part in what is told. */
export interface ItemParty {
  id: string
  kind: 'cluster' | 'organization'
  slug: string
  name: string
}

/** One record that has something to tell of a quarter. */
export interface Item {
  type: SubjectType
  id: string
  /** What its address is made of. */
  key: string
  code: string | null
  title: string
  titleEn: string | null
  provenance: Provenance
  /** The day of what is told. */
  day: IsoDate
  /** Who takes part; those whom it hits, of a bottleneck. */
  parties: ItemParty[]
}

/** A result with its newest reading of the quarter. */
export interface ReadResult {
  indicator: string
  value: string
  comparator: string
  unit: string
  direction: Direction | null
  target: string | null
}

export const FEATS = [
  'target-met',
  'project-completed',
  'initiative-agreed',
  'bottleneck-resolved',
  'mentorship-completed',
  'lesson-published',
] as const
/** What there is to congratulate for. */
export type Feat = (typeof FEATS)[number]

/** What happened in a quarter, by part. */
export interface BulletinMaterial {
  alliances: Item[]
  confirmed: Item[]
  quorum: (Item & { clusters: number; minimum: number })[]
  readings: (Item & { results: ReadResult[] })[]
  /** From where to where it moved in all of the quarter. */
  bottlenecks: (Item & { from: BottleneckStatus; to: BottleneckStatus; regions: Region[] })[]
  mentorships: (Item & { dimension: MaturityDimension })[]
  clusters: Item[]
  /** What is told only to congratulate. */
  feats: (Item & { feat: Feat })[]
}

/** Of what a bulletin tells: the whole network, a region (its code) or a cluster (its id). */
export interface BulletinView {
  scope: BulletinScope
  key: string
}

/** The part of the material that concerns a region or a cluster: it takes part, or the bottleneck is one of the region. */
export function materialFor(
  material: BulletinMaterial,
  { scope, key }: BulletinView,
  regionsOf: (clusterId: string) => readonly Region[],
): BulletinMaterial {
  if (scope === 'national') return material
  const concerns = (item: Item & { regions?: Region[] }) => {
    if (scope === 'cluster') return item.parties.some(party => party.id === key)
    return (
      (item.regions ?? []).some(region => region === key) ||
      item.parties.some(party => regionsOf(party.id).some(region => region === key))
    )
  }
  return {
    alliances: material.alliances.filter(concerns),
    confirmed: material.confirmed.filter(concerns),
    quorum: material.quorum.filter(concerns),
    readings: material.readings.filter(concerns),
    bottlenecks: material.bottlenecks.filter(concerns),
    mentorships: material.mentorships.filter(concerns),
    clusters: material.clusters.filter(concerns),
    feats: material.feats.filter(concerns),
  }
}

/** Whom to congratulate: what was reached, with who reached it. What is an example congratulates nobody. */
export function featsOf({ readings, bottlenecks, mentorships, feats }: BulletinMaterial): (Item & { feat: Feat })[] {
  const all = [
    ...readings.filter(hasMetTarget).map(item => ({ ...item, feat: 'target-met' as const })),
    ...feats,
    ...bottlenecks
      .filter(({ to }) => to === 'resolved')
      .map(item => ({ ...item, feat: 'bottleneck-resolved' as const })),
    ...mentorships.map(item => ({ ...item, feat: 'mentorship-completed' as const })),
  ]
  const real = all.filter(item => item.provenance !== 'ilustrativo')
  return FEATS.flatMap(feat => real.filter(item => item.feat === feat))
}

export const hasMetTarget = ({ results }: { results: readonly ReadResult[] }): boolean =>
  results.some(result => isResultMet(result))

/** Whether the reading reached what the result is to reach. */
export const isResultMet = ({ direction, target, value, comparator }: ReadResult): boolean =>
  comparator === '=' && isTargetMet({ direction, baseline: null, target }, value) === true
