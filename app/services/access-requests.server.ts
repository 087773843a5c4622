import type { Actor } from '#app/domain/actors.ts'
import { conflict, notFound } from '#app/domain/errors.ts'
import { demand } from '#app/domain/permissions.ts'
import type { MembershipRole } from '#app/domain/vocabularies.ts'
import { newId } from '#db/ids.ts'
import {
  findAccessRequest,
  insertAccessRequest,
  listAccessRequests,
  updateAccessRequestHandled,
} from '#db/queries/access-requests.ts'
import { recordEvent } from '#db/queries/events.ts'
import { listParties } from '#db/queries/party-choices.ts'
import { listCoordinatorsToTell } from '#db/queries/users.ts'
import type { Db, Trx } from '#db/schema.ts'
import { writeInvitation } from './invitations.server.ts'
import { tellByMail } from './mail.server.ts'
import { NETWORK } from './memberships.server.ts'
import { resolveParty } from './party-choices.server.ts'
import { type Limit, readerAt, spendUse } from './rate-limit.server.ts'
import { writeOnce } from './transactions.server.ts'

const BY_ADDRESS: Limit = {
  name: 'access-requests',
  uses: 5,
  windowMs: 3_600_000,
  messageKey: 'accounts.errors.tooManyRequests',
}
const LIST_LIMIT = 200

export interface NewAccessRequest {
  name: string
  email: string
  /** The cluster or organisation as they write it. */
  organization: string
  message: string
  ip: string
  publicUrl: string
}

/**
 * Asks the coordination for access; it is told by mail.
 *
 * @throws 429 after five from the address in an hour
 */
export async function requestAccess(
  db: Db,
  actor: Actor,
  input: NewAccessRequest,
  now: Date,
  once?: string,
): Promise<string> {
  demand(actor, 'access.request')
  await spendUse(db, BY_ADDRESS, readerAt(input.ip), now)
  const found = await resolveParty(db, input.organization)
  const partyId = Array.isArray(found) ? null : found.id
  return writeOnce(db, once, now, async trx => {
    const id = newId()
    await insertAccessRequest(trx, {
      id,
      name: input.name,
      email: input.email,
      partyId,
      organizationName: input.organization,
      message: input.message,
      status: 'open',
      createdAt: now.toISOString(),
      handledBy: null,
      handledAt: null,
    })
    const subject = await subjectOf(trx, partyId)
    const payload = { requestId: id }
    await recordEvent(trx, actor, { verb: 'access.requested', subject, audience: 'coordination', payload }, now)
    const params = { link: `${input.publicUrl}/coordinacion/accesos` }
    for (const coordinator of await listCoordinatorsToTell(trx)) {
      await tellByMail(trx, coordinator, 'accessRequested', params, now)
    }
    return id
  })
}

export type AccessRequest = Awaited<ReturnType<typeof readAccessRequests>>[number]

/** The requests that wait for the coordination, the oldest first. */
export async function readAccessRequests(db: Db, actor: Actor) {
  demand(actor, 'coordination.enter')
  const rows = await listAccessRequests(db, 'open', LIST_LIMIT)
  return rows.map(row => ({
    id: row.id,
    name: row.name,
    email: row.email,
    organization: row.organizationName ?? '',
    /** The registered one that was meant, if it was written as it is called. */
    party: row.partySlug && row.partyName ? { slug: row.partySlug, name: row.partyName } : null,
    message: row.message,
    createdAt: row.createdAt,
  }))
}

export type AccessAnswer =
  | { status: 'dismissed' }
  | { status: 'invited'; role: MembershipRole; partyId: string; publicUrl: string }

/**
 * Answers a request: an invitation to a party, or nothing.
 *
 * @throws 403 for everybody but the coordination; 409 when somebody answered before
 */
export async function handleAccessRequest(
  db: Db,
  actor: Actor,
  id: string,
  answer: AccessAnswer,
  now: Date,
  once?: string,
): Promise<void> {
  demand(actor, 'coordination.enter')
  await writeOnce(db, once, now, async trx => {
    const request = await findAccessRequest(trx, id)
    if (!request) throw notFound()
    const handledBy = actor.kind === 'user' ? actor.userId : null
    const { status } = answer
    if (!(await updateAccessRequestHandled(trx, id, { status, handledBy, now }))) throw conflict('errors.changed')
    if (answer.status === 'invited') {
      const { role, partyId, publicUrl } = answer
      await writeInvitation(trx, actor, { email: request.email, role, partyId, language: 'es', publicUrl }, now)
    }
    const subject = await subjectOf(trx, answer.status === 'invited' ? answer.partyId : request.partyId)
    const payload = { requestId: id, status }
    await recordEvent(trx, actor, { verb: 'access.handled', subject, audience: 'coordination', payload }, now)
    return id
  })
}

async function subjectOf(trx: Trx, partyId: string | null) {
  const [party] = partyId ? await listParties(trx, [partyId]) : []
  return party ? ({ type: party.kind, id: party.id } as const) : NETWORK
}
