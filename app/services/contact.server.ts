import type { Actor } from '#app/domain/actors.ts'
import { notFound } from '#app/domain/errors.ts'
import { demand } from '#app/domain/permissions.ts'
import { findClusterToContact } from '#db/queries/contact.ts'
import { listManagersToTell } from '#db/queries/memberships.ts'
import { listCoordinatorsToTell } from '#db/queries/users.ts'
import type { Db } from '#db/schema.ts'
import { type Receiver, tellByMail } from './mail.server.ts'
import { type Limit, readerAt, spendUse } from './rate-limit.server.ts'
import { writeOnce } from './transactions.server.ts'

const HOUR_MS = 3_600_000
const messageKey = 'accounts.errors.tooManyRequests'
const BY_ADDRESS: Limit = { name: 'contact-address', uses: 5, windowMs: HOUR_MS, messageKey }
const BY_CLUSTER: Limit = { name: 'contact-cluster', uses: 30, windowMs: 24 * HOUR_MS, messageKey }

/** A cluster as somebody writes to it: whether anybody of its own will read it, and no address. */
export async function readContact(db: Db, slug: string) {
  const cluster = await findClusterToContact(db, slug)
  if (!cluster) throw notFound()
  const { id, contactEmail, ...shown } = cluster
  const managers = await listManagersToTell(db, id)
  return { ...shown, isManaged: managers.length > 0, hasAddress: contactEmail !== null }
}

export interface ContactMessage {
  name: string
  email: string
  message: string
  ip: string
  publicUrl: string
}

/**
 * Writes to those who manage a cluster and to its address, without showing any of them; where there is neither, to the
 * coordination. An answer to the mail goes to whoever wrote.
 *
 * @throws 404; 429 after five from the address in an hour, or thirty for the cluster in a day
 */
export async function contactCluster(
  db: Db,
  actor: Actor,
  slug: string,
  input: ContactMessage,
  now: Date,
  once?: string,
): Promise<void> {
  const cluster = await findClusterToContact(db, slug)
  if (!cluster) throw notFound()
  demand(actor, 'cluster.contact', [cluster.id])
  await spendUse(db, BY_ADDRESS, readerAt(input.ip), now)
  await spendUse(db, BY_CLUSTER, cluster.id, now)
  await writeOnce(db, once, now, async trx => {
    const own: Receiver[] = await listManagersToTell(trx, cluster.id)
    if (cluster.contactEmail) own.push({ email: cluster.contactEmail.toLowerCase(), language: 'es' })
    const kind = own.length > 0 ? 'contact' : 'contactCoordination'
    const receivers = own.length > 0 ? own : await listCoordinatorsToTell(trx)
    const { name, email, message } = input
    const params = { cluster: cluster.name, name, email, message, link: `${input.publicUrl}/clusteres/${cluster.slug}` }
    for (const receiver of new Map(receivers.map(r => [r.email, r])).values()) {
      await tellByMail(trx, receiver, kind, params, now, { 'Reply-To': email })
    }
    return slug
  })
}
