import { findOutboxMail, updateOutboxMailSent } from '#db/queries/outbox.ts'
import type { JobHandler } from './job-kinds.server.ts'

/** Sends a mail of the outbox, unless it was sent before or its receiver has been erased since. */
export const sendMail: JobHandler<{ outboxId: string }> = async (db, { outboxId }, { mail }, now) => {
  const row = await findOutboxMail(db, outboxId)
  if (!row || row.sentAt) return
  await mail.send(row)
  await updateOutboxMailSent(db, outboxId, now)
}
