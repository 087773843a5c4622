import type { IsoDate } from './dates.ts'
import { decide, type Outcome, type Tally, tallyOf } from './initiative-votes.ts'
import { type DecisionRule, hasPassed, type InitiativeStatus, type VoteValue, votingEndsOn } from './initiatives.ts'

/** Where one party stands. Clusters count for the quorum and vote; organisations back. */
export interface CommitmentState {
  partyId: string
  isCluster: boolean
  status: 'active' | 'withdrawn'
  /** The terms it was made under; under other terms than those in force it has to be renewed. */
  terms: number
}

/** All that the rules look at. */
export interface InitiativeState {
  status: InitiativeStatus
  leaderId: string
  minimumClusters: number
  rule: DecisionRule
  /** Number of the terms in force: raised by every change of substance and when it is opened again. */
  terms: number
  closesOn: IsoDate
  votingEndsOn: IsoDate | null
  commitments: readonly CommitmentState[]
  votes: readonly { clusterId: string; vote: VoteValue }[]
}

/** What happens to an initiative, and what each needs to know. */
export type InitiativeAct =
  | { act: 'publish'; by: string }
  | { act: 'edit'; by: string; substance: boolean; changes?: Partial<EditableState> }
  | { act: 'commit' | 'change' | 'renew' | 'withdraw'; by: string; isCluster: boolean }
  | { act: 'decide'; by: string }
  | { act: 'vote'; by: string; vote: VoteValue }
  | { act: 'cancel'; by: string }
  | { act: 'reopen'; by: string; closesOn: IsoDate }
  /** The closing date, or the last day of the vote, is over: the application's own act. */
  | { act: 'settle' }
type EditableState = Pick<InitiativeState, 'minimumClusters' | 'rule' | 'closesOn'>
export type InitiativeActName = InitiativeAct['act']

/** Act → status it is done in → statuses it may lead to. What is not here cannot happen. */
export const INITIATIVE_TRANSITIONS: Record<
  InitiativeActName,
  Partial<Record<InitiativeStatus, readonly InitiativeStatus[]>>
> = {
  publish: { draft: ['open'] },
  edit: { open: ['open'] },
  commit: { open: ['open'] },
  change: { open: ['open'] },
  renew: { open: ['open'] },
  withdraw: { open: ['open'] },
  decide: { open: ['deciding'] },
  vote: { deciding: ['deciding', 'agreed', 'not_agreed'] },
  cancel: { draft: ['cancelled'], open: ['cancelled'], deciding: ['cancelled'] },
  reopen: { closed_without_quorum: ['open'] },
  settle: { open: ['deciding', 'closed_without_quorum'], deciding: ['agreed', 'not_agreed'] },
}

/** Why an act is not possible: the last part of a translation key, `initiatives.refusals.…`. */
export type InitiativeRefusal =
  | 'wrongStatus'
  | 'frozen'
  | 'notTheLeader'
  | 'pastClosing'
  | 'votingEnded'
  | 'alreadyCommitted'
  | 'notCommitted'
  | 'nothingToRenew'
  | 'noQuorum'
  | 'notAVoter'
  | 'alreadyVoted'
  | 'notDue'

export type InitiativeStep = { ok: true; state: InitiativeState } | { ok: false; refusal: InitiativeRefusal }

/** The commitments in force: neither withdrawn nor made under other terms. */
export function standingCommitments(state: InitiativeState): CommitmentState[] {
  return state.commitments.filter(c => c.status === 'active' && c.terms === state.terms)
}

/** The clusters that count for the quorum and, once it is reached, vote. */
export function committedClusters(state: InitiativeState): string[] {
  return standingCommitments(state).flatMap(c => (c.isCluster ? [c.partyId] : []))
}

export function hasQuorum(state: InitiativeState): boolean {
  return committedClusters(state).length >= state.minimumClusters
}

/** Whether the commitment of a party was made under other terms, while it can still be renewed. */
export function needsRenewal(state: InitiativeState, partyId: string): boolean {
  const own = commitmentOf(state, partyId)
  return state.status === 'open' && own?.status === 'active' && own.terms !== state.terms
}

export function initiativeTally(state: InitiativeState): Tally {
  return tallyOf(
    committedClusters(state).length,
    state.votes.map(v => v.vote),
  )
}

/** The state after `act` at `now`, or why it cannot be. */
export function stepInitiative(state: InitiativeState, act: InitiativeAct, now: Date): InitiativeStep {
  const refusal = refuse(state, act, now)
  return refusal ? { ok: false, refusal } : { ok: true, state: apply(state, act, now) }
}

