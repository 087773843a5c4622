import type { EventVerb } from './events.ts'
import { isOpenProject, type ProjectAnswer, type ProjectStatus } from './projects.ts'
import type { Provenance } from './vocabularies.ts'

/** Where one party stands. */
export interface ProjectPartyState {
  partyId: string
  answer: ProjectAnswer
  /** Somebody can answer for it here: it has at least one manager. */
  hasMembers: boolean
  /** It has confirmed this project at some time, whatever it says today. */
  everConfirmed: boolean
}

/** All that the rules look at. */
export interface ProjectState {
  status: ProjectStatus
  /** A cited source vouches for it: no party is asked, nobody here edits it. */
  documented: boolean
  /** The party that leads it; null for documented ones that name none. */
  leaderId: string | null
  /** Milestones still to be done. */
  pendingMilestones: number
  parties: readonly ProjectPartyState[]
}

export const PROJECT_ACTS = [
  'confirm',
  'decline',
  'dispute',
  'edit',
  'start',
  'suspend',
  'resume',
  'complete',
  'cancel',
] as const
export type ProjectAct = (typeof PROJECT_ACTS)[number]

/** The transition table: act → status it is done in → statuses it may lead to. What is not here cannot happen. */
export const PROJECT_TRANSITIONS: Record<ProjectAct, Partial<Record<ProjectStatus, readonly ProjectStatus[]>>> = {
  confirm: { planned: ['planned'], in_progress: ['in_progress'], suspended: ['suspended'] },
  decline: {
    planned: ['planned', 'cancelled'],
    in_progress: ['in_progress', 'cancelled'],
    suspended: ['suspended', 'cancelled'],
  },
  dispute: { planned: ['planned'], in_progress: ['in_progress'], suspended: ['suspended'] },
  edit: { planned: ['planned'], in_progress: ['in_progress'], suspended: ['suspended'] },
  start: { planned: ['in_progress'] },
  suspend: { in_progress: ['suspended'] },
  resume: { suspended: ['in_progress'] },
  complete: { in_progress: ['completed'] },
  cancel: { planned: ['cancelled'], in_progress: ['cancelled'], suspended: ['cancelled'] },
}

const VERBS = {
  confirm: 'project.confirmed',
  decline: 'project.declined',
  dispute: 'project.disputed',
  edit: 'project.edited',
  start: 'project.started',
  suspend: 'project.suspended',
  resume: 'project.resumed',
  complete: 'project.completed',
  cancel: 'project.cancelled',
} as const satisfies Record<ProjectAct, EventVerb>

/** What the leader alone does; the rest is each party's own word. */
export const LEADER_ACTS = ['edit', 'start', 'suspend', 'resume', 'complete', 'cancel'] as const satisfies ProjectAct[]
export const isLeaderAct = (act: ProjectAct): act is (typeof LEADER_ACTS)[number] =>
  (LEADER_ACTS as readonly ProjectAct[]).includes(act)

/** Why an act is not possible: the last part of a translation key, `projects.refusals.…`. */
export type ProjectRefusal =
  | 'notAParty'
  | 'documented'
  | 'closed'
  | 'notTheLeader'
  | 'wrongStatus'
  | 'alreadyConfirmed'
  | 'alreadyDisputed'
  | 'confirmedBefore'
  | 'ownClaim'
  | 'hasDeclined'
  | 'awaitsParties'
  | 'isDisputed'
  | 'milestonesPending'

export type ProjectStep<A extends ProjectAct = ProjectAct> =
  | { ok: true; state: ProjectState; verb: (typeof VERBS)[A] }
  | { ok: false; refusal: ProjectRefusal }

/** The parties of a project its leader records: recording is confirming. */
export function startProject(leaderId: string, parties: readonly { id: string; hasMembers: boolean }[]): ProjectState {
  const states = parties.map(
    ({ id, hasMembers }): ProjectPartyState => ({
      partyId: id,
      answer: id === leaderId ? 'confirmed' : 'pending',
      hasMembers,
      everConfirmed: id === leaderId,
    }),
  )
  return { status: 'planned', documented: false, leaderId, pendingMilestones: 0, parties: states }
}

/** The state after `act` by the party `by`, or why it cannot be. */
export function stepProject<A extends ProjectAct>(state: ProjectState, act: A, by: string): ProjectStep<A> {
  const party = state.parties.find(p => p.partyId === by)
  if (!party) return { ok: false, refusal: 'notAParty' }
  const refusal = refuse(state, act, party)
  if (refusal) return { ok: false, refusal }
  return { ok: true, state: apply(state, act, party), verb: VERBS[act] }
}

