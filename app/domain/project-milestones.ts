import { dayInBogota, type IsoDate } from './dates.ts'

export const MILESTONE_STATUSES = ['pending', 'done', 'dropped'] as const
export type MilestoneStatus = (typeof MILESTONE_STATUSES)[number]

export interface MilestoneState {
  status: MilestoneStatus
  dueOn: IsoDate
}

/** Its day is over in Bogotá and it is still to be done. Computed when read, never stored. */
export function isOverdue({ status, dueOn }: MilestoneState, now: Date): boolean {
  return status === 'pending' && dueOn < dayInBogota(now)
}

export interface MilestoneCount {
  /** Dropped ones are not counted. */
  total: number
  done: number
  overdue: number
}

export function countMilestones(milestones: readonly MilestoneState[], now: Date): MilestoneCount {
  const kept = milestones.filter(m => m.status !== 'dropped')
  return {
    total: kept.length,
    done: kept.filter(m => m.status === 'done').length,
    overdue: kept.filter(m => isOverdue(m, now)).length,
  }
}

export const MILESTONE_ACTS = ['change', 'done', 'reopen', 'drop'] as const
export type MilestoneAct = (typeof MILESTONE_ACTS)[number]

/** Act → status it is done in → status it leads to. What is not here cannot happen. */
export const MILESTONE_TRANSITIONS: Record<MilestoneAct, Partial<Record<MilestoneStatus, MilestoneStatus>>> = {
  change: { pending: 'pending' },
  done: { pending: 'done' },
  reopen: { done: 'pending', dropped: 'pending' },
  drop: { pending: 'dropped' },
}
