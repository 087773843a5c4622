import type { ClusterFacts, Pair } from './pair.ts'
import type { Reason, Verdict } from './suggestion.ts'

/** From the least to the most advanced (002:198-203). */
export const LEVELS = ['basico', 'intermedio', 'avanzado'] as const
export type Level = (typeof LEVELS)[number]

export interface Learner extends ClusterFacts {
  /** Its newest reading of the dimension, public or not: it is told to itself alone. Null where it has none. */
  level: Level | null
}

export interface Teacher extends ClusterFacts {
  /**
   * `counts`: the level it counts as, which is `avanzado` wherever it qualifies, whatever its reading says, so that no
   * reading can be worked out from the points. `said`: that level, where a public reading says so; else null.
   */
  level: { counts: Level; said: Level | null }
}

export type MaturityGapReason =
  | Reason<'levels', { level: Level; own: Level }>
  | Reason<'levelOnly', { level: Level }>
  | Reason<'qualifies', { own: Level }>
  | Reason<'qualifiesOnly', Record<never, never>>

/** Half way, while nobody has read where the asker stands. */
const UNREAD = 0.5

/** How far the mentor is ahead in the dimension: nothing where both stand alike, all from `basico` to `avanzado`. */
export function maturityGap({ own, other }: Pair<Learner, Teacher>): Verdict<MaturityGapReason> {
  const steps = own.level ? height(other.level.counts) - height(own.level) : null
  const score = steps === null ? UNREAD : Math.max(0, steps) / height('avanzado')
  return { score, reasons: [reasonOf(other.level.said, own.level)] }
}

function reasonOf(level: Level | null, own: Level | null): MaturityGapReason {
  if (level) return own ? { key: 'levels', params: { level, own } } : { key: 'levelOnly', params: { level } }
  return own ? { key: 'qualifies', params: { own } } : { key: 'qualifiesOnly', params: {} }
}

const height = (level: Level) => LEVELS.indexOf(level)
