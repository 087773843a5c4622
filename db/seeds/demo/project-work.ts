import type { NewEvent } from '#app/domain/events.ts'
import { nextProjectCode, type ProjectStatus } from '#app/domain/projects.ts'
import { searchable } from '#app/domain/text.ts'
import { tellBudget } from './budgets.ts'
import type { Agreed } from './initiatives.ts'
import { tellResult } from './results.ts'
import { daysAfter, type Story } from './story.ts'
import { CLOSING_REPORT, CONTRIBUTIONS, INITIATIVE_INDICATOR, INITIATIVE_PURPOSE, MILESTONE_TITLES } from './words.ts'

/** How a result stands, and the project that measures it. */
export const RESULT_PLANS = [
  { readings: 'none', status: 'planned', share: null },
  { readings: 'declared', status: 'in_progress', share: 70 },
  { readings: 'confirmed', status: 'in_progress', share: 60 },
  { readings: 'documented', status: 'completed', share: 40 },
  { readings: 'corrected', status: 'suspended', share: null },
  { readings: 'met', status: 'in_progress', share: 50 },
] as const satisfies readonly { readings: string; status: ProjectStatus; share: number | null }[]
export type ResultPlan = (typeof RESULT_PLANS)[number]

const day = (at: Date) => at.toISOString().slice(0, 10)

/** What became of agreed initiatives: their projects, with milestones, money, results and what they claim. */
export function tellProjectWork(story: Story, agreed: readonly Agreed[], codes: readonly (string | null)[]): void {
  const given = [...codes]
  const inOrder = [...agreed].sort((a, b) => a.agreedAt.getTime() - b.agreedAt.getTime())
  for (const [i, one] of inOrder.entries()) {
    const plan = RESULT_PLANS[i % RESULT_PLANS.length] ?? RESULT_PLANS[0]
    const code = nextProjectCode(given)
    given.push(code)
    tellProject(story, one, plan, code)
  }
}

function tellProject(story: Story, agreed: Agreed, plan: ResultPlan, code: string): void {
  const { id: initiativeId, projectId, leader, others, bottleneck, agreedAt } = agreed
  const startedAt = plan.status === 'planned' ? null : daysAfter(agreedAt, 14)
  const movedAt = plan.status === 'completed' || plan.status === 'suspended' ? daysAfter(agreedAt, 250) : null
  const lastAt = movedAt ?? startedAt ?? agreedAt
  const label = String(agreed.number).padStart(4, '0')
  const title = agreed.title.replace('Iniciativa Demo', 'Proyecto Demo de la iniciativa')
  const { indicator, unit, direction, target } = INITIATIVE_INDICATOR
  story.add('project', {
    id: projectId,
    slug: `proyecto-de-iniciativa-demo-${label}`,
    code,
    title,
    searchText: searchable(code, title),
    kind: 'proyecto_cluster',
    axis: null,
    status: plan.status,
    sourceStatus: null,
    description: INITIATIVE_PURPOSE,
    url: null,
    provenance: 'confirmado',
    validFrom: day(startedAt ?? agreedAt),
    validTo: plan.status === 'completed' && movedAt ? day(movedAt) : null,
    precision: 'day',
    demo: 1,
    initiativeId,
    recordedBy: null,
    isPublic: 1,
    version: 1,
    expectedIndicator: indicator,
    expectedUnit: unit,
    expectedDirection: direction,
    expectedTarget: target,
    closingReport: plan.status === 'completed' ? CLOSING_REPORT : null,
    createdAt: agreedAt.toISOString(),
    updatedAt: lastAt.toISOString(),
  })
  for (const [position, cluster] of [leader, ...others].entries()) {
    story.add('projectParty', {
      projectId,
      partyId: cluster.id,
      role: position === 0 ? 'leader' : 'partner',
      position,
      answer: 'confirmed',
      everConfirmed: 1,
      answeredAt: agreedAt.toISOString(),
      commitmentKind: 'hours',
      commitmentAmount: 40,
      contribution: CONTRIBUTIONS[0],
    })
  }
  story.add('projectBottleneck', { projectId, bottleneckId: bottleneck.id, position: 0 })
  const mentions = [
    ...[leader, ...others].map(cluster => ({ type: 'cluster', id: cluster.id }) as const),
    { type: 'initiative', id: initiativeId } as const,
    { type: 'bottleneck', id: bottleneck.id } as const,
  ]
  const about = { subject: { type: 'project', id: projectId }, mentions, audience: 'public' } as const
  story.tell({ ...about, verb: 'project.agreed', payload: { initiativeId } }, agreedAt, null)
  const move = (from: ProjectStatus, to: ProjectStatus, at: Date) =>
    story.add('projectMove', {
      id: story.newKey(at),
      projectId,
      fromStatus: from,
      toStatus: to,
      reason: null,
      authorId: null,
      onBehalfOf: leader.id,
      movedAt: at.toISOString(),
    })
  if (startedAt) {
    move('planned', 'in_progress', startedAt)
    story.tell({ ...about, verb: 'project.started', payload: {} }, startedAt, leader.id)
  }
  if (movedAt) {
    move('in_progress', plan.status, movedAt)
    const verb = plan.status === 'completed' ? 'project.completed' : 'project.suspended'
    story.tell({ ...about, verb, payload: {} }, movedAt, leader.id)
  }
  tellMilestones(story, agreed, plan, about)
  tellBudget(story, agreed.number, projectId, agreedAt, startedAt !== null)
  tellResult(story, agreed, plan)
  if (plan.share === null) return
  const shares = [{ bottleneckId: bottleneck.id, percent: plan.share }]
  const saidAt = daysAfter(agreedAt, 120)
  story.add('contributionShare', {
    projectId,
    bottleneckId: bottleneck.id,
    percent: plan.share,
    updatedAt: saidAt.toISOString(),
  })
  story.tell({ ...about, verb: 'project.shares-set', payload: { shares } }, saidAt, leader.id)
}

/** The first is done once it has started; in a completed one all are; else the others wait, some too long. */
function tellMilestones(
  story: Story,
  { projectId, leader, others, agreedAt }: Agreed,
  plan: ResultPlan,
  about: Pick<Extract<NewEvent, { verb: 'project.started' }>, 'subject' | 'mentions' | 'audience'>,
): void {
  for (const [i, title] of MILESTONE_TITLES.entries()) {
    const at = daysAfter(agreedAt, 1)
    const due = daysAfter(agreedAt, 60 + i * 90)
    const isDone = plan.status === 'completed' || (i === 0 && plan.status !== 'planned')
    const id = story.newKey(at)
    const dueOn = day(due)
    const toldAt = daysAfter(due, 1)
    const isTold = !isDone && toldAt < story.end
    if (isTold) {
      const payload = { milestoneId: id, dueOn }
      story.tell({ ...about, verb: 'project.milestone-overdue', payload }, toldAt, null)
    }
    story.add('projectMilestone', {
      id,
      projectId,
      title,
      ownerId: (others[i - 1] ?? leader).id,
      dueOn,
      status: isDone ? 'done' : 'pending',
      doneOn: isDone ? day(daysAfter(due, -5)) : null,
      note: null,
      overdueToldFor: isTold ? dueOn : null,
      createdAt: at.toISOString(),
      updatedAt: at.toISOString(),
    })
  }
}
