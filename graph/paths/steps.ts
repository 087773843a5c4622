import { holdsOn } from '../at-date.ts'
import type { NetworkEdge } from '../network.ts'

/**
 * Why a step may give way, the worst first: no tie of it holds on the day, somebody contests it, it is an example, only
 * one side says so, it is about to end, or there is but one tie.
 */
export const WEAKNESSES = ['ended', 'notYet', 'disputed', 'illustrative', 'declared', 'endsSoon', 'single'] as const
export type Weakness = (typeof WEAKNESSES)[number]

/** Each outweighs all that come after it. */
const WEIGHT = new Map(WEAKNESSES.map((name, i) => [name, 2 ** (WEAKNESSES.length - i)]))

/** From so many days before its end a tie is about to end. */
export const SOON_DAYS = 90

export interface PathStep {
  from: string
  to: string
  /** All ties between the two that are shown, the soundest first. */
  ties: readonly NetworkEdge[]
  /** Of its soundest tie; none where it is sound. */
  weaknesses: readonly Weakness[]
  /** How weak: 0 is sound. */
  weight: number
}

export interface ToldPath {
  steps: readonly PathStep[]
  /** The steps that are weakest, by their place; none where all are sound. */
  weakest: readonly number[]
}

/** The ties of a network by the two they join, whichever way. */
export type TiesOfPairs = ReadonlyMap<string, readonly NetworkEdge[]>

const pairKey = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`)

export function tiesOfPairs(edges: readonly NetworkEdge[]): TiesOfPairs {
  const pairs = new Map<string, NetworkEdge[]>()
  for (const edge of edges) {
    const key = pairKey(edge.source, edge.target)
    const known = pairs.get(key)
    if (known) known.push(edge)
    else pairs.set(key, [edge])
  }
  return pairs
}

/** A path with the ties of each of its steps, as they stand on a day (`YYYY-MM-DD`). */
export function tellPath(path: readonly string[], pairs: TiesOfPairs, day: string): ToldPath {
  const soon = daysAfter(day, SOON_DAYS)
  const steps = path.slice(1).map((to, i): PathStep => {
    const from = path[i] as string
    const judged = (pairs.get(pairKey(from, to)) ?? []).map(tie => {
      const found = weaknessesOf(tie, day, soon)
      return { tie, found, weight: weigh(found) }
    })
    judged.sort((a, b) => a.weight - b.weight || (a.tie.id < b.tie.id ? -1 : 1))
    const weaknesses: Weakness[] = [...(judged[0]?.found ?? [])]
    if (judged.length === 1) weaknesses.push('single')
    return { from, to, ties: judged.map(({ tie }) => tie), weaknesses, weight: weigh(weaknesses) }
  })
  const most = Math.max(0, ...steps.map(step => step.weight))
  return { steps, weakest: most === 0 ? [] : steps.flatMap((step, i) => (step.weight === most ? i : [])) }
}

/** The soundest first: by the weakest step, then by all of them, then by the ids they pass. */
export function bySoundness(a: ToldPath, b: ToldPath): number {
  const worst = ({ steps }: ToldPath) => Math.max(0, ...steps.map(step => step.weight))
  const all = ({ steps }: ToldPath) => steps.reduce((sum, step) => sum + step.weight, 0)
  const passed = ({ steps }: ToldPath) => steps.map(step => step.to).join(' ')
  return worst(a) - worst(b) || all(a) - all(b) || (passed(a) < passed(b) ? -1 : passed(a) > passed(b) ? 1 : 0)
}

function weaknessesOf(tie: NetworkEdge, day: string, soon: string): Weakness[] {
  const holds = holdsOn(tie, day)
  const begun = holdsOn({ ...tie, validTo: null }, day)
  const found: Record<Weakness, boolean> = {
    ended: !holds && begun,
    notYet: !begun,
    disputed: tie.disputed,
    illustrative: tie.provenance === 'ilustrativo',
    declared: tie.provenance === 'declarado',
    endsSoon: holds && tie.validTo !== null && !holdsOn(tie, soon),
    single: false,
  }
  return WEAKNESSES.filter(name => found[name])
}

const weigh = (weaknesses: readonly Weakness[]) => weaknesses.reduce((sum, name) => sum + (WEIGHT.get(name) ?? 0), 0)

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