const LEADERS_ACTS: readonly InitiativeActName[] = ['publish', 'edit', 'decide', 'cancel', 'reopen']

function refuse(state: InitiativeState, act: InitiativeAct, now: Date): InitiativeRefusal | undefined {
  if (LEADERS_ACTS.includes(act.act) && 'by' in act && act.by !== state.leaderId) return 'notTheLeader'
  if (!INITIATIVE_TRANSITIONS[act.act][state.status]) return state.status === 'deciding' ? 'frozen' : 'wrongStatus'
  const over = isDue(state, now)
  if (over && act.act !== 'settle' && act.act !== 'cancel')
    return state.status === 'open' ? 'pastClosing' : 'votingEnded'
  switch (act.act) {
    case 'commit':
      return commitmentOf(state, act.by)?.status === 'active' ? 'alreadyCommitted' : undefined
    case 'change':
    case 'withdraw':
      return commitmentOf(state, act.by)?.status === 'active' ? undefined : 'notCommitted'
    case 'renew':
      if (commitmentOf(state, act.by)?.status !== 'active') return 'notCommitted'
      return needsRenewal(state, act.by) ? undefined : 'nothingToRenew'
    case 'decide':
      return hasQuorum(state) ? undefined : 'noQuorum'
    case 'vote':
      if (!committedClusters(state).includes(act.by)) return 'notAVoter'
      return state.votes.some(v => v.clusterId === act.by) ? 'alreadyVoted' : undefined
    case 'settle':
      return over ? undefined : 'notDue'
    case 'publish':
      return hasPassed(state.closesOn, now) ? 'pastClosing' : undefined
    case 'edit':
      return act.changes?.closesOn && hasPassed(act.changes.closesOn, now) ? 'pastClosing' : undefined
    case 'reopen':
      return hasPassed(act.closesOn, now) ? 'pastClosing' : undefined
    case 'cancel':
      return undefined
  }
}

/** Whether the deadline the status waits for has passed. */
export function isDue(state: InitiativeState, now: Date): boolean {
  if (state.status === 'open') return hasPassed(state.closesOn, now)
  return state.status === 'deciding' && state.votingEndsOn !== null && hasPassed(state.votingEndsOn, now)
}

function apply(state: InitiativeState, act: InitiativeAct, now: Date): InitiativeState {
  switch (act.act) {
    case 'publish':
      return { ...state, status: 'open' }
    case 'edit':
      return { ...state, ...act.changes, terms: act.substance ? state.terms + 1 : state.terms }
    case 'commit':
    case 'change':
    case 'renew':
      return withCommitment(state, {
        partyId: act.by,
        isCluster: act.isCluster,
        status: 'active',
        terms: state.terms,
      })
    case 'withdraw':
      return {
        ...state,
        commitments: state.commitments.map(c => (c.partyId === act.by ? { ...c, status: 'withdrawn' as const } : c)),
      }
    case 'decide':
      return beginVote(state, now)
    case 'vote': {
      const voted = { ...state, votes: [...state.votes, { clusterId: act.by, vote: act.vote }] }
      const outcome = decide(state.rule, initiativeTally(voted))
      return outcome ? { ...voted, status: outcome } : voted
    }
    case 'cancel':
      return { ...state, status: 'cancelled' }
    case 'reopen':
      return { ...state, status: 'open', closesOn: act.closesOn, terms: state.terms + 1 }
    case 'settle':
      if (state.status === 'deciding') return { ...state, status: finalOutcome(state) }
      return hasQuorum(state) ? beginVote(state, now) : { ...state, status: 'closed_without_quorum' }
  }
}

const beginVote = (state: InitiativeState, now: Date): InitiativeState => ({
  ...state,
  status: 'deciding',
  votingEndsOn: votingEndsOn(now),
})

/** When nobody can vote any more, who has not voted abstains. */
function finalOutcome(state: InitiativeState): Outcome {
  const tally = initiativeTally(state)
  return decide(state.rule, { ...tally, silent: 0 }) ?? 'not_agreed'
}

function withCommitment(state: InitiativeState, commitment: CommitmentState): InitiativeState {
  const known = state.commitments.some(c => c.partyId === commitment.partyId)
  const commitments = known
    ? state.commitments.map(c => (c.partyId === commitment.partyId ? commitment : c))
    : [...state.commitments, commitment]
  return { ...state, commitments }
}

const commitmentOf = (state: InitiativeState, partyId: string) => state.commitments.find(c => c.partyId === partyId)
