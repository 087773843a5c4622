import type { Actor } from '#app/domain/actors.ts'
import type { IsoDate } from '#app/domain/dates.ts'
import { recordEvent } from '#db/queries/events.ts'
import type { Db } from '#db/schema.ts'
import { enqueueDeadline } from './initiative-deadlines.server.ts'
import { tellParties } from './initiative-mail.server.ts'
import { getInitiativeRecord, partyIdsOf } from './initiative-records.server.ts'
import {
  demandSigner,
  demandStep,
  eventOf,
  everyMention,
  type InitiativeForm,
  writeState,
} from './initiative-state.server.ts'
import { writeOnce } from './transactions.server.ts'

/**
 * The leader cancels it, or discards a draft. Gives the slug.
 *
 * @throws 403 for whoever does not manage the leader; 404; 409 when it is over
 */
export async function cancelInitiative(db: Db, actor: Actor, form: InitiativeForm, now: Date): Promise<string> {
  return writeOnce(db, form.once, now, async trx => {
    const record = await getInitiativeRecord(trx, form.slug)
    const { initiative, invitations } = record
    const signer = demandSigner(actor, 'initiative.cancel', record, [initiative.leaderId])
    const after = demandStep(record.state, { act: 'cancel', by: signer.actingFor }, now)
    await writeState(trx, record, after, now)
    const event = eventOf(
      record,
      initiative.code ? everyMention(record) : [{ type: 'cluster', id: initiative.leaderId }],
    )
    await recordEvent(trx, actor, { ...event, verb: 'initiative.cancelled', payload: {} }, now)
    if (initiative.code === null) return initiative.slug
    const waiting = invitations.filter(row => row.status === 'invited').map(row => row.partyId)
    const told = {
      initiative,
      by: signer.actingFor,
      to: [...partyIdsOf(record), ...waiting],
      publicUrl: form.publicUrl,
    }
    await tellParties(trx, 'initiativeCancelled', told, now)
    return initiative.slug
  })
}

/**
 * The leader opens one that closed without quorum again, until another date; every commitment has to be renewed. Gives the
 * slug.
 *
 * @throws 403 for whoever does not manage the leader; 404; 409 when it is not closed, or the date has passed
 */
export async function reopenInitiative(
  db: Db,
  actor: Actor,
  form: InitiativeForm & { closesOn: IsoDate },
  now: Date,
): Promise<string> {
  return writeOnce(db, form.once, now, async trx => {
    const record = await getInitiativeRecord(trx, form.slug)
    const { initiative, invitations } = record
    const { closesOn, publicUrl } = form
    const signer = demandSigner(actor, 'initiative.reopen', record, [initiative.leaderId])
    const after = demandStep(record.state, { act: 'reopen', by: signer.actingFor, closesOn }, now)
    await writeState(trx, record, after, now, { closesOn })
    const event = eventOf(record, everyMention(record))
    await recordEvent(trx, actor, { ...event, verb: 'initiative.reopened', payload: { closesOn } }, now)
    await enqueueDeadline(trx, closesOn, now)
    const told = { initiative, by: signer.actingFor, publicUrl, date: closesOn }
    const renewers = partyIdsOf(record)
    await tellParties(trx, 'initiativeReopened', { ...told, to: renewers }, now)
    const invited = invitations.filter(row => row.status === 'invited' && !renewers.includes(row.partyId))
    await tellParties(trx, 'initiativeInvited', { ...told, to: invited.map(row => row.partyId) }, now)
    return initiative.slug
  })
}
