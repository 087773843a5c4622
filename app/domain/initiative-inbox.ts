import { committedClusters, hasQuorum, type InitiativeState, needsRenewal } from './initiative-lifecycle.ts'

/** What an initiative asks of a party; the most pressing first. */
export const INITIATIVE_TASKS = ['vote', 'renew', 'decide', 'invited', 'commit'] as const
export type InitiativeTask = (typeof INITIATIVE_TASKS)[number]

/** What the initiative asks of the party `by` now, if anything. */
export function initiativeTaskOf(state: InitiativeState, by: string, isInvited: boolean): InitiativeTask | null {
  if (state.status === 'deciding') {
    const votes = committedClusters(state).includes(by) && !state.votes.some(vote => vote.clusterId === by)
    return votes ? 'vote' : null
  }
  if (state.status !== 'open') return null
  if (needsRenewal(state, by)) return 'renew'
  if (by === state.leaderId && hasQuorum(state)) return 'decide'
  if (state.commitments.some(commitment => commitment.partyId === by && commitment.status === 'active')) return null
  if (by === state.leaderId) return 'commit'
  return isInvited ? 'invited' : null
}
