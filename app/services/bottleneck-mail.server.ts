import { listManagersOf } from '#db/queries/alliance-parties.ts'
import type { Row, Trx } from '#db/schema.ts'
import { addressOf, partiesOf } from './bottleneck-access.server.ts'
import { tellByMail } from './mail.server.ts'

interface Reviewed {
  bottleneck: Row<'bottleneck'>
  reason: string
  /** The entry it repeats, where it was dismissed for that. */
  same: { code: string | null } | undefined
  /** The site's address, no slash at the end. */
  publicUrl: string
}

/** Tells those who manage the cluster that reported it what the review decided, in the transaction of the decision. */
export async function tellReporter(
  trx: Trx,
  { bottleneck, reason, same, publicUrl }: Reviewed,
  now: Date,
): Promise<void> {
  const pageOf = (address: string) => `${publicUrl}/cuellos-de-botella/${address}`
  const kind = bottleneck.code === null ? 'bottleneckDismissed' : 'bottleneckAccepted'
  for (const { email, language, partyName } of await listManagersOf(trx, partiesOf(bottleneck))) {
    const params = {
      party: partyName,
      title: bottleneck.titleEs,
      code: bottleneck.code ?? '',
      reason,
      same: same?.code ? `\n${pageOf(same.code)}\n` : '',
      link: pageOf(addressOf(bottleneck)),
    }
    await tellByMail(trx, { email, language }, kind, params, now)
  }
}
