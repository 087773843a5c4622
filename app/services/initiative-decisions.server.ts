import { type Actor, SYSTEM } from '#app/domain/actors.ts'
import { committedClusters, type InitiativeState, standingCommitments } from '#app/domain/initiative-lifecycle.ts'
import type { VoteValue } from '#app/domain/initiatives.ts'
import type { SeedParty } from '#app/domain/project-seed.ts'
import { recordEvent } from '#db/queries/events.ts'
import { insertVote } from '#db/queries/initiative-parties.ts'
import type { Db, Trx } from '#db/schema.ts'
import { writeActa } from './initiative-actas.server.ts'
import { enqueueDeadline } from './initiative-deadlines.server.ts'
import { tellParties } from './initiative-mail.server.ts'
import { getInitiativeRecord, type InitiativeRecord, partyIdsOf } from './initiative-records.server.ts'
import {
  demandSigner,
  demandStep,
  eventOf,
  everyMention,
  type InitiativeForm,
  writeState,
} from './initiative-state.server.ts'
import { createProjectFromInitiative } from './project-from-initiative.server.ts'
import { writeOnce } from './transactions.server.ts'

/**
 * With its quorum, the leader puts it to the vote: commitments freeze. Gives the slug.
 *
 * @throws 403 for whoever does not manage the leader; 404; 409 without quorum, or when it is not open
 */
export async function decideInitiative(db: Db, actor: Actor, form: InitiativeForm, now: Date): Promise<string> {
  return writeOnce(db, form.once, now, async trx => {
    const record = await getInitiativeRecord(trx, form.slug)
    const { leaderId, slug } = record.initiative
    const signer = demandSigner(actor, 'initiative.decide', record, [leaderId])
    const after = demandStep(record.state, { act: 'decide', by: signer.actingFor }, now)
    await beginVote(trx, actor, record, after, form.publicUrl, now)
    return slug
  })
}

/** From open to the vote, with the job that ends it. */
export async function beginVote(
  trx: Trx,
  actor: Actor,
  record: InitiativeRecord,
  after: InitiativeState,
  publicUrl: string,
  now: Date,
): Promise<void> {
  await writeState(trx, record, after, now)
  const voters = committedClusters(after)
  const votingEndsOn = after.votingEndsOn ?? ''
  const payload = { clusters: voters.length, votingEndsOn }
  await recordEvent(trx, actor, { ...eventOf(record, everyMention(record)), verb: 'initiative.deciding', payload }, now)
  await enqueueDeadline(trx, votingEndsOn, now)
  const told = { initiative: record.initiative, by: null, publicUrl, date: votingEndsOn }
  await tellParties(trx, 'initiativeDeciding', { ...told, to: voters }, now)
  const others = partyIdsOf(record).filter(id => !voters.includes(id))
  await tellParties(trx, 'initiativeBacked', { ...told, to: others }, now)
}

/**
 * The vote of the acting cluster, once and for all; the one that settles the matter ends the vote. Gives the slug.
 *
 * @throws 403 for whoever does not manage a committed cluster; 404; 409 when there is no vote, or it has voted
 */
export async function castVote(
  db: Db,
  actor: Actor,
  { slug, once, publicUrl, vote, reason }: InitiativeForm & { vote: VoteValue; reason?: string | undefined },
  now: Date,
): Promise<string> {
  return writeOnce(db, once, now, async trx => {
    const record = await getInitiativeRecord(trx, slug)
    const signer = demandSigner(actor, 'initiative.vote', record, committedClusters(record.state))
    const clusterId = signer.actingFor
    const after = demandStep(record.state, { act: 'vote', by: clusterId, vote }, now)
    const row = { initiativeId: record.initiative.id, clusterId, vote, reason: reason ?? null }
    await insertVote(trx, { ...row, signedBy: signer.userId, votedAt: now.toISOString() })
    const event = { ...eventOf(record, everyMention(record)), audience: 'parties' as const }
    await recordEvent(trx, actor, { ...event, verb: 'initiative.voted', payload: {} }, now)
    if (after.status === 'deciding') await writeState(trx, record, after, now)
    else await conclude(trx, record, after, publicUrl, now)
    return record.initiative.slug
  })
}

/** The outcome: its acta and, when it is agreed, the project it becomes. */
export async function conclude(
  trx: Trx,
  record: InitiativeRecord,
  after: InitiativeState,
  publicUrl: string,
  now: Date,
): Promise<void> {
  const { initiative } = record
  const isAgreed = after.status === 'agreed'
  const decided = { decidedAt: now.toISOString(), ...(isAgreed ? { provenance: 'confirmado' as const } : {}) }
  await writeState(trx, record, after, now, decided)
  const acta = await writeActa(trx, record, after, now)
  const event = eventOf(record, everyMention(record))
  if (isAgreed) {
    await recordEvent(trx, SYSTEM, { ...event, verb: 'initiative.agreed', payload: { acta } }, now)
    await createProjectFromInitiative(trx, SYSTEM, seedOf(record, after), now)
  } else {
    await recordEvent(trx, SYSTEM, { ...event, verb: 'initiative.not-agreed', payload: { acta } }, now)
  }
  const told = { initiative, by: null, to: partyIdsOf(record), publicUrl }
  await tellParties(trx, isAgreed ? 'initiativeAgreed' : 'initiativeNotAgreed', told, now)
}

/** The project inherits the leader and every commitment that stands: clusters as partners, organisations as allies. */
function seedOf({ initiative, commitments, bottlenecks }: InitiativeRecord, state: InitiativeState) {
  const { leaderId, title, purpose, indicator, unit, direction, target, demo } = initiative
  const standing = standingCommitments(state).map(c => c.partyId)
  const inherited = commitments
    .filter(row => standing.includes(row.partyId))
    .map(
      ({ partyId, partyKind, signedBy, updatedAt, kind, amount, description, conditions }): SeedParty => ({
        partyId,
        role: partyId === leaderId ? 'leader' : partyKind === 'cluster' ? 'partner' : 'ally',
        confirmedBy: signedBy,
        confirmedAt: updatedAt,
        commitment: { kind, amount, description, conditions },
      }),
    )
  const led = inherited.some(party => party.role === 'leader')
  const confirmedAt = initiative.publishedAt ?? initiative.createdAt
  const leader: SeedParty = { partyId: leaderId, role: 'leader', confirmedBy: null, confirmedAt, commitment: null }
  return {
    initiativeId: initiative.id,
    title,
    purpose: purpose ?? '',
    parties: led ? [...inherited].sort(byLeader) : [leader, ...inherited],
    bottleneckIds: bottlenecks.map(one => one.id),
    expected: indicator && unit && target ? { indicator, unit, direction, target } : null,
    demo,
  }
}

const byLeader = (a: SeedParty, b: SeedParty) => Number(b.role === 'leader') - Number(a.role === 'leader')
