import { type BulletinPeriod, type BulletinScope, quarterOf, yearOf } from '#app/domain/bulletins.ts'
import type { Language, Region } from '#app/domain/vocabularies.ts'
import { serverI18n } from '#app/i18n/i18n.server.ts'
import { listPartyNames } from '#db/queries/clusters.ts'
import type { Db, Trx } from '#db/schema.ts'

/** `cuarto trimestre de 2026` */
export function periodName(period: BulletinPeriod, language: Language): string {
  const { t } = serverI18n(language)
  return t(`bulletins.quarter.q${quarterOf(period) as 1 | 2 | 3 | 4}`, { year: yearOf(period) })
}

interface Named {
  period: BulletinPeriod
  scope: BulletinScope
  name: string
}

/** `Boletín de la región Caribe: cuarto trimestre de 2026` */
export function bulletinTitle({ period, scope, name }: Named, language: Language): string {
  return serverI18n(language).t(`bulletinDraft.title.${scope}`, { period: periodName(period, language), name })
}

/** Of what bulletins tell, as people read it: the region's name or the cluster's; nothing for the whole network. */
export async function readScopeNames(
  db: Db | Trx,
  bulletins: readonly { scope: BulletinScope; scopeKey: string }[],
  language: Language,
): Promise<(bulletin: { scope: BulletinScope; scopeKey: string }) => { name: string; href: string | null }> {
  const { t } = serverI18n(language)
  const ids = bulletins.filter(({ scope }) => scope === 'cluster').map(({ scopeKey }) => scopeKey)
  const clusters = new Map((await listPartyNames(db as Db, [...new Set(ids)])).map(party => [party.id, party]))
  return ({ scope, scopeKey }) => {
    if (scope === 'national') return { name: '', href: null }
    if (scope === 'region') return { name: t(`vocab.region.${scopeKey as Region}`), href: null }
    const cluster = clusters.get(scopeKey)
    return { name: cluster?.name ?? '', href: cluster ? `/clusteres/${cluster.slug}` : null }
  }
}
