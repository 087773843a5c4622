import { useTranslation } from 'react-i18next'
import { FollowCode } from '#app/components/follow/FollowCode.tsx'
import { DefinitionList } from '#app/components/ui/DefinitionList.tsx'
import { Panel } from '#app/components/ui/Panel.tsx'
import type { CodeFollow } from '#app/domain/follows.ts'
import { isOneOf, ORGANIZATION_KINDS, REGIONS } from '#app/domain/vocabularies.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { BottleneckPage } from '#app/services/bottleneck-page.server.ts'

interface Props extends Pick<BottleneckPage, 'bottleneck' | 'responsible' | 'suggestedResponsible' | 'reportedBy'> {
  /** Its category, as the reader follows it. */
  categoryFollow: CodeFollow
}

/** The facts of an entry at a glance; what the illustrative set only supposes is said to be supposed. */
export function FactsPanel({ bottleneck, responsible, suggestedResponsible, reportedBy, categoryFollow }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { productiveSector, category, macroSector, regions, chainLink, targetDate, resolvability, horizon } = bottleneck
  const isExample = bottleneck.provenance === 'ilustrativo'
  const kind = isOneOf(ORGANIZATION_KINDS, bottleneck.responsibleKind) ? bottleneck.responsibleKind : null
  const everywhere = regions.length === REGIONS.length
  const list = (name: string, value: string, label: string) => (
    <a href={`/cuellos-de-botella?${name}=${value}`}>{label}</a>
  )
  return (
    <Panel title={t('bottlenecks.facts.title')}>
      <DefinitionList
        items={[
          {
            term: t('lists.facet.sector'),
            value: list('sector', productiveSector, t(`vocab.productiveSector.${productiveSector}`)),
          },
          {
            term: t('lists.facet.categoria'),
            value: (
              <div className="followable">
                {list('categoria', category, t(`vocab.bottleneckCategory.${category}`))}
                <FollowCode {...categoryFollow} brief />
              </div>
            ),
          },
          { term: t('lists.facet.macrosector'), value: t(`vocab.macroSector.${macroSector}`) },
          {
            term: t('bottlenecks.facts.regions'),
            value: everywhere
              ? t('bottlenecks.facts.allRegions')
              : regions.map(region => t(`vocab.region.${region}`)).join(', '),
          },
          {
            term: t('bottlenecks.facts.chainLink'),
            value: chainLink ? t(`vocab.chainLink.${chainLink}`) : isExample ? t('bottlenecks.facts.wholeChain') : null,
          },
          {
            term: t('bottlenecks.facts.reportedBy'),
            value: reportedBy ? <a href={`/clusteres/${reportedBy.slug}`}>{reportedBy.name}</a> : null,
          },
          {
            term: t('bottlenecks.facts.responsible'),
            value: responsible ? (
              <a href={`/organizaciones/${responsible.slug}`}>{responsible.name}</a>
            ) : (
              t('bottlenecks.facts.nobody')
            ),
          },
          { term: t('bottlenecks.facts.targetDate'), value: targetDate ? format.date(targetDate) : null },
          {
            term: t('bottlenecks.facts.resolvability'),
            value: resolvability ? t(`bottlenecks.facts.resolvable.${resolvability}`) : null,
          },
          { term: t('bottlenecks.facts.horizon'), value: horizon ? t(`vocab.horizon.${horizon}`) : null },
          { term: t('bottlenecks.facts.updated'), value: format.date(bottleneck.updatedAt) },
        ]}
      />
      {isExample && !responsible && (suggestedResponsible || kind) ? (
        <p className="small supposition">
          <b>{t('bottlenecks.facts.supposed')}</b>{' '}
          {suggestedResponsible ? (
            <a href={`/organizaciones/${suggestedResponsible.slug}`}>{suggestedResponsible.name}</a>
          ) : kind ? (
            t('bottlenecks.facts.kind', { kind: t(`vocab.organizationKind.${kind}`).toLowerCase() })
          ) : null}
          {'. '}
          {t('bottlenecks.facts.supposedHelp')}
        </p>
      ) : null}
    </Panel>
  )
}
