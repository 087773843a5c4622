import type { AllianceAct } from '#app/domain/alliance-lifecycle.ts'
import type { MailKind } from '#app/i18n/mail.server.ts'
import { listManagersOf } from '#db/queries/alliance-parties.ts'
import type { Trx } from '#db/schema.ts'
import { tellByMail } from './mail.server.ts'

/** What the others are told of; a renewal is no news. */
const KINDS = {
  propose: 'allianceProposed',
  edit: 'allianceEdited',
  confirm: 'allianceConfirmed',
  decline: 'allianceDeclined',
  withdraw: 'allianceWithdrawn',
  dispute: 'allianceDisputed',
  end: 'allianceEnded',
  renew: null,
} as const satisfies Record<AllianceAct | 'propose', MailKind | null>

interface Told {
  title: string
  slug: string
  parties: readonly { id: string; name: string }[]
  /** Reason or outcome, in the words of who acted. */
  reason?: string | null
  /** The site's address, no slash at the end. */
  publicUrl: string
}

/** Writes to everybody who manages another of the parties, in the transaction of what it tells. */
export async function tellOtherParties(
  trx: Trx,
  by: string,
  act: AllianceAct | 'propose',
  { title, slug, parties, reason, publicUrl }: Told,
  now: Date,
): Promise<void> {
  const kind = KINDS[act]
  if (!kind) return
  const who = parties.find(party => party.id === by)?.name ?? ''
  const others = parties.map(party => party.id).filter(id => id !== by)
  for (const { email, language, partyName } of await listManagersOf(trx, others)) {
    const params = { who, party: partyName, title, reason: reason ?? '', link: `${publicUrl}/alianzas/${slug}` }
    await tellByMail(trx, { email, language }, kind, params, now)
  }
}
