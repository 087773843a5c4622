import type { AllianceStatus, PartyAnswer } from './alliances.ts'
import { isOpenAlliance } from './alliances.ts'
import type { EventVerb } from './events.ts'
import type { Provenance } from './vocabularies.ts'

/** Where one party stands. */
export interface PartyState {
  partyId: string
  answer: PartyAnswer
  /** Somebody can answer for it here: it has at least one manager. */
  hasMembers: boolean
  /** It has confirmed this alliance at some time, whatever it says today. */
  everConfirmed: boolean
}

/** All that the rules look at. */
export interface AllianceState {
  status: AllianceStatus
  /** A cited source vouches for it: no party is asked, nobody here edits it. */
  documented: boolean
  /** The party that proposed it; null for what was imported. */
  proposedBy: string | null
  /** It has been in force at some time. */
  everActive: boolean
  parties: readonly PartyState[]
}

export const ALLIANCE_ACTS = ['confirm', 'decline', 'withdraw', 'dispute', 'end', 'renew', 'edit'] as const
export type AllianceAct = (typeof ALLIANCE_ACTS)[number]

/** The transition table: act → status it is done in → statuses it may lead to. What is not here cannot happen. */
export const ALLIANCE_TRANSITIONS: Record<AllianceAct, Partial<Record<AllianceStatus, readonly AllianceStatus[]>>> = {
  confirm: { proposed: ['proposed', 'active'], active: ['active'], disputed: ['disputed', 'proposed', 'active'] },
  decline: { proposed: ['declined'], active: ['declined'], disputed: ['declined'] },
  withdraw: { proposed: ['withdrawn'], active: ['withdrawn'], disputed: ['withdrawn'] },
  dispute: { proposed: ['disputed'], active: ['disputed'], disputed: ['disputed'] },
  end: { proposed: ['ended'], active: ['ended'], disputed: ['ended'] },
  renew: { active: ['active'] },
  edit: {
    proposed: ['proposed', 'active'],
    active: ['active', 'proposed'],
    disputed: ['disputed', 'proposed', 'active'],
  },
}

const VERBS = {
  confirm: 'alliance.confirmed',
  decline: 'alliance.declined',
  withdraw: 'alliance.withdrawn',
  dispute: 'alliance.disputed',
  end: 'alliance.ended',
  renew: 'alliance.renewed',
  edit: 'alliance.edited',
} as const satisfies Record<AllianceAct, EventVerb>

/** Why an act is not possible: the last part of a translation key, `alliances.refusals.…`. */
export type Refusal =
  | 'notAParty'
  | 'closed'
  | 'documented'
  | 'alreadyConfirmed'
  | 'alreadyDisputed'
  | 'confirmedBefore'
  | 'notTheProposer'
  | 'othersStandBehind'
  | 'ownClaim'
  | 'notConfirmedYet'
  | 'notInForce'

export type AllianceStep<A extends AllianceAct = AllianceAct> =
  | { ok: true; state: AllianceState; verb: (typeof VERBS)[A] }
  | { ok: false; refusal: Refusal }

/**
 * A new alliance: proposing is confirming. With no other party that could answer here it is in force at once, as
 * declared by one party.
 */
export function startAlliance(proposedBy: string, parties: readonly { id: string; hasMembers: boolean }[]) {
  const states = parties.map(
    ({ id, hasMembers }): PartyState => ({
      partyId: id,
      answer: id === proposedBy ? 'confirmed' : 'pending',
      hasMembers,
      everConfirmed: id === proposedBy,
    }),
  )
  return reconsider({ status: 'proposed', documented: false, proposedBy, everActive: false, parties: states })
}

/** The state after `act` by the party `by`, or why it cannot be. */
export function stepAlliance<A extends AllianceAct>(state: AllianceState, act: A, by: string): AllianceStep<A> {
  const party = state.parties.find(p => p.partyId === by)
  if (!party) return { ok: false, refusal: 'notAParty' }
  const refusal = refuse(state, act, party)
  if (refusal) return { ok: false, refusal }
  return { ok: true, state: apply(state, act, party), verb: VERBS[act] }
}

/** What the party `by` can do now. */
export function possibleActs(state: AllianceState, by: string): AllianceAct[] {
  return ALLIANCE_ACTS.filter(act => stepAlliance(state, act, by).ok)
}

