import { notFound } from '#app/domain/errors.ts'
import { groupBy } from '#app/domain/group.ts'
import type { InitiativeState } from '#app/domain/initiative-lifecycle.ts'
import type { InitiativeTerms } from '#app/domain/initiative-terms.ts'
import type { AllianceArea } from '#app/domain/vocabularies.ts'
import { listCommitments, listInitiativeInvitations, listVotes } from '#db/queries/initiative-parties.ts'
import { findInitiative, listInitiativeBottlenecks, listInitiatives } from '#db/queries/initiatives.ts'
import type { Db, Row, Trx } from '#db/schema.ts'

export type CommitmentRow = Awaited<ReturnType<typeof listCommitments>>[number]
export type InvitationRow = Awaited<ReturnType<typeof listInitiativeInvitations>>[number]
export type VoteRow = Awaited<ReturnType<typeof listVotes>>[number]
export type AddressedBottleneck = Awaited<ReturnType<typeof listInitiativeBottlenecks>>[number]

/** An initiative with everything that hangs on it, and what the rules of its life look at. */
export interface InitiativeRecord {
  initiative: Row<'initiative'>
  bottlenecks: AddressedBottleneck[]
  /** Withdrawn ones too. */
  commitments: CommitmentRow[]
  invitations: InvitationRow[]
  votes: VoteRow[]
  state: InitiativeState
}

/** @throws 404 */
export async function getInitiativeRecord(db: Db | Trx, address: string): Promise<InitiativeRecord> {
  const initiative = await findInitiative(db, address)
  const [record] = initiative ? await withParts(db, [initiative]) : []
  if (!record) throw notFound()
  return record
}

/** Several at once, in the order they were made. */
export async function listInitiativeRecords(db: Db | Trx, ids: readonly string[]): Promise<InitiativeRecord[]> {
  return withParts(db, await listInitiatives(db, ids))
}

async function withParts(db: Db | Trx, initiatives: Row<'initiative'>[]): Promise<InitiativeRecord[]> {
  const ids = initiatives.map(initiative => initiative.id)
  const bottlenecks = groupBy(await listInitiativeBottlenecks(db, ids), row => row.initiativeId)
  const commitments = groupBy(await listCommitments(db, ids), row => row.initiativeId)
  const invitations = groupBy(await listInitiativeInvitations(db, ids), row => row.initiativeId)
  const votes = groupBy(await listVotes(db, ids), row => row.initiativeId)
  return initiatives.map(initiative => ({
    initiative,
    bottlenecks: bottlenecks(initiative.id),
    commitments: commitments(initiative.id),
    invitations: invitations(initiative.id),
    votes: votes(initiative.id),
    state: stateOf(initiative, commitments(initiative.id), votes(initiative.id)),
  }))
}

function stateOf(
  initiative: Row<'initiative'>,
  commitments: readonly CommitmentRow[],
  votes: readonly VoteRow[],
): InitiativeState {
  const { status, leaderId, minimumClusters, decisionRule, terms, closesOn, votingEndsOn } = initiative
  return {
    status,
    leaderId,
    // A draft may lack these three; publishing brings them.
    minimumClusters: minimumClusters ?? 0,
    rule: decisionRule ?? 'consensus',
    closesOn: closesOn ?? '',
    terms,
    votingEndsOn,
    commitments: commitments.map(row => ({
      partyId: row.partyId,
      isCluster: row.partyKind === 'cluster',
      status: row.status,
      terms: row.terms,
    })),
    votes: votes.map(({ clusterId, vote }) => ({ clusterId, vote })),
  }
}

/** What it says today, as its form and its history hold it. */
export function termsOnRecord({ initiative, bottlenecks, invitations }: InitiativeRecord): InitiativeTerms {
  const { title, purpose, indicator, unit, direction, target, ask } = initiative
  const { minimumClusters, closesOn, decisionRule } = initiative
  return {
    title,
    purpose,
    bottleneck: bottlenecks.map(one => one.code),
    indicator,
    unit,
    direction,
    target,
    area: areasOf(initiative),
    ask,
    minimumClusters,
    closesOn,
    decisionRule,
    invite: invitations.map(one => one.slug).sort(),
  }
}

export const areasOf = ({ areas }: Pick<Row<'initiative'>, 'areas'>) => JSON.parse(areas) as AllianceArea[]

/** The leader, and who has a commitment that stands: those whom its private side belongs to. */
export function partyIdsOf({ initiative, commitments }: InitiativeRecord): string[] {
  const active = commitments.filter(row => row.status === 'active').map(row => row.partyId)
  return [...new Set([initiative.leaderId, ...active])]
}
