import { formatFor } from '#app/i18n/format.ts'
import type { MailKind } from '#app/i18n/mail.server.ts'
import { listManagersOf } from '#db/queries/alliance-parties.ts'
import { listParties } from '#db/queries/party-choices.ts'
import type { Row, Trx } from '#db/schema.ts'
import { tellByMail } from './mail.server.ts'

export type InitiativeMailKind = Extract<MailKind, `initiative${string}`>

interface Told {
  initiative: Pick<Row<'initiative'>, 'title' | 'slug' | 'code'>
  /** The party that acted; null when the application did. */
  by: string | null
  /** The parties whose managers are told; the one that acted is left out. */
  to: readonly string[]
  /** The site's address, no slash at the end. */
  publicUrl: string
  /** In the words of who acted. */
  reason?: string | null
  /** ISO day. */
  date?: string | null
}

/** Writes to everybody who manages one of the parties, in the transaction of what it tells. */
export async function tellParties(trx: Trx, kind: InitiativeMailKind, told: Told, now: Date): Promise<void> {
  const { initiative, by, to, publicUrl, reason, date } = told
  const others = [...new Set(to)].filter(id => id !== by)
  const [actor] = by ? await listParties(trx, [by]) : []
  const link = `${publicUrl}/iniciativas/${initiative.slug}`
  const title = [initiative.code, initiative.title].filter(Boolean).join(' ')
  for (const { email, language, partyName } of await listManagersOf(trx, others)) {
    const params = { who: actor?.name ?? '', party: partyName, title, reason: reason ?? '', link }
    const day = date ? formatFor(language).date(date) : ''
    await tellByMail(trx, { email, language }, kind, { ...params, date: day }, now)
  }
}