/**
 * The state after the parties' members changed: a proposal that nobody is left to answer is in force. Members who
 * arrive change nothing; they are asked (`waitsFor`).
 */
export function settleAlliance(state: AllianceState): AllianceState {
  return state.status === 'proposed' && !state.documented ? reconsider(state) : state
}

/** Whether an answer of the party `by` is awaited: also of one whose people arrived when it was in force already. */
export function waitsFor(state: AllianceState, by: string): boolean {
  const party = state.parties.find(p => p.partyId === by)
  return party?.answer === 'pending' && !state.documented && isOpenAlliance(state.status)
}

/** `confirmado` only when every party has confirmed, those without members here included. */
export function provenanceOf(state: AllianceState): Provenance {
  if (state.documented) return 'documentado'
  return state.parties.every(p => p.answer === 'confirmed') ? 'confirmado' : 'declarado'
}

function refuse(state: AllianceState, act: AllianceAct, party: PartyState): Refusal | undefined {
  if (!isOpenAlliance(state.status)) return 'closed'
  const others = state.parties.filter(p => p !== party)
  const alone = others.every(p => !p.everConfirmed)
  switch (act) {
    case 'confirm':
      if (party.answer === 'confirmed') return 'alreadyConfirmed'
      return state.documented && party.answer !== 'disputed' ? 'documented' : undefined
    case 'decline':
      if (state.documented) return 'documented'
      return party.everConfirmed ? 'confirmedBefore' : undefined
    case 'withdraw':
      if (state.proposedBy !== party.partyId) return 'notTheProposer'
      return state.everActive && !alone ? 'othersStandBehind' : undefined
    case 'dispute':
      if (party.answer === 'disputed') return 'alreadyDisputed'
      return state.proposedBy === party.partyId && alone ? 'ownClaim' : undefined
    case 'end':
      if (!state.everActive) return 'notInForce'
      return party.everConfirmed || state.documented ? undefined : 'notConfirmedYet'
    case 'renew':
      if (state.documented) return 'documented'
      if (state.status !== 'active') return 'notInForce'
      return party.answer === 'confirmed' ? undefined : 'notConfirmedYet'
    case 'edit':
      return state.documented ? 'documented' : undefined
  }
}

function apply(state: AllianceState, act: AllianceAct, party: PartyState): AllianceState {
  switch (act) {
    case 'confirm':
      return reconsider(answered(state, party, 'confirmed'))
    case 'decline':
      return { ...answered(state, party, 'declined'), status: 'declined' }
    case 'withdraw':
      return { ...state, status: 'withdrawn' }
    case 'dispute':
      return { ...answered(state, party, 'disputed'), status: 'disputed' }
    case 'end':
      return { ...state, status: 'ended' }
    case 'renew':
      return state
    case 'edit':
      return reconsider({ ...askAgain(answered(state, party, 'confirmed'), party.partyId), status: 'proposed' })
  }
}

function answered(state: AllianceState, party: PartyState, answer: PartyAnswer): AllianceState {
  const everConfirmed = party.everConfirmed || answer === 'confirmed'
  return { ...state, parties: state.parties.map(p => (p === party ? { ...p, answer, everConfirmed } : p)) }
}

/** A change needs the parties again: who had confirmed is asked anew, an objection stays until its party lifts it. */
function askAgain(state: AllianceState, editor: string): AllianceState {
  const parties = state.parties.map(
    (p): PartyState => (p.partyId !== editor && p.answer === 'confirmed' ? { ...p, answer: 'pending' } : p),
  )
  return { ...state, parties }
}

/** The status an open alliance has by what its parties say. */
function reconsider(state: AllianceState): AllianceState {
  if (state.parties.some(p => p.answer === 'disputed')) return { ...state, status: 'disputed' }
  const agreed =
    state.parties.some(p => p.answer === 'confirmed') &&
    state.parties.every(p => p.answer === 'confirmed' || !p.hasMembers)
  // Whoever arrives later is asked, but does not put back into question what the others have agreed on.
  if (agreed || state.documented || state.status === 'active') return { ...state, status: 'active', everActive: true }
  return { ...state, status: 'proposed' }
}
