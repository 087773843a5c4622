import type { Actor } from '#app/domain/actors.ts'
import { conflict } from '#app/domain/errors.ts'
import type { EventPayloads } from '#app/domain/events.ts'
import type { CommitInput } from '#app/domain/initiative-forms.ts'
import { committedClusters, hasQuorum, type InitiativeState, needsRenewal } from '#app/domain/initiative-lifecycle.ts'
import type { CommitmentKind } from '#app/domain/initiatives.ts'
import { ownParty } from '#app/domain/permissions.ts'
import { newId } from '#db/ids.ts'
import { recordEvent } from '#db/queries/events.ts'
import { insertCommitment, updateCommitment, updateInvitation } from '#db/queries/initiative-parties.ts'
import { listParties } from '#db/queries/party-choices.ts'
import type { Db, Trx } from '#db/schema.ts'
import { type InitiativeMailKind, tellParties } from './initiative-mail.server.ts'
import { getInitiativeRecord, type InitiativeRecord } from './initiative-records.server.ts'
import {
  demandSigner,
  demandStep,
  demandVersion,
  eventOf,
  type InitiativeForm,
  type Signer,
  writeState,
} from './initiative-state.server.ts'
import { writeOnce } from './transactions.server.ts'

type Words = Pick<CommitInput, 'kind' | 'amount' | 'description' | 'conditions'>
type Versioned = InitiativeForm & { version?: number | undefined }

/** The acting cluster joins with a commitment; an organisation backs it. Gives the slug. */
export const joinInitiative = (db: Db, actor: Actor, form: Versioned & Words, now: Date) =>
  actOn(db, actor, 'commit', form, now, form)

/** Another commitment instead of the one it made; that renews it too. */
export const changeCommitment = (db: Db, actor: Actor, form: Versioned & Words, now: Date) =>
  actOn(db, actor, 'change', form, now, form)

/** The same commitment, under the terms in force. */
export const renewCommitment = (db: Db, actor: Actor, form: Versioned, now: Date) =>
  actOn(db, actor, 'renew', form, now)

/** It takes its commitment back, until the vote begins. */
export const withdrawCommitment = (db: Db, actor: Actor, form: InitiativeForm, now: Date) =>
  actOn(db, actor, 'withdraw', form, now)

type CommitmentAct = 'commit' | 'change' | 'renew' | 'withdraw'

/**
 * @throws 403 for whoever manages no party; 404; 409 when the life cycle refuses, or when the initiative changed since the
 *   version that was read
 */
async function actOn(
  db: Db,
  actor: Actor,
  act: CommitmentAct,
  { slug, once, publicUrl, version }: Versioned,
  now: Date,
  words?: Words,
): Promise<string> {
  return writeOnce(db, once, now, async trx => {
    const record = await getInitiativeRecord(trx, slug)
    const signer = demandSigner(actor, 'initiative.commit', record, ownParty(actor))
    demandVersion(record, version)
    const [party] = await listParties(trx, [signer.actingFor])
    const isCluster = party?.kind === 'cluster'
    const after = demandStep(record.state, { act, by: signer.actingFor, isCluster }, now)
    await writeState(trx, record, after, now)
    const commitment = await writeCommitment(trx, record, after, signer, act, words, now)

    const mentions = [
      { type: isCluster ? 'cluster' : 'organization', id: signer.actingFor } as const,
      { type: 'cluster', id: record.initiative.leaderId } as const,
    ]
    const event = eventOf(record, mentions)
    const clusters = committedClusters(after).length
    const minimum = after.minimumClusters
    const quorum = hasQuorum(after) && !hasQuorum(record.state)
    if (act === 'withdraw') {
      const verb = 'initiative.commitment-withdrawn'
      await recordEvent(trx, actor, { ...event, verb, payload: { clusters, minimum } }, now)
    } else {
      const payload = { ...commitment, clusters, minimum, quorum: quorum ? 1 : 0 } as const
      await recordEvent(trx, actor, { ...event, verb: verbOf(act, record, signer), payload }, now)
    }
    const { initiative } = record
    const told = { initiative, by: signer.actingFor, to: [initiative.leaderId], publicUrl, date: initiative.closesOn }
    await tellParties(trx, quorum ? 'initiativeQuorum' : MAILS[act], told, now)
    return initiative.slug
  })
}

