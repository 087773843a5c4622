import { useTranslation } from 'react-i18next'
import { FollowCode } from '#app/components/follow/FollowCode.tsx'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { DefinitionList } from '#app/components/ui/DefinitionList.tsx'
import { Panel } from '#app/components/ui/Panel.tsx'
import type { PublicProfileField } from '#app/domain/cluster-profile.ts'
import type { CodeFollow } from '#app/domain/follows.ts'
import type { ChainLink, ProductiveSector } from '#app/domain/vocabularies.ts'
import { useFormat } from '#app/i18n/format.ts'

interface SheetProps {
  cluster: {
    slug: string
    lead: { name: string; slug: string | null } | null
    productiveSector: ProductiveSector
    chainLinks: ChainLink[]
    territory: string | null
    joinedNetworkYear: number | null
    aliases: string[]
    website: string | null
    updatedAt: string
    version: number
    note: string | null
  }
  /** What its own people have written. */
  declared: readonly PublicProfileField[]
  /** Its sector, as the reader follows it. */
  sector: CodeFollow
}

/** The facts of a cluster in a panel, and which of them it has written itself. */
export function Sheet({ cluster, declared, sector }: SheetProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { slug, lead, website } = cluster
  return (
    <Panel title={t('profile.sheet.title')}>
      <DefinitionList
        items={[
          {
            term: t('profile.sheet.lead'),
            value: lead?.slug ? <a href={`/organizaciones/${lead.slug}`}>{lead.name}</a> : lead?.name,
          },
          {
            term: t('profile.sheet.sector'),
            value: (
              <div className="followable">
                {t(`vocab.productiveSector.${cluster.productiveSector}`)}
                <FollowCode {...sector} brief />
              </div>
            ),
          },
          {
            term: t('profile.sheet.chainLinks'),
            value: format.list(cluster.chainLinks.map(link => t(`vocab.chainLink.${link}`))),
          },
          { term: t('profile.sheet.territory'), value: cluster.territory },
          { term: t('profile.sheet.joined'), value: cluster.joinedNetworkYear },
          { term: t('profile.sheet.aliases'), value: cluster.aliases.join('; ') },
          {
            term: t('profile.sheet.website'),
            value: website ? (
              <a href={website} rel="noopener noreferrer nofollow ugc">
                {new URL(website).hostname.replace(/^www\./, '')}
              </a>
            ) : null,
          },
          { term: t('profile.sheet.note'), value: cluster.note },
          { term: t('profile.sheet.updated'), value: format.date(cluster.updatedAt) },
        ]}
      />
      {declared.length > 0 ? (
        <div className="spaced-top smaller">
          <p>
            <ProvenanceBadge provenance="declarado" />
          </p>
          <p>
            {t('profile.sheet.declared')}: {format.list(declared.map(field => t(`profile.fields.${field}`)))}.{' '}
            {t('profile.sheet.declaredHelp')}
          </p>
        </div>
      ) : null}
      {cluster.version > 1 ? (
        <p className="spaced-top">
          <a href={`/clusteres/${slug}/historia`}>{t('profile.sheet.versions')}</a>
        </p>
      ) : null}
    </Panel>
  )
}
