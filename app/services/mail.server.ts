import type { Language } from '#app/domain/vocabularies.ts'
import { type MailKind, type MailParams, writeMail } from '#app/i18n/mail.server.ts'
import { newId } from '#db/ids.ts'
import { insertOutboxMail } from '#db/queries/outbox.ts'
import type { Trx } from '#db/schema.ts'
import { enqueueJob } from './job-queue.server.ts'

export interface NewMail {
  to: string
  /** What it is about, for counting and for whoever reads the outbox. */
  kind: string
  subject: string
  text: string
  html?: string
  /** Further headers, such as `Reply-To`. */
  headers?: Record<string, string>
}

/** Writes a mail into the outbox, in the transaction of what it tells; it is sent after that, or not at all. */
export async function queueMail(trx: Trx, mail: NewMail, now: Date): Promise<void> {
  const id = newId()
  await insertOutboxMail(trx, {
    id,
    messageId: `${id}@intercluster`,
    toEmail: mail.to,
    kind: mail.kind,
    subject: mail.subject,
    text: mail.text,
    html: mail.html ?? null,
    headers: JSON.stringify(mail.headers ?? {}),
    createdAt: now.toISOString(),
    sentAt: null,
  })
  await enqueueJob(trx, { kind: 'mail.send', payload: { outboxId: id } }, now)
}

export interface Receiver {
  email: string
  language: Language
}

/** Queues one of the mails of `i18n/<language>/mail.ts`, in its receiver's language. */
export async function tellByMail(
  trx: Trx,
  receiver: Receiver,
  kind: MailKind,
  params: MailParams,
  now: Date,
  headers?: Record<string, string>,
): Promise<void> {
  const { subject, text } = writeMail(receiver.language, kind, params)
  await queueMail(trx, { to: receiver.email, kind, subject, text, headers }, now)
}
