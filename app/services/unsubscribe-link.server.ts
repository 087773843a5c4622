import type { MailStop } from '#app/domain/mail-preferences.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { mailFoot } from '#app/i18n/mail.server.ts'
import { type Html, html, LINK } from './mail-html.server.ts'
import { unsubscribeToken } from './unsubscribe-token.server.ts'

/** Where one choice of mail is made for all of them, signed in. */
export const PREFERENCES_PATH = '/cuenta/correos'

/**
 * The address that stops mails, for whoever opens it.
 *
 * @param publicUrl the site's address, no slash at the end
 */
export const unsubscribeLink = (publicUrl: string, secret: string, userId: string, stop: MailStop): string =>
  `${publicUrl}/baja/${unsubscribeToken(secret, userId, stop)}`

/** What lets a mail program stop them with one click (RFC 2369, RFC 8058). */
export const unsubscribeHeaders = (link: string): Record<string, string> => ({
  'List-Unsubscribe': `<${link}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})

/** The last lines of a mail, as text and as HTML. */
export function unsubscribeFoot(language: Language, publicUrl: string, link: string): { text: string; html: Html } {
  const { foot, stop, choose } = mailFoot(language)
  const preferences = publicUrl + PREFERENCES_PATH
  const anchor = (href: string, words: string) => html`<a class="a" href="${href}" style="${LINK}">${words}</a>`
  return {
    text: `${stop}: ${link}\n${choose}: ${preferences}\n`,
    html: html`<p style="margin:0 0 8px">${anchor(link, stop)}</p>
<p style="margin:0 0 8px">${anchor(preferences, choose)}</p>
<p style="margin:0">${foot}</p>`,
  }
}
