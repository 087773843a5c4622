import { randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport, type SendMailOptions } from 'nodemailer'
import type { Env } from '#app/server/env.ts'

export interface OutgoingMail {
  id: string
  messageId: string
  toEmail: string
  subject: string
  text: string
  html: string | null
  /** JSON object. */
  headers: string
  /** When it was written: its date, however often it is sent. */
  createdAt: string
}

/** Sends one mail. Sent twice, it is the same message: same `Message-ID`, same file. */
export interface MailTransport {
  send(mail: OutgoingMail): Promise<void>
}

type MailEnv = Pick<Env, 'SMTP_URL' | 'MAIL_FROM' | 'DATA_DIR'>

/** SMTP where there is a server for it, else one `.eml` file per message in `DATA_DIR/mail`. */
export function createMailTransport(env: MailEnv): MailTransport {
  return env.SMTP_URL ? smtp(env.SMTP_URL, env.MAIL_FROM) : files(join(env.DATA_DIR, 'mail'), env.MAIL_FROM)
}

function smtp(url: string, from: string): MailTransport {
  const transport = createTransport({ url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 })
  return {
    async send(mail) {
      await transport.sendMail(messageOf(mail, from))
    },
  }
}

/** Each file is written under another name first: whoever reads the folder never meets half a message. */
function files(folder: string, from: string): MailTransport {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return {
    async send(mail) {
      const { message } = await composer.sendMail(messageOf(mail, from))
      await mkdir(folder, { recursive: true })
      const unfinished = join(folder, `.${mail.id}.${randomUUID()}`)
      await writeFile(unfinished, message as Buffer)
      await rename(unfinished, join(folder, `${mail.id}.eml`))
    },
  }
}

function messageOf(mail: OutgoingMail, from: string): SendMailOptions {
  return {
    from,
    to: { name: '', address: mail.toEmail },
    subject: mail.subject,
    text: mail.text,
    html: mail.html ?? undefined,
    messageId: `<${mail.messageId}>`,
    date: new Date(mail.createdAt),
    headers: { 'Auto-Submitted': 'auto-generated', ...JSON.parse(mail.headers) },
  }
}