/** What the party `by` can do now. */
export function possibleProjectActs(state: ProjectState, by: string): ProjectAct[] {
  return PROJECT_ACTS.filter(act => stepProject(state, act, by).ok)
}

/** Whether an answer of the party `by` is awaited: also of one whose people arrived when it was under way already. */
export function projectWaitsFor(state: ProjectState, by: string): boolean {
  const party = state.parties.find(p => p.partyId === by)
  return party?.answer === 'pending' && !state.documented && isOpenProject(state.status)
}

/** `confirmado` only when every party that takes part has confirmed, those without members here included. */
export function provenanceOfProject({
  documented,
  leaderId,
  parties,
}: Pick<ProjectState, 'documented' | 'leaderId' | 'parties'>): Provenance {
  if (documented) return 'documentado'
  const taking = parties.filter(p => p.answer !== 'declined')
  const others = taking.some(p => p.partyId !== leaderId)
  return others && taking.every(p => p.answer === 'confirmed') ? 'confirmado' : 'declarado'
}

/**
 * Whether everybody sees it. A claim that every other party declined, or that was taken back before any of them stood
 * behind it, is of its parties and the coordination ("Claims about others").
 */
export function isPublicProject({ documented, leaderId, status, parties }: ProjectState): boolean {
  if (documented) return true
  const others = parties.filter(p => p.partyId !== leaderId)
  return status === 'cancelled' ? others.some(p => p.everConfirmed) : others.some(p => p.answer !== 'declined')
}

/** The parties that still take part: what they can read and write of it. */
export const takesPart = (party: Pick<ProjectPartyState, 'answer'>) => party.answer !== 'declined'

function refuse(state: ProjectState, act: ProjectAct, party: ProjectPartyState): ProjectRefusal | undefined {
  if (state.documented) return 'documented'
  if (isLeaderAct(act) && state.leaderId !== party.partyId) return 'notTheLeader'
  if (!isOpenProject(state.status)) return 'closed'
  if (!PROJECT_TRANSITIONS[act][state.status]) return 'wrongStatus'
  const isLeader = state.leaderId === party.partyId
  switch (act) {
    case 'confirm':
      if (party.answer === 'declined') return 'hasDeclined'
      return party.answer === 'confirmed' ? 'alreadyConfirmed' : undefined
    case 'decline':
      if (isLeader) return 'ownClaim'
      if (party.answer === 'declined') return 'hasDeclined'
      return party.everConfirmed ? 'confirmedBefore' : undefined
    case 'dispute':
      if (isLeader) return 'ownClaim'
      if (party.answer === 'declined') return 'hasDeclined'
      return party.answer === 'disputed' ? 'alreadyDisputed' : undefined
    case 'start':
    case 'resume':
    case 'complete':
      if (state.parties.some(p => p.answer === 'disputed')) return 'isDisputed'
      if (act === 'start' && state.parties.some(p => p.answer === 'pending' && p.hasMembers)) return 'awaitsParties'
      return act === 'complete' && state.pendingMilestones > 0 ? 'milestonesPending' : undefined
    default:
      return undefined
  }
}

function apply(state: ProjectState, act: ProjectAct, party: ProjectPartyState): ProjectState {
  switch (act) {
    case 'confirm':
      return answered(state, party, 'confirmed')
    case 'decline':
      return leftAlone(answered(state, party, 'declined'))
    case 'dispute':
      return answered(state, party, 'disputed')
    case 'edit':
      return askAgain(state)
    case 'start':
    case 'resume':
      return { ...state, status: 'in_progress' }
    case 'suspend':
      return { ...state, status: 'suspended' }
    case 'complete':
      return { ...state, status: 'completed' }
    case 'cancel':
      return { ...state, status: 'cancelled' }
  }
}

function answered(state: ProjectState, party: ProjectPartyState, answer: ProjectAnswer): ProjectState {
  const everConfirmed = party.everConfirmed || answer === 'confirmed'
  return { ...state, parties: state.parties.map(p => (p === party ? { ...p, answer, everConfirmed } : p)) }
}

/** Nobody shares it any more. */
function leftAlone(state: ProjectState): ProjectState {
  const others = state.parties.filter(p => p.partyId !== state.leaderId)
  return others.every(p => p.answer === 'declined') ? { ...state, status: 'cancelled' } : state
}

/** A change needs the parties again: who had confirmed is asked anew, an objection stays until its party lifts it. */
function askAgain(state: ProjectState): ProjectState {
  const parties = state.parties.map(
    (p): ProjectPartyState =>
      p.partyId !== state.leaderId && p.answer === 'confirmed' ? { ...p, answer: 'pending' } : p,
  )
  return { ...state, parties }
}
