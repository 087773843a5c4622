import { findOutboxMail, updateOutboxMailSent } from '#db/queries/outbox.ts'
import { findUserByEmail } from '#db/queries/users.ts'
import type { Db, Row } from '#db/schema.ts'
import type { JobDeps, JobHandler } from './job-kinds.server.ts'
import { withFoot } from './mail-html.server.ts'
import { stopOfMail } from './mail-topics.server.ts'
import type { OutgoingMail } from './mail-transport.server.ts'
import { unsubscribeFoot, unsubscribeHeaders, unsubscribeLink } from './unsubscribe-link.server.ts'

/** Sends a mail of the outbox, unless it was sent before or its receiver has been erased since. */
export const sendMail: JobHandler<{ outboxId: string }> = async (db, { outboxId }, deps, now) => {
  const row = await findOutboxMail(db, outboxId)
  if (!row || row.sentAt) return
  await deps.mail.send(await withWayOut(db, row, deps))
  await updateOutboxMailSent(db, outboxId, now)
}

/**
 * Every mail that somebody can choose not to get says how, to people and to their mail programs. Put in here: what writes
 * mails does not know what links are sealed with, and the outbox does not hold them.
 */
async function withWayOut(db: Db, row: Row<'outbox'>, deps: JobDeps): Promise<OutgoingMail> {
  const stop = stopOfMail(row.kind)
  const user = stop && (await findUserByEmail(db, row.toEmail))
  if (!stop || !user) return row
  const link = unsubscribeLink(deps.publicUrl, deps.secret(), user.id, stop)
  const foot = unsubscribeFoot(user.language, deps.publicUrl, link)
  return {
    ...row,
    headers: JSON.stringify({ ...JSON.parse(row.headers), ...unsubscribeHeaders(link) }),
    text: `${row.text}${foot.text}`,
    html: row.html && withFoot(row.html, foot.html),
  }
}
