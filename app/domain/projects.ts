/** product.md, "Life cycles": `planned → in_progress → completed`, or suspended (and back) / cancelled. */
export const PROJECT_STATUSES = ['planned', 'in_progress', 'completed', 'suspended', 'cancelled'] as const
export type ProjectStatus = (typeof PROJECT_STATUSES)[number]

/** The statuses in which something can still happen. */
export const OPEN_PROJECT_STATUSES = ['planned', 'in_progress', 'suspended'] as const satisfies readonly ProjectStatus[]

export function isOpenProject(status: ProjectStatus): boolean {
  return (OPEN_PROJECT_STATUSES as readonly ProjectStatus[]).includes(status)
}

export const PROJECT_ROLES = ['leader', 'partner', 'ally'] as const
export type ProjectRole = (typeof PROJECT_ROLES)[number]

/** What one party has said about the project it is named in. */
export const PROJECT_ANSWERS = ['pending', 'confirmed', 'declined', 'disputed'] as const
export type ProjectAnswer = (typeof PROJECT_ANSWERS)[number]

/** Longest texts, in characters, and most entries: the fields say so before the form is sent. */
export const PROJECT_LIMITS = {
  title: 160,
  name: 200,
  description: 4000,
  contribution: 1000,
  reason: 2000,
  report: 8000,
  update: 4000,
  milestone: 160,
  note: 1000,
  funder: 160,
  parties: 12,
  bottlenecks: 10,
  milestones: 60,
  budgetLines: 60,
} as const

const CODE = /^PC-(\d{3,6})$/

/** The code of the next project recorded here, after every code there is. */
export function nextProjectCode(codes: Iterable<string | null>): string {
  let last = 0
  for (const code of codes) last = Math.max(last, Number(CODE.exec(code ?? '')?.[1] ?? 0))
  return `PC-${String(last + 1).padStart(3, '0')}`
}
