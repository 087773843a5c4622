import type { Actor } from '#app/domain/actors.ts'
import { isPublicAlliance } from '#app/domain/alliances.ts'
import { conflict } from '#app/domain/errors.ts'
import { recordEvent } from '#db/queries/events.ts'
import type { Db } from '#db/schema.ts'
import { getAllianceRecord } from './alliance-records.server.ts'
import { demandParty, eventOf } from './alliance-state.server.ts'
import { attachEvidence, type NewEvidence } from './evidence.server.ts'
import { writeOnce } from './transactions.server.ts'

/**
 * A party adds a link or a file that backs the alliance up. Gives the slug.
 *
 * @throws 403 for whoever does not act for a party; 404; 409 when it was declined or withdrawn
 */
export async function addEvidence(
  db: Db,
  actor: Actor,
  { slug, once, ...evidence }: NewEvidence & { slug: string; once?: string | undefined },
  now: Date,
): Promise<string> {
  return writeOnce(db, once, now, async trx => {
    const record = await getAllianceRecord(trx, slug)
    demandParty(actor, 'alliance.add-evidence', record)
    if (!isPublicAlliance(record.alliance.status)) throw conflict('alliances.refusals.closed')
    const subject = { type: 'alliance', id: record.alliance.id } as const
    for (const { id, audience } of await attachEvidence(trx, actor, subject, evidence, now)) {
      const event = { ...eventOf(record), audience, payload: { evidenceId: id } }
      await recordEvent(trx, actor, { ...event, verb: 'alliance.evidence-added' }, now)
    }
    return slug
  })
}
