import type { Language } from '#app/domain/vocabularies.ts'
import { mail as en } from './en/mail.ts'
import { mail as es } from './es/mail.ts'

const TEXTS = { es, en }

/** The mails we know how to write. */
export type MailKind = keyof typeof es.kinds

export type MailParams = Record<string, string | number>

/** Subject and body of a mail in one language. A value that holds braces is left as it is. */
export function writeMail(language: Language, kind: MailKind, params: MailParams): { subject: string; text: string } {
  const { kinds, foot } = TEXTS[language]
  const fill = (text: string) => text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''))
  return { subject: fill(kinds[kind].subject), text: `${fill(kinds[kind].text)}\n\n-- \n${foot}\n` }
}

/** What stands at the foot of mails: who sends it, and the words of the links that stop them. */
export function mailFoot(language: Language): { foot: string; stop: string; choose: string } {
  const { foot, stop, choose } = TEXTS[language]
  return { foot, stop, choose }
}
