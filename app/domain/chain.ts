import type { BottleneckStatus } from './bottlenecks.ts'
import type { InitiativeStatus } from './initiatives.ts'
import type { ProjectStatus } from './projects.ts'
import type { Precision, Provenance } from './vocabularies.ts'

/** cuello → iniciativa → proyecto → resultado: the one chain of the product. */
export const CHAIN_LINKS_OF_RECORDS = ['bottleneck', 'initiative', 'project', 'result'] as const
export type ChainLinkKind = (typeof CHAIN_LINKS_OF_RECORDS)[number]

export interface ChainBottleneck {
  code: string
  titleEs: string
  titleEn: string | null
  status: BottleneckStatus
  provenance: Provenance
  /** Clusters that say they suffer it; what is only supposed is not counted. */
  clusters: number
}

export interface ChainInitiative {
  code: string
  slug: string
  title: string
  status: InitiativeStatus
  provenance: Provenance
  /** Clusters whose commitment stands. */
  committed: number
  minimum: number
}

export interface ChainProject {
  code: string | null
  slug: string
  title: string
  status: ProjectStatus
  provenance: Provenance
  milestones: { total: number; done: number; overdue: number }
  /** Whole pesos. */
  committed: number
  /** How many results it measures. */
  results: number
}

export interface ChainResult {
  id: string
  indicator: string
  unit: string
  provenance: Provenance
  target: string | null
  latest: { value: string; comparator: string; readOn: string | null; precision: Precision } | null
  isMet: boolean | null
  progress: number | null
}

/** What stands in the chain around one record, all four links, each in the order of its codes. */
export interface Chain {
  bottlenecks: readonly ChainBottleneck[]
  initiatives: readonly ChainInitiative[]
  projects: readonly ChainProject[]
  results: readonly ChainResult[]
}

/** How many records each link has. */
export function countChain(chain: Chain): Record<ChainLinkKind, number> {
  return {
    bottleneck: chain.bottlenecks.length,
    initiative: chain.initiatives.length,
    project: chain.projects.length,
    result: chain.results.length,
  }
}

/** Initiatives from which something can still come, or has. */
const LIVE_INITIATIVES: readonly InitiativeStatus[] = ['open', 'deciding', 'agreed']
/** A joint initiative needs more than one. */
export const FEWEST_CLUSTERS = 2

/** What the chain lacks next. `name` is what people call the record it is about, `href` where it can be done. */
export type MissingStep =
  | { step: 'report' }
  | { step: 'second-cluster' }
  | { step: 'initiative'; clusters: number }
  | { step: 'reopen'; name: string; slug: string }
  | { step: 'quorum'; name: string; slug: string; missing: number }
  | { step: 'vote'; name: string; slug: string }
  | { step: 'start'; name: string; slug: string }
  | { step: 'milestone'; name: string; slug: string; overdue: number }
  | { step: 'indicator'; name: string; slug: string }
  | { step: 'reading'; name: string; id: string }
  | { step: 'target'; name: string; id: string; progress: number }

/**
 * The next step that is missing, from the bottleneck to the measured result, the earliest gap first; null where nothing is
 * (every target reached, or the bottleneck is over).
 */
export function missingStep({ bottlenecks, initiatives, projects, results }: Chain): MissingStep | null {
  const open = bottlenecks.filter(b => b.status !== 'dismissed' && b.status !== 'resolved')
  if (bottlenecks.length > 0 && open.length === 0) return null
  const alive = projects.filter(project => project.status !== 'cancelled')
  const live = initiatives.filter(initiative => LIVE_INITIATIVES.includes(initiative.status))
  if (alive.length === 0 && live.length === 0) {
    const lapsed = initiatives.find(initiative => initiative.status === 'closed_without_quorum')
    if (lapsed) return { step: 'reopen', name: lapsed.code, slug: lapsed.slug }
    const clusters = Math.max(0, ...open.map(b => b.clusters))
    if (clusters >= FEWEST_CLUSTERS) return { step: 'initiative', clusters }
    return { step: clusters === 0 ? 'report' : 'second-cluster' }
  }
  if (alive.length === 0) return nextOfInitiatives(live)
  return nextOfProjects(alive) ?? nextOfResults(results)
}

function nextOfInitiatives(live: readonly ChainInitiative[]): MissingStep | null {
  const deciding = live.find(initiative => initiative.status === 'deciding')
  if (deciding) return { step: 'vote', name: deciding.code, slug: deciding.slug }
  const [first] = live
    .filter(initiative => initiative.status === 'open')
    .sort((a, b) => a.minimum - a.committed - (b.minimum - b.committed))
  if (!first) return null
  const { code: name, slug, committed, minimum } = first
  return { step: 'quorum', name, slug, missing: Math.max(0, minimum - committed) }
}

function nextOfProjects(alive: readonly ChainProject[]): MissingStep | null {
  const nameOf = ({ code, title }: ChainProject) => code ?? title
  const late = alive.find(project => project.milestones.overdue > 0 && project.status === 'in_progress')
  if (late) {
    return { step: 'milestone', name: nameOf(late), slug: late.slug, overdue: late.milestones.overdue }
  }
  const unmeasured = alive.find(project => project.results === 0)
  if (unmeasured) return { step: 'indicator', name: nameOf(unmeasured), slug: unmeasured.slug }
  const waiting = alive.every(project => project.status === 'planned') ? alive[0] : undefined
  return waiting ? { step: 'start', name: nameOf(waiting), slug: waiting.slug } : null
}

function nextOfResults(results: readonly ChainResult[]): MissingStep | null {
  const unread = results.find(result => result.latest === null)
  if (unread) return { step: 'reading', name: unread.indicator, id: unread.id }
  const behind = results.find(result => result.isMet === false)
  if (!behind) return null
  return { step: 'target', name: behind.indicator, id: behind.id, progress: behind.progress ?? 0 }
}

/** What happened along the chain, as `/cuellos-de-botella/:code/cadena` tells it. */
export const CHAIN_MOMENTS = [
  'registered',
  'reported',
  'moved',
  'published',
  'agreed',
  'not_agreed',
  'closed_without_quorum',
  'cancelled',
  'recorded',
  'started',
  'completed',
  'milestone',
  'baseline',
  'reading',
] as const
export type ChainMomentKind = (typeof CHAIN_MOMENTS)[number]

export interface ChainMoment {
  /** ISO-8601 day, known as far as `precision` says; null where no source says when. */
  on: string | null
  precision: Precision
  link: ChainLinkKind
  kind: ChainMomentKind
  /** What people call the record: `IC-007`, or its title where it has no code. */
  name: string
  /** Of the record; free words of the register or of its parties. */
  title: string
  path: string
  provenance: Provenance
  /** What more there is to say: a number or a name, shown after the words of the kind. */
  detail: string | null
}

/** In time order; what happened the same day, in the order of the chain; what has no date comes last. */
export function inTimeOrder(moments: readonly ChainMoment[]): ChainMoment[] {
  const link = (moment: ChainMoment) => CHAIN_LINKS_OF_RECORDS.indexOf(moment.link)
  return [...moments].sort(
    (a, b) =>
      (a.on ?? '9999').localeCompare(b.on ?? '9999') ||
      link(a) - link(b) ||
      CHAIN_MOMENTS.indexOf(a.kind) - CHAIN_MOMENTS.indexOf(b.kind) ||
      a.name.localeCompare(b.name),
  )
}
