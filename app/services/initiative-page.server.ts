import type { Actor } from '#app/domain/actors.ts'
import {
  committedClusters,
  hasQuorum,
  type InitiativeActName,
  initiativeTally,
  isDue,
  needsRenewal,
  stepInitiative,
} from '#app/domain/initiative-lifecycle.ts'
import { type Action, can, ownParty } from '#app/domain/permissions.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { findActaOf, findAllianceName, findProjectOf } from '#db/queries/initiative-records.ts'
import { listParties } from '#db/queries/party-choices.ts'
import type { Db } from '#db/schema.ts'
import { readTermsVersions } from './initiative-history.server.ts'
import { ASKABLE, readQuestions } from './initiative-questions.server.ts'
import { areasOf, getInitiativeRecord, type InitiativeRecord, partyIdsOf } from './initiative-records.server.ts'
import { demandReadable } from './initiative-state.server.ts'
import { readTimeline } from './timeline.server.ts'

/**
 * Everything `/iniciativas/:slug` shows to `actor`. Who signed, who voted what, and why, are for the parties and the
 * coordination; who declined, for the leader, the party itself and the coordination.
 *
 * @throws 404 when it does not exist, or is a draft of others
 */
export async function readInitiativePage(db: Db, actor: Actor, address: string, language: Language, now: Date) {
  const record = await getInitiativeRecord(db, address)
  demandReadable(actor, record)
  const { initiative, bottlenecks, commitments, state } = record
  const isInsider = can(actor, 'initiative.read-private', partyIdsOf(record))
  const [leader] = await listParties(db, [initiative.leaderId])
  const [alliance, acta, project, versions, questions, events] = await Promise.all([
    initiative.allianceId ? findAllianceName(db, initiative.allianceId) : undefined,
    findActaOf(db, initiative.id),
    findProjectOf(db, initiative.id),
    readTermsVersions(db, initiative.id, language),
    readQuestions(db, initiative, isInsider),
    readTimeline(db, actor, { type: 'initiative', id: initiative.id }, language),
  ])
  const own = ownParty(actor)
  const active = commitments.filter(row => row.status === 'active')
  const standing = active.filter(row => row.terms === initiative.terms)
  return {
    initiative: {
      slug: initiative.slug,
      code: initiative.code,
      title: initiative.title,
      purpose: initiative.purpose,
      ask: initiative.ask,
      indicator: initiative.indicator,
      unit: initiative.unit,
      direction: initiative.direction,
      target: initiative.target,
      areas: areasOf(initiative),
      minimumClusters: state.minimumClusters,
      closesOn: initiative.closesOn,
      rule: state.rule,
      status: initiative.status,
      provenance: initiative.provenance,
      votingEndsOn: initiative.votingEndsOn,
      publishedAt: initiative.publishedAt,
      decidingSince: initiative.decidingSince,
      decidedAt: initiative.decidedAt,
      updatedAt: initiative.updatedAt,
      version: initiative.version,
      isPastClosing: isDue(state, now),
    },
    leader: leader ? { slug: leader.slug, name: leader.name } : null,
    alliance: alliance ?? null,
    bottlenecks: bottlenecks.map(({ initiativeId: _, id: __, ...one }) => one),
    committed: committedClusters(state).length,
    hasQuorum: hasQuorum(state),
    commitments: active.map(row => ({
      slug: row.slug,
      name: row.name,
      party: row.partyKind,
      isLeader: row.partyId === initiative.leaderId,
      isYours: own.includes(row.partyId),
      isOutdated: row.terms !== initiative.terms,
      kind: row.kind,
      amount: row.amount,
      description: row.description,
      conditions: row.conditions,
      committedAt: row.committedAt,
      person: isInsider ? row.signedByName : null,
    })),
    /** Whole pesos, of the commitments that stand. */
    money: standing.reduce((sum, row) => sum + (row.kind === 'money' ? (row.amount ?? 0) : 0), 0),
    ...invitationsFor(record, actor, own),
    decision: decisionFor(record, isInsider),
    acta: acta?.hash ?? null,
    project: project ?? null,
    questions,
    versions,
    events,
    you: await readYourSide(db, record, actor, now),
  }
}
export type InitiativePage = Awaited<ReturnType<typeof readInitiativePage>>

