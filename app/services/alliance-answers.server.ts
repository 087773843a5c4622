import { type Actor, SYSTEM } from '#app/domain/actors.ts'
import { type AllianceAct, settleAlliance, stepAlliance } from '#app/domain/alliance-lifecycle.ts'
import { conflict } from '#app/domain/errors.ts'
import type { Action } from '#app/domain/permissions.ts'
import { listAllianceIdsOfParty } from '#db/queries/alliances.ts'
import { recordEvent } from '#db/queries/events.ts'
import type { Db, Row, Trx } from '#db/schema.ts'
import { tellOtherParties } from './alliance-mail.server.ts'
import { getAllianceRecord, listAllianceRecords } from './alliance-records.server.ts'
import { demandParty, demandVersion, eventOf, signAnswer, toTell, writeState } from './alliance-state.server.ts'
import { writeOnce } from './transactions.server.ts'

export interface Answer {
  slug: string
  /** The version the page showed; another one on record is a 409. */
  version?: number | undefined
  once?: string | undefined
  /** The site's address, for the links in the mails to the other parties. */
  publicUrl: string
}
type WithReason = Answer & { reason: string }

/** The acting party stands behind the alliance, or lifts its objection. */
export const confirmAlliance = (db: Db, actor: Actor, answer: Answer, now: Date) =>
  actOn(db, actor, 'confirm', answer, now)

/** A party that never confirmed says no: the alliance is closed, and seen by its parties and the coordination only. */
export const declineAlliance = (db: Db, actor: Actor, answer: WithReason, now: Date) =>
  actOn(db, actor, 'decline', answer, now)

/** The proposer takes its claim back. */
export const withdrawAlliance = (db: Db, actor: Actor, answer: Answer & Partial<WithReason>, now: Date) =>
  actOn(db, actor, 'withdraw', answer, now)

/** A party objects to what stands there: public and marked; its reason is not. */
export const disputeAlliance = (db: Db, actor: Actor, answer: WithReason, now: Date) =>
  actOn(db, actor, 'dispute', answer, now)

/** A party that stood behind it says that it is over, and what came of it, in public. */
export const endAlliance = (db: Db, actor: Actor, answer: Answer & { outcome: string }, now: Date) =>
  actOn(db, actor, 'end', answer, now, { outcome: answer.outcome })

/** One click by either side: it goes on. */
export const renewAlliance = (db: Db, actor: Actor, answer: Answer, now: Date) =>
  actOn(db, actor, 'renew', answer, now, { renewedAt: now.toISOString() })

type AnswerAct = Exclude<AllianceAct, 'edit'>
const ACTIONS: Record<AnswerAct, Action> = {
  confirm: 'alliance.answer',
  decline: 'alliance.answer',
  withdraw: 'alliance.answer',
  dispute: 'alliance.answer',
  end: 'alliance.end',
  renew: 'alliance.renew',
}

/**
 * One answer: a step of the life cycle, what it changes, its event. Gives the alliance's slug.
 *
 * @throws 403 for whoever does not manage a party; 404; 409 when the life cycle refuses or somebody was faster
 */
async function actOn(
  db: Db,
  actor: Actor,
  act: AnswerAct,
  { slug, version, once, publicUrl, reason = null }: Answer & { reason?: string | undefined | null },
  now: Date,
  changes: Partial<Row<'alliance'>> = {},
): Promise<string> {
  return writeOnce(db, once, now, async trx => {
    const record = await getAllianceRecord(trx, slug)
    const signer = demandParty(actor, ACTIONS[act], record)
    demandVersion(record, version)
    const step = stepAlliance(record.state, act, signer.actingFor)
    if (!step.ok) throw conflict(`alliances.refusals.${step.refusal}`)
    await writeState(trx, record, step.state, now, changes)
    if (act !== 'renew' && act !== 'end') await signAnswer(trx, record, signer, now, reason)
    await recordEvent(trx, actor, { ...eventOf(record, step.state.status), verb: step.verb, payload: {} }, now)
    const told = { ...toTell(record), reason: reason ?? changes.outcome ?? null, publicUrl }
    await tellOtherParties(trx, signer.actingFor, act, told, now)
    return slug
  })
}

/**
 * Call it where a party's last manager leaves: proposals that waited for that party alone come into force, as declared.
 * Gives how many.
 */
export async function settleAlliancesOf(trx: Trx, partyId: string, now: Date): Promise<number> {
  const waiting = await listAllianceRecords(trx, await listAllianceIdsOfParty(trx, partyId, ['proposed']))
  let settled = 0
  for (const record of waiting) {
    const after = settleAlliance(record.state)
    if (after.status === record.alliance.status) continue
    await writeState(trx, record, after, now)
    await recordEvent(trx, SYSTEM, { ...eventOf(record), verb: 'alliance.activated', payload: {} }, now)
    settled++
  }
  return settled
}
