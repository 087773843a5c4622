/** A process of its own that does things to projects. */
import type { SignedIn } from '#app/domain/actors.ts'
import type { BudgetInput, MilestoneInput } from '#app/domain/project-forms.ts'
import { writeBudget } from '#app/services/project-budget.server.ts'
import { writeMilestone } from '#app/services/project-milestones.server.ts'
import { NOW } from './alliances.ts'
import { takePart } from './at-once-process.ts'
import { record, say } from './projects.ts'

export interface ProjectTask {
  actor: SignedIn
  slug: string
  act: 'complete' | { budget: BudgetInput } | { milestone: MilestoneInput } | 'record'
  once?: string
}

const REPORT = { intent: 'complete', report: 'Listo', endDate: '2026-11-20' } as const

takePart<ProjectTask>((db, { actor, slug, act, once }) => {
  if (act === 'record') return () => record(db, actor, { once })
  if (act === 'complete') return () => say(db, actor, slug, REPORT)
  if ('budget' in act) return () => writeBudget(db, actor, { ...act.budget, slug, once }, NOW)
  return () => writeMilestone(db, actor, { ...act.milestone, slug, once }, NOW)
})