function invitationsFor({ initiative, invitations, commitments }: InitiativeRecord, actor: Actor, own: string[]) {
  const active = commitments.filter(row => row.status === 'active').map(row => row.partyId)
  const sees = (partyId: string) => can(actor, 'initiative.read-private', [initiative.leaderId, partyId])
  const named = ({ slug, name, partyKind, partyId }: (typeof invitations)[number]) => {
    return { slug, name, kind: partyKind, isYours: own.includes(partyId) }
  }
  const isOpen = initiative.status === 'open'
  const waiting = invitations.filter(row => isOpen && row.status === 'invited' && !active.includes(row.partyId))
  const declined = invitations.filter(row => row.status === 'declined' && !active.includes(row.partyId))
  return {
    invited: waiting.map(named),
    declined: declined.filter(row => sees(row.partyId)).map(row => ({ ...named(row), reason: row.reason })),
  }
}

/** The vote: totals for everybody, who voted what for the parties. Null before there is one. */
function decisionFor({ initiative, state, votes }: InitiativeRecord, isInsider: boolean) {
  if (!initiative.votingEndsOn) return null
  const said = votes.map(({ slug, name, vote, reason, signedByName }) => {
    return { slug, name, vote, reason, person: signedByName }
  })
  return { tally: initiativeTally(state), voters: committedClusters(state).length, votes: isInsider ? said : null }
}

const ACTIONS = {
  publish: 'initiative.publish',
  edit: 'initiative.edit',
  commit: 'initiative.commit',
  change: 'initiative.commit',
  renew: 'initiative.commit',
  withdraw: 'initiative.commit',
  decide: 'initiative.decide',
  vote: 'initiative.vote',
  cancel: 'initiative.cancel',
  reopen: 'initiative.reopen',
} as const satisfies Partial<Record<InitiativeActName, Action>>
export type OwnAct = keyof typeof ACTIONS

/** What the party that looks at it can do here; null for who acts for none. */
async function readYourSide(db: Db, record: InitiativeRecord, actor: Actor, now: Date) {
  const [own] = ownParty(actor)
  const [party] = own ? await listParties(db, [own]) : []
  const isCoordination = can(actor, 'coordination.enter')
  if (!party && !isCoordination) return null
  const { initiative, state, invitations, commitments, votes } = record
  const isLeader = party?.id === initiative.leaderId
  const acts = party ? (Object.keys(ACTIONS) as OwnAct[]).filter(act => mayAct(record, actor, party, act, now)) : []
  const commitment = commitments.find(row => row.partyId === party?.id && row.status === 'active')
  return {
    party: party ? { name: party.name, kind: party.kind } : null,
    isLeader,
    acts,
    canAsk: can(actor, 'initiative.ask', ownParty(actor)) && ASKABLE.includes(initiative.status),
    canDecline:
      initiative.status === 'open' &&
      !commitment &&
      can(actor, 'initiative.commit', ownParty(actor)) &&
      invitations.some(row => row.partyId === party?.id && row.status === 'invited'),
    isInvited: !commitment && invitations.some(row => row.partyId === party?.id && row.status === 'invited'),
    isManager: can(actor, 'initiative.commit', ownParty(actor)),
    needsRenewal: party ? needsRenewal(state, party.id) : false,
    commitment: commitment
      ? {
          kind: commitment.kind,
          amount: commitment.amount,
          description: commitment.description,
          conditions: commitment.conditions,
        }
      : null,
    vote: votes.find(row => row.clusterId === party?.id)?.vote ?? null,
  }
}

function mayAct(
  { initiative, state }: InitiativeRecord,
  actor: Actor,
  party: { id: string; kind: 'cluster' | 'organization' },
  act: OwnAct,
  now: Date,
): boolean {
  const parties = ['commit', 'change', 'renew', 'withdraw', 'vote'].includes(act) ? [party.id] : [initiative.leaderId]
  if (!can(actor, ACTIONS[act], parties)) return false
  const tried = {
    act,
    by: party.id,
    isCluster: party.kind === 'cluster',
    substance: false,
    vote: 'abstain',
    closesOn: '9999-12-31',
  } as const
  return stepInitiative(state, tried, now).ok
}
