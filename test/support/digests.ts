import { SYSTEM } from '#app/domain/actors.ts'
import { type DigestFrequency, type MailPreferences, preferencesOf } from '#app/domain/mail-preferences.ts'
import { enqueueJob } from '#app/services/job-queue.server.ts'
import type { OutgoingMail } from '#app/services/mail-transport.server.ts'
import { recordEvent } from '#db/queries/events.ts'
import { listMailPreferences } from '#db/queries/mail-preferences.ts'
import type { Db } from '#db/schema.ts'
import { deliver } from './mail.ts'

/** Begins a digest and does everything that is due; gives the digests that came out. */
export async function digest(db: Db, frequency: DigestFrequency, now: Date): Promise<OutgoingMail[]> {
  await enqueueJob(db, { kind: `digests.${frequency}`, payload: {} }, now)
  return (await deliver(db, now)).filter(isDigest)
}

export const isDigest = ({ messageId }: Pick<OutgoingMail, 'messageId'>) => messageId.startsWith('digest-')

/** A cluster changes its own page: news to whoever follows it. */
export const updateCluster = (db: Db, id: string, now: Date) =>
  db.transaction().execute(trx =>
    recordEvent(
      trx,
      SYSTEM,
      {
        verb: 'cluster.updated',
        subject: { type: 'cluster', id },
        audience: 'public',
        payload: { version: 2, fields: [] },
      },
      now,
    ),
  )

export const chosenBy = async (db: Db, userId: string): Promise<MailPreferences> =>
  preferencesOf(await listMailPreferences(db, [userId]))
