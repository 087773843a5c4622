import type { SignedIn } from '#app/domain/actors.ts'
import type { AnswerProjectInput } from '#app/domain/project-forms.ts'
import { answerProject } from '#app/services/project-answers.server.ts'
import { type NewProject, recordProject } from '#app/services/project-recording.server.ts'
import type { Db } from '#db/schema.ts'
import { NOW, PUBLIC_URL } from './alliances.ts'
import { countRowsOf } from './count-rows.ts'

export const newProject = (more: Partial<NewProject> = {}): NewProject => ({
  title: 'Laboratorio compartido de calidad',
  description: 'Medir los lotes de los dos clústeres con los mismos métodos.',
  startDate: '2026-12-01',
  parties: [
    { id: 'cacao', role: 'leader', contribution: 'El laboratorio' },
    { id: 'tic', role: 'partner', contribution: null },
  ],
  bottleneckIds: [],
  publicUrl: PUBLIC_URL,
  ...more,
})

export const record = (db: Db, by: SignedIn, more?: Partial<NewProject>) => recordProject(db, by, newProject(more), NOW)

type Answer = AnswerProjectInput & { once?: string }

/** `by` says something about the whole project. */
export const say = (db: Db, by: SignedIn, slug: string, answer: Answer) =>
  answerProject(db, by, { ...answer, slug, publicUrl: PUBLIC_URL }, NOW)

/** A project as it stands: its row, and what each party says. */
export async function projectStanding(db: Db, slug: string) {
  const row = await db.selectFrom('project').selectAll().where('slug', '=', slug).executeTakeFirstOrThrow()
  const parties = await db
    .selectFrom('projectParty')
    .selectAll()
    .where('projectId', '=', row.id)
    .orderBy('position')
    .execute()
  return { row, parties, answers: Object.fromEntries(parties.map(p => [p.partyId, p.answer])) }
}

/** A milestone, as the form sends it. */
export const MILESTONE = {
  intent: 'add-milestone',
  title: 'Montar el laboratorio',
  owner: 'tic',
  dueOn: '2026-11-19',
} as const

/** A line of the budget whose sums no floating point holds by chance. */
export const BUDGET_LINE = {
  intent: 'add-budget',
  source: 'nacional',
  form: 'convocatoria',
  committed: 9_000_000_000_001,
  received: 3,
  spent: 1,
} as const

/** How many rows each table of the concept holds: what must not change when something is refused. */
export const countProjectRows = (db: Db) =>
  countRowsOf(db, [
    'project',
    'projectParty',
    'projectMilestone',
    'projectBudgetLine',
    'projectUpdate',
    'projectMove',
    'evidence',
    'eventLog',
    'outbox',
    'formReceipt',
    'revision',
  ])
