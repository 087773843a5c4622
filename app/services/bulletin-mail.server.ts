import { createHash } from 'node:crypto'
import { plainText } from '#app/domain/bulletin-text.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { serverI18n } from '#app/i18n/i18n.server.ts'
import { mailFoot } from '#app/i18n/mail.server.ts'
import { listBulletinReaders } from '#db/queries/bulletin-readers.ts'
import { findBulletin } from '#db/queries/bulletins.ts'
import { listKnownMessages } from '#db/queries/outbox.ts'
import type { Row } from '#db/schema.ts'
import type { JobHandler } from './job-kinds.server.ts'
import { queueMail } from './mail.server.ts'
import { Html, html, LINK, mailPage, oneLine } from './mail-html.server.ts'
import { markdownToHtml } from './markdown.server.ts'

/** Mails written in one transaction: what a kill undoes is no more than that. */
const AT_ONCE = 200

/**
 * Writes the mails of a published bulletin to whoever wants it, batch by batch. Each has a name of its own, made of the bulletin
 * and the person: done again after a kill it writes those that are missing.
 */
export const mailBulletin: JobHandler<{ bulletinId: string }> = async (db, { bulletinId }, { publicUrl }) => {
  const bulletin = await findBulletin(db, bulletinId)
  if (!bulletin?.publishedAt) return
  // The instant of the event that tells it: no digest tells it again.
  const publishedAt = new Date(bulletin.publishedAt)
  const mails = {
    es: writeBulletinMail(bulletin, 'es', publicUrl),
    en: writeBulletinMail(bulletin, 'en', publicUrl),
  }
  for (let lastId: string | undefined = ''; lastId !== undefined; ) {
    const after: string = lastId
    lastId = await db.transaction().execute(async trx => {
      const readers = await listBulletinReaders(trx, bulletin, { lastId: after, limit: AT_ONCE })
      const named = readers.map(reader => ({ ...reader, messageId: messageIdOf(bulletinId, reader.id) }))
      const known = new Set(
        await listKnownMessages(
          trx,
          named.map(({ messageId }) => `${messageId}@intercluster`),
        ),
      )
      for (const { email, language, messageId } of named) {
        if (known.has(`${messageId}@intercluster`)) continue
        const about = `/boletines/${bulletin.slug}`
        await queueMail(trx, { to: email, kind: 'bulletin', ...mails[language], messageId, about }, publishedAt)
      }
      return readers.at(-1)?.id
    })
  }
}

/** Says nothing about the person, and is the same however often it is made. */
function messageIdOf(bulletinId: string, userId: string): string {
  const person = createHash('sha256').update(`${bulletinId}\n${userId}`).digest('hex').slice(0, 24)
  return `bulletin.${bulletinId}.${person}`
}

/** A bulletin as a mail, as text and as HTML, in a language or, where it has none in that, in Spanish. */
export function writeBulletinMail(
  { slug, title, body, titleEn, bodyEn }: Pick<Row<'bulletin'>, 'slug' | 'title' | 'body' | 'titleEn' | 'bodyEn'>,
  language: Language,
  publicUrl: string,
): { subject: string; text: string; html: string } {
  const { t } = serverI18n(language)
  const isEnglish = language === 'en' && titleEn !== null && bodyEn !== null
  const said = isEnglish ? { title: titleEn, body: bodyEn } : { title, body }
  const href = `${publicUrl}/boletines/${slug}`
  const read = t('bulletins.readOnline')
  const why = t('bulletins.whyMail')
  const text = [
    oneLine(said.title),
    plainText(said.body, publicUrl),
    `${read}: ${href}`,
    `-- \n${mailFoot(language).foot}\n${why}\n`,
  ]
  const content = new Html(dressed(markdownToHtml(said.body, 2), publicUrl))
  const page = html`<h1 style="margin:0 0 20px;font-size:20px;line-height:1.3">${said.title}</h1>
${content}
<p><a class="a" href="${href}" style="${LINK}">${read}</a></p>
<p class="m" style="margin:24px 0 0;font-size:14px">${why}</p>`
  return {
    subject: oneLine(said.title),
    text: text.join('\n\n'),
    html: mailPage({ language, title: said.title, body: page }),
  }
}

const HEADING = 'margin:24px 0 12px;padding:12px 0 0;border-top:1px solid #d2dbdd;font-size:16px;line-height:1.3'

/** HTML made from Markdown as a mail needs it: whole addresses, and its looks in the tags. What was typed is escaped in it. */
function dressed(body: string, publicUrl: string): string {
  return body
    .replaceAll('href="/', `href="${publicUrl}/`)
    .replaceAll('<a rel=', `<a class="a" style="${LINK}" rel=`)
    .replaceAll('<h2>', `<h2 class="r" style="${HEADING}">`)
    .replaceAll('<ul>', '<ul style="margin:0 0 16px;padding:0 0 0 20px">')
    .replaceAll('<li>', '<li style="margin:0 0 8px">')
}
