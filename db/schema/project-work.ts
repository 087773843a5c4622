import type { Generated } from 'kysely'
import type { MilestoneStatus } from '#app/domain/project-milestones.ts'
import type { FundingForm, FundingSource } from '#app/domain/project-money.ts'
import type { ProjectStatus } from '#app/domain/projects.ts'
import type { Instant, IsoDate } from './columns.ts'

export interface ProjectMilestoneTable {
  id: string
  projectId: string
  title: string
  /** The party that answers for it. */
  ownerId: string
  dueOn: IsoDate
  status: MilestoneStatus
  doneOn: IsoDate | null
  /** How it was done, or why it was dropped: public. */
  note: string | null
  /** The due date whose passing its parties have been told of, so that they are told once. */
  overdueToldFor: IsoDate | null
  version: Generated<number>
  createdAt: Instant
  updatedAt: Instant
}

/** Money from one source: whole pesos. */
export interface ProjectBudgetLineTable {
  id: string
  projectId: string
  source: FundingSource
  form: FundingForm
  /** Who gives it, or what for, in words. */
  funder: string | null
  committed: number
  received: number
  spent: number
  version: Generated<number>
  createdAt: Instant
  updatedAt: Instant
}

export interface ProjectUpdateTable {
  id: string
  projectId: string
  /** Markdown, raw HTML off. */
  body: string
  authorId: string | null
  onBehalfOf: string | null
  createdAt: Instant
}

/** The bottlenecks a project works on. */
export interface ProjectBottleneckTable {
  projectId: string
  bottleneckId: string
  position: number
}

/** A change of the project's status by its leader. */
export interface ProjectMoveTable {
  id: string
  projectId: string
  fromStatus: ProjectStatus
  toStatus: ProjectStatus
  /** Why, in the leader's words: for the parties and the coordination. */
  reason: string | null
  authorId: string | null
  onBehalfOf: string | null
  movedAt: Instant
}
