import { dayOfInstant, type IsoDate } from './dates.ts'

export interface StatusMove<S extends string> {
  from: S
  to: S
  /** The day it was made, in Bogotá. */
  on: IsoDate
}

/** What the log of moves tells: the earliest first. */
export function statusMove<S extends string>(row: { fromStatus: S; toStatus: S; movedAt: string }): StatusMove<S> {
  return { from: row.fromStatus, to: row.toStatus, on: dayOfInstant(row.movedAt) }
}

/** The status at the end of `day`, from the moves, the earliest first, and what it is now. */
export function statusOn<S extends string>(now: S, moves: readonly StatusMove<S>[], day: IsoDate): S {
  const before = moves.findLast(move => move.on <= day)
  return before?.to ?? moves[0]?.from ?? now
}
