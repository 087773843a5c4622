/** A process of its own that does one thing to a database file: `URL JSON`. Prints what came of it. */
import type { SignedIn } from '#app/domain/actors.ts'
import type { BudgetInput, MilestoneInput } from '#app/domain/project-forms.ts'
import { writeBudget } from '#app/services/project-budget.server.ts'
import { writeMilestone } from '#app/services/project-milestones.server.ts'
import { openDatabase } from '#db/open.ts'
import { NOW } from './alliances.ts'
import { record, say } from './projects.ts'

export interface ProjectTask {
  actor: SignedIn
  slug: string
  act: 'complete' | { budget: BudgetInput } | { milestone: MilestoneInput } | 'record'
  once?: string
  /** Instant at which all begin, milliseconds. */
  startAt: number
}

const [url = '', told = '{}'] = process.argv.slice(2)
const { actor, slug, act, once, startAt }: ProjectTask = JSON.parse(told)
const db = openDatabase(url)
while (Date.now() < startAt);
try {
  const result = await run()
  process.stdout.write(JSON.stringify({ slug: result }))
} catch (error) {
  const { status = 500, message } = error as { status?: number; message: string }
  process.stdout.write(JSON.stringify({ status, message }))
}
await db.destroy()

function run(): Promise<string> {
  if (act === 'record') return record(db, actor, { once })
  if (act === 'complete') {
    return say(db, actor, slug, { intent: 'complete', report: 'Listo', endDate: '2026-11-20' })
  }
  if ('budget' in act) return writeBudget(db, actor, { ...act.budget, slug, once }, NOW)
  return writeMilestone(db, actor, { ...act.milestone, slug, once }, NOW)
}