const MAILS = {
  commit: 'initiativeCommitted',
  change: 'initiativeCommitmentChanged',
  renew: 'initiativeCommitted',
  withdraw: 'initiativeCommitmentWithdrawn',
} as const satisfies Record<CommitmentAct, InitiativeMailKind>

type CommitmentVerb = Extract<
  keyof EventPayloads,
  'initiative.committed' | 'initiative.commitment-changed' | 'initiative.commitment-renewed'
>
function verbOf(act: CommitmentAct, { state }: InitiativeRecord, signer: Signer): CommitmentVerb {
  if (act === 'commit') return 'initiative.committed'
  return needsRenewal(state, signer.actingFor) ? 'initiative.commitment-renewed' : 'initiative.commitment-changed'
}

async function writeCommitment(
  trx: Trx,
  { initiative, commitments }: InitiativeRecord,
  after: InitiativeState,
  signer: Signer,
  act: CommitmentAct,
  words: Words | undefined,
  now: Date,
): Promise<{ kind: CommitmentKind; amount: number | null }> {
  const key = { initiativeId: initiative.id, partyId: signer.actingFor }
  const known = commitments.find(row => row.partyId === signer.actingFor)
  const signed = { signedBy: signer.userId, updatedAt: now.toISOString() }
  if (act === 'withdraw') await updateCommitment(trx, key, { ...signed, status: 'withdrawn' })
  else {
    const said = words && {
      kind: words.kind,
      amount: words.amount,
      description: words.description,
      conditions: words.conditions ?? null,
    }
    const standing = { ...signed, status: 'active', terms: after.terms } as const
    if (known) await updateCommitment(trx, key, { ...standing, ...said })
    else if (said)
      await insertCommitment(trx, { id: newId(), ...key, ...standing, ...said, committedAt: signed.updatedAt })
  }
  const { kind, amount } = words ?? known ?? { kind: 'other' as const, amount: null }
  return { kind, amount }
}

/**
 * An invited party says no, and why: seen by the leader and the coordination. It may still join later. Gives the slug.
 *
 * @throws 403 for whoever manages no party; 404; 409 when it was not invited, has answered, or it is not open
 */
export async function declineInvitation(
  db: Db,
  actor: Actor,
  { slug, once, publicUrl, reason }: InitiativeForm & { reason: string },
  now: Date,
): Promise<string> {
  return writeOnce(db, once, now, async trx => {
    const record = await getInitiativeRecord(trx, slug)
    const { initiative, invitations, commitments } = record
    const signer = demandSigner(actor, 'initiative.commit', record, ownParty(actor))
    if (initiative.status !== 'open') throw conflict('initiatives.refusals.wrongStatus')
    const partyId = signer.actingFor
    const invitation = invitations.find(row => row.partyId === partyId)
    if (invitation?.status !== 'invited') throw conflict('initiatives.refusals.notInvited')
    if (commitments.some(row => row.partyId === partyId && row.status === 'active')) {
      throw conflict('initiatives.refusals.alreadyCommitted')
    }
    await writeState(trx, record, record.state, now)
    const answer = { answeredAt: now.toISOString(), answeredBy: signer.userId, reason }
    await updateInvitation(trx, { initiativeId: initiative.id, partyId }, { status: 'declined', ...answer })
    const mentions = [
      { type: invitation.partyKind, id: partyId },
      { type: 'cluster', id: initiative.leaderId } as const,
    ]
    const event = { ...eventOf(record, mentions), audience: 'parties' } as const
    await recordEvent(trx, actor, { ...event, verb: 'initiative.invitation-declined', payload: {} }, now)
    const told = { initiative, by: partyId, to: [initiative.leaderId], publicUrl, reason }
    await tellParties(trx, 'initiativeInvitationDeclined', told, now)
    return initiative.slug
  })
}
