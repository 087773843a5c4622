import { BOTTLENECK_PATH, type BottleneckStatus, canMove } from './bottlenecks.ts'

/** What in the chain suggests that a bottleneck has moved. */
export const SUGGESTION_CAUSES = ['project_started', 'target_reached'] as const
export type SuggestionCause = (typeof SUGGESTION_CAUSES)[number]

export interface Suggestion {
  to: BottleneckStatus
  cause: SuggestionCause
  /** The project that started, or the result that reached its target. */
  causeId: string
}

/** What the chain knows of a bottleneck: its projects and what they measure. Cancelled projects are not among them. */
export interface ChainState {
  status: BottleneckStatus
  /** When the coordination last changed its status of its own accord, not on a suggestion. */
  lastMovedAt: string | null
  projects: readonly {
    id: string
    /** When it was put under way; null for one that was not. */
    startedAt: string | null
    /** Every target it has, and when it was reached. */
    targets: readonly { resultId: string; reachedAt: string | null }[]
  }[]
  /** What the coordination has answered already. */
  answered: readonly Suggestion[]
}

/**
 * The status the chain suggests, by suggestion and not by magic: the newest fact the coordination has not decided upon
 * since. A project that starts suggests `in_progress`; a target reached suggests `partly_resolved`, and `resolved` once
 * every project has reached all of its targets. Null where nothing is suggested.
 */
export function suggestStatus(state: ChainState): Suggestion | null {
  const isNews = (at: string | null): at is string =>
    at !== null && (state.lastMovedAt === null || at > state.lastMovedAt)
  const isOpen = (suggestion: Suggestion) => !state.answered.some(one => sameSuggestion(one, suggestion))
  const first = (aims: readonly Aim[], cause: SuggestionCause, causeId: string) =>
    aims
      .map(aim => stepTowards(state.status, aim))
      .filter(to => to !== null)
      .map((to): Suggestion => ({ to, cause, causeId }))
      .find(isOpen)

  const targets = state.projects.flatMap(project => project.targets)
  const reached = targets
    .filter(target => isNews(target.reachedAt))
    .sort((a, b) => (b.reachedAt ?? '').localeCompare(a.reachedAt ?? ''))
  const isWhole = state.projects.every(p => p.targets.length > 0 && p.targets.every(t => t.reachedAt !== null))
  const aims = isWhole ? (['resolved', 'partly_resolved'] as const) : (['partly_resolved'] as const)
  for (const { resultId } of reached) {
    const suggestion = first(aims, 'target_reached', resultId)
    if (suggestion) return suggestion
  }
  const started = state.projects
    .filter(project => isNews(project.startedAt))
    .sort((a, b) => (b.startedAt ?? '').localeCompare(a.startedAt ?? ''))
  for (const { id } of started) {
    const suggestion = first(['in_progress'], 'project_started', id)
    if (suggestion) return suggestion
  }
  return null
}

type Aim = 'in_progress' | 'partly_resolved' | 'resolved'

/** The next status on the way to `aim`: the register moves one step at a time. Null where it is there, or past it. */
function stepTowards(from: BottleneckStatus, aim: Aim): BottleneckStatus | null {
  const path: readonly BottleneckStatus[] = BOTTLENECK_PATH
  const at = path.indexOf(from)
  const to = path.indexOf(aim)
  if (at === -1 || to <= at) return null
  if (canMove(from, aim)) return aim
  return path[at + 1] ?? null
}

export const sameSuggestion = (a: Suggestion, b: Suggestion) =>
  a.to === b.to && a.cause === b.cause && a.causeId === b.causeId
