import type { Actor } from '#app/domain/actors.ts'
import { type Digest, nextDigestAt, type TimedDigest } from '#app/domain/digests.ts'
import { type MailTopic, topicsOfDigest } from '#app/domain/mail-preferences.ts'
import { serverI18n } from '#app/i18n/i18n.server.ts'
import { findLastSeq } from '#db/queries/events.ts'
import type { Db } from '#db/schema.ts'
import { writeDigest } from './digest-mail.server.ts'
import { composeDigests } from './digest-write.server.ts'
import { html, mailPage, withFoot } from './mail-html.server.ts'
import { ownPerson } from './mail-preferences.server.ts'
import { PREFERENCES_PATH, unsubscribeFoot } from './unsubscribe-link.server.ts'

export interface DigestPreview {
  frequency: TimedDigest
  /** When it comes, ISO-8601. */
  at: string
  topics: MailTopic[]
  /** Null when there would be nothing to write. */
  digest: Digest | null
}

/** The digests that would be written to whoever is signed in, as they would be now. Writes nothing. */
export async function readDigestPreviews(db: Db, actor: Actor, now: Date): Promise<DigestPreview[]> {
  const person = await ownPerson(db, actor)
  const through = await findLastSeq(db)
  const previews: DigestPreview[] = []
  for (const frequency of ['daily', 'weekly'] as const) {
    const topics = topicsOfDigest(person.preferences, frequency)
    if (topics.length === 0) continue
    const [written] = await composeDigests(db, [person], { frequency, through, now })
    const at = nextDigestAt(frequency, now).toISOString()
    previews.push({ frequency, at, topics, digest: written?.digest ?? null })
  }
  return previews
}

/** The same as the HTML that would be mailed, with a line over it that says what it is. */
export async function previewAsMail(
  db: Db,
  actor: Actor,
  frequency: TimedDigest,
  publicUrl: string,
  now: Date,
): Promise<string> {
  const { language } = await ownPerson(db, actor)
  const { t } = serverI18n(language)
  const preview = (await readDigestPreviews(db, actor, now)).find(one => one.frequency === frequency)
  const title = t('mailPreferences.preview.mark')
  const mail = preview?.digest
    ? writeDigest(preview.digest, { language, frequency, publicUrl }).html
    : mailPage({
        language,
        title,
        body: html`<h1 style="margin:0;font-size:16px;font-weight:400">${t('mailPreferences.preview.nothing')}</h1>`,
      })
  const mark = html`<p class="m" style="max-width:600px;margin:0 auto 12px;color:#566971;font-family:sans-serif;font-size:14px">${title}</p>`
  const foot = unsubscribeFoot(language, publicUrl, publicUrl + PREFERENCES_PATH)
  return withFoot(mail, foot.html).replace(/<main[^>]*>/, body => body + mark.text)
}
