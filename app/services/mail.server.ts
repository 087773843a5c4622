import { recordAt } from '#app/domain/addresses.ts'
import { DEFAULT_MAIL_FREQUENCY, type MailTopic } from '#app/domain/mail-preferences.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { type MailKind, type MailParams, writeMail } from '#app/i18n/mail.server.ts'
import { newId } from '#db/ids.ts'
import { findMailReceiver } from '#db/queries/mail-preferences.ts'
import { insertOutboxMail } from '#db/queries/outbox.ts'
import type { Trx } from '#db/schema.ts'
import { enqueueJob } from './job-queue.server.ts'
import { topicOfMail } from './mail-topics.server.ts'

export interface NewMail {
  to: string
  /** What it is about, for counting and for whoever reads the outbox; a `MailStop` where the link at its foot stops that. */
  kind: string
  subject: string
  text: string
  html?: string
  /** Further headers, such as `Reply-To`. */
  headers?: Record<string, string>
  /** What names the message, where a second one of that name must not come to be. */
  messageId?: string
  /** Path of the page of the record it tells of. */
  about?: string | null
}

/** Writes a mail into the outbox, in the transaction of what it tells; it is sent after that, or not at all. */
export async function queueMail(trx: Trx, mail: NewMail, now: Date): Promise<void> {
  const id = newId()
  await insertOutboxMail(trx, {
    id,
    messageId: `${mail.messageId ?? id}@intercluster`,
    toEmail: mail.to,
    kind: mail.kind,
    subject: mail.subject,
    text: mail.text,
    html: mail.html ?? null,
    headers: JSON.stringify(mail.headers ?? {}),
    createdAt: now.toISOString(),
    sentAt: null,
    about: mail.about ?? null,
  })
  await enqueueJob(trx, { kind: 'mail.send', payload: { outboxId: id } }, now)
}

export interface Receiver {
  email: string
  language: Language
}

/**
 * Queues one of the mails of `i18n/<language>/mail.ts`, in its receiver's language, if they want to hear of its topic at
 * once: else a digest says what waits and what the log has, when its hour comes.
 */
export async function tellByMail(
  trx: Trx,
  receiver: Receiver,
  kind: MailKind,
  params: MailParams,
  now: Date,
  headers?: Record<string, string>,
): Promise<void> {
  const topic = topicOfMail(kind)
  if (topic !== 'account' && !(await isWantedAtOnce(trx, receiver.email, topic))) return
  const { subject, text } = writeMail(receiver.language, kind, params)
  await queueMail(trx, { to: receiver.email, kind, subject, text, headers, about: recordOf(params.link) }, now)
}

/** Whoever has no account has chosen nothing, and is written to. */
async function isWantedAtOnce(trx: Trx, email: string, topic: MailTopic): Promise<boolean> {
  const receiver = await findMailReceiver(trx, email, topic)
  return !receiver || (receiver.frequency ?? DEFAULT_MAIL_FREQUENCY[topic]) === 'at-once'
}

/** The offer of a cluster has no page of its own: what is told of it is an event of the cluster. */
const NO_RECORD = '/mentorias/ofrecer'

/** The path of the record's page that a link leads to, if it leads to one. */
function recordOf(link: string | number | undefined): string | null {
  const path = typeof link === 'string' && URL.canParse(link) ? new URL(link).pathname : ''
  return path !== NO_RECORD && recordAt(path) ? path : null
}
