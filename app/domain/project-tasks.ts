import { type ProjectState, projectWaitsFor, stepProject } from './project-lifecycle.ts'
import { isOpenProject } from './projects.ts'

/** What a project asks of one of its parties; the most pressing first. */
export const PROJECT_TASKS = ['confirm', 'confirm-again', 'disputed-own', 'disputed-other', 'overdue', 'start'] as const
export type ProjectTask = (typeof PROJECT_TASKS)[number]

/** What the project asks of the party `by` now, if anything. `overdue`: milestones of its own whose day is over. */
export function projectTaskOf(state: ProjectState, by: string, overdue: number): ProjectTask | null {
  const party = state.parties.find(p => p.partyId === by)
  if (!party || party.answer === 'declined' || state.documented || !isOpenProject(state.status)) return null
  if (projectWaitsFor(state, by)) return party.everConfirmed ? 'confirm-again' : 'confirm'
  if (party.answer === 'disputed') return 'disputed-own'
  const leads = state.leaderId === by
  if (leads && state.parties.some(p => p.answer === 'disputed')) return 'disputed-other'
  if (overdue > 0) return 'overdue'
  return leads && stepProject(state, 'start', by).ok ? 'start' : null
}
