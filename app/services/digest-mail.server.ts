import type { Digest, DigestLine, DigestLink } from '#app/domain/digests.ts'
import type { DigestFrequency } from '#app/domain/mail-preferences.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { serverI18n } from '#app/i18n/i18n.server.ts'
import { mailFoot } from '#app/i18n/mail.server.ts'
import { type Html, html, LINK, MUTED, mailPage, oneLine } from './mail-html.server.ts'

interface Sent {
  language: Language
  frequency: DigestFrequency
  /** Where its links lead, no slash at the end. */
  publicUrl: string
}

/** A digest as a mail: the same words as text and as HTML. */
export function writeDigest(digest: Digest, sent: Sent): { subject: string; text: string; html: string } {
  const { t } = serverI18n(sent.language)
  const why = t(`digest.why.${sent.frequency}`)
  return { subject: oneLine(digest.subject), text: asText(digest, why, sent), html: asHtml(digest, why, sent) }
}

function asText({ subject, sections, still }: Digest, why: string, { language, publicUrl }: Sent): string {
  const linked = ({ label, href }: DigestLink) => `${label}: ${publicUrl}${href}`
  const blocks = sections.flatMap(({ title, lines, more }) => [
    `${title.toLocaleUpperCase(language)}`,
    ...lines.map(
      line => `- ${sentenceOf(line)}\n  ${[oneLine(line.note), publicUrl + line.href].filter(Boolean).join('\n  ')}`,
    ),
    ...(more ? [linked(more)] : []),
  ])
  const end = [...(still ? [linked(still)] : []), `-- \n${mailFoot(language).foot}\n${why}\n`]
  return [oneLine(subject), ...blocks, ...end].join('\n\n')
}

function sentenceOf({ parts }: DigestLine): string {
  return oneLine(parts.map(part => (typeof part === 'string' ? part : part.name)).join(''))
}

function asHtml({ subject, sections, still }: Digest, why: string, { language, publicUrl }: Sent): string {
  const anchor = (href: string, content: Html) =>
    html`<a class="a" href="${publicUrl + href}" style="${LINK}">${content}</a>`
  const link = ({ label, href }: DigestLink) => anchor(href, html`${label}`)
  const item = (line: DigestLine) => html`<li style="margin:0 0 14px;padding:0">${sentence(line)}
<div class="m" style="${MUTED};font-size:14px">${line.note}</div></li>`
  const sentence = (line: DigestLine) => {
    const leads = line.parts.some(part => typeof part !== 'string' && part.href === line.href)
    const words = line.parts.map(part => {
      if (typeof part === 'string') return html`${part}`
      const name = html`<bdi>${part.name}</bdi>`
      return part.href === line.href ? anchor(line.href, name) : name
    })
    return leads ? html`${words}` : anchor(line.href, html`${words}`)
  }
  const body = html`<h1 style="margin:0 0 20px;font-size:20px;line-height:1.3">${subject}</h1>
${sections.map(
  ({
    title,
    lines,
    more,
  }) => html`<h2 class="r" style="margin:24px 0 12px;padding:12px 0 0;border-top:1px solid #d2dbdd;font-size:16px;line-height:1.3">${title}</h2>
<ul style="margin:0;padding:0;list-style:none">${lines.map(item)}</ul>
${more ? html`<p style="margin:0">${link(more)}</p>` : html``}`,
)}
${still ? html`<p class="r" style="margin:24px 0 0;padding:12px 0 0;border-top:1px solid #d2dbdd">${link(still)}</p>` : html``}
<p class="m" style="margin:24px 0 0;${MUTED};font-size:14px">${why}</p>`
  return mailPage({ language, title: subject, body })
}
