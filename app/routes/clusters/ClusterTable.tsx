import { useTranslation } from 'react-i18next'
import { MaturityMark } from '#app/components/records/MaturityMark.tsx'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { RegionMark } from '#app/components/records/Swatches.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { Num } from '#app/components/ui/Numbers.tsx'
import { Tag } from '#app/components/ui/Tag.tsx'
import type { MacroSector, MaturityLevel, ProductiveSector, Provenance, Region } from '#app/domain/vocabularies.ts'

export interface ListedCluster {
  slug: string
  name: string
  /** The managing organisation, where a source names it. */
  lead: string | null
  departments: string[]
  regions: Region[]
  macroSector: MacroSector
  productiveSector: ProductiveSector
  maturityLevel: MaturityLevel | null
  ties: number
  provenance: Provenance
  isYours: boolean
}

export function ClusterTable({ clusters, sort }: { clusters: readonly ListedCluster[]; sort: string }) {
  const { t } = useTranslation()
  return (
    <DataTable
      caption={t('registryLists.clusters.title')}
      sort={sort}
      columns={[
        { key: 'name', label: t('registryLists.clusters.column'), sort: { name: 'nombre', direction: 'ascending' } },
        { key: 'territory', label: t('registry.territory'), sort: { name: 'region', direction: 'ascending' } },
        { key: 'sector', label: t('registry.sector') },
        { key: 'maturity', label: t('lists.facet.madurez') },
        {
          key: 'ties',
          label: t('registry.ties'),
          numeric: true,
          sort: { name: 'vinculos', direction: 'descending' },
        },
        { key: 'provenance', label: t('registry.provenance') },
      ]}
    >
      {clusters.map(cluster => (
        <ClusterLine key={cluster.slug} cluster={cluster} />
      ))}
    </DataTable>
  )
}

function ClusterLine({ cluster }: { cluster: ListedCluster }) {
  const { t } = useTranslation()
  const { slug, name, lead, departments, regions, maturityLevel, ties } = cluster
  return (
    <tr className={cluster.isYours ? 'row-yours' : undefined}>
      <th scope="row" className="row-title">
        <a href={`/clusteres/${slug}`}>{name}</a>
        {cluster.isYours ? <Tag kind="yourCluster" /> : null}
        {lead ? <span className="cell-note">{lead}</span> : null}
      </th>
      <td>
        {departments.length > 0 ? departments.join(', ') : <span className="faint">{t('registry.noTerritory')}</span>}
        {regions.map(region => (
          <span key={region} className="cell-note">
            <RegionMark region={region} />
          </span>
        ))}
      </td>
      <td>
        {t(`vocab.productiveSector.${cluster.productiveSector}`)}
        <span className="cell-note">{t(`vocab.macroSector.${cluster.macroSector}`)}</span>
      </td>
      <td className={maturityLevel ? undefined : 'row-empty no-wrap'}>
        {maturityLevel ? (
          <MaturityMark level={maturityLevel} />
        ) : (
          <span className="faint">{t('registryLists.clusters.noReading')}</span>
        )}
      </td>
      <td className="number" data-label={t('registry.ties')}>
        <Num value={ties} />
      </td>
      <td>
        <ProvenanceBadge provenance={cluster.provenance} />
      </td>
    </tr>
  )
}
