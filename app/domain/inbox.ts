import { type AllianceState, waitsFor } from './alliance-lifecycle.ts'

/** What an alliance asks of one of its parties; the most pressing first. */
export const ALLIANCE_TASKS = ['confirm', 'confirm-again', 'disputed-own', 'disputed-other', 'renew'] as const
export type AllianceTask = (typeof ALLIANCE_TASKS)[number]

/** What the alliance asks of the party `by` now, if anything: to answer, to settle a dispute, to say that it goes on. */
export function allianceTaskOf(state: AllianceState, by: string, unverified: boolean): AllianceTask | null {
  const party = state.parties.find(p => p.partyId === by)
  if (!party) return null
  if (waitsFor(state, by)) return party.everConfirmed ? 'confirm-again' : 'confirm'
  if (state.status === 'disputed') return party.answer === 'disputed' ? 'disputed-own' : 'disputed-other'
  return unverified && party.answer === 'confirmed' ? 'renew' : null
}
