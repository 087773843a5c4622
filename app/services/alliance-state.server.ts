import type { Actor, SignedIn } from '#app/domain/actors.ts'
import { type AllianceState, provenanceOf } from '#app/domain/alliance-lifecycle.ts'
import { type AllianceStatus, isOpenAlliance, isPublicAlliance } from '#app/domain/alliances.ts'
import { conflict, forbidden, notFound } from '#app/domain/errors.ts'
import { type Action, can, demand } from '#app/domain/permissions.ts'
import { updateAlliance, updateAllianceParty } from '#db/queries/alliances.ts'
import type { Db, Row, Trx } from '#db/schema.ts'
import { type AllianceRecord, getAllianceRecord } from './alliance-records.server.ts'

/** A signed-in person who acts for a party. */
export type Signer = SignedIn & { actingFor: string }

/**
 * Whoever acts, as a manager of one of the parties.
 *
 * @throws 404 when it is not public and the actor none of those who see it; 403
 */
export function demandParty(actor: Actor, action: Action, { alliance, partyIds }: AllianceRecord): Signer {
  demandReadable(actor, alliance.status, partyIds)
  demand(actor, action, partyIds)
  return asSigner(actor, action)
}

/** The same ahead of reading a form, so that whoever may not is told so, whatever the form lacks. */
export async function demandPartyOf(db: Db, actor: Actor, action: Action, slug: string): Promise<void> {
  demandParty(actor, action, await getAllianceRecord(db, slug))
}

/** @throws 403 for whoever acts for no party */
export function asSigner(actor: Actor, action: Action): Signer {
  if (actor.kind !== 'user' || !actor.actingFor) throw forbidden(`permissions.${action.replaceAll('.', '_')}`)
  return { ...actor, actingFor: actor.actingFor }
}

/** @throws 404: what was declined or withdrawn is not there for others */
export function demandReadable(actor: Actor, status: AllianceStatus, partyIds: readonly string[]): void {
  if (!isPublicAlliance(status) && !can(actor, 'alliance.read-private', partyIds)) throw notFound()
}

/** @throws 409 when the page that was answered showed another version */
export function demandVersion({ alliance }: AllianceRecord, shown: number | undefined): void {
  if (shown !== undefined && shown !== alliance.version) throw conflict('errors.changed')
}

/**
 * Writes `after` over the state that was read, with further `changes`. The version is raised when the status or the
 * words change: who answers at the same time as another party, about the same words, is not in its way.
 *
 * @throws 409 when somebody was faster
 */
export async function writeState(
  trx: Trx,
  { alliance, state: before }: AllianceRecord,
  after: AllianceState,
  now: Date,
  changes: Partial<Row<'alliance'>> = {},
): Promise<void> {
  const at = now.toISOString()
  const written = await updateAlliance(trx, alliance, {
    status: after.status,
    provenance: provenanceOf(after),
    updatedAt: at,
    ...(after.status === 'active' && before.status !== 'active' ? { activeSince: at } : {}),
    ...(isOpenAlliance(after.status) ? {} : { openKey: null }),
    ...(after.status !== before.status || changes.title !== undefined ? { version: alliance.version + 1 } : {}),
    ...changes,
  })
  if (!written) throw conflict('errors.changed')
  for (const [index, { partyId, answer, everConfirmed }] of after.parties.entries()) {
    const earlier = before.parties[index]
    if (earlier?.answer === answer && earlier.everConfirmed === everConfirmed) continue
    const askedAnew = answer === 'pending' ? { answeredAt: null, answeredBy: null, reason: null } : {}
    const answered = { answer, everConfirmed: everConfirmed ? 1 : 0, ...askedAnew } as const
    await updateAllianceParty(trx, { allianceId: alliance.id, partyId }, answered)
  }
}

/** Who signs what the acting party says now, and why, in its own words. */
export async function signAnswer(
  trx: Trx,
  { alliance }: AllianceRecord,
  signer: Signer,
  now: Date,
  reason: string | null = null,
): Promise<void> {
  const ids = { allianceId: alliance.id, partyId: signer.actingFor }
  await updateAllianceParty(trx, ids, { answeredAt: now.toISOString(), answeredBy: signer.userId, reason })
}

/** What an event about an alliance says of it: everybody's, or only of its parties, and on whose pages it belongs. */
export function eventOf({ alliance, parties }: AllianceRecord, status: AllianceStatus = alliance.status) {
  return {
    subject: { type: 'alliance', id: alliance.id },
    mentions: parties.map(({ kind, partyId }) => ({ type: kind, id: partyId })),
    audience: isPublicAlliance(status) ? 'public' : 'parties',
  } as const
}

/** What the mails to the other parties say. */
export function toTell({ alliance, parties }: AllianceRecord) {
  const names = parties.map(({ partyId, name }) => ({ id: partyId, name }))
  return { title: alliance.title, slug: alliance.slug, parties: names }
}
