import { useTranslation } from 'react-i18next'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { RegionMark } from '#app/components/records/Swatches.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import type { MacroSector, ProductiveSector, Provenance, Region } from '#app/domain/vocabularies.ts'

interface LedCluster {
  slug: string
  name: string
  departments: string[]
  regions: Region[]
  productiveSector: ProductiveSector
  macroSector: MacroSector
  provenance: Provenance
}

/** The clusters an organisation manages. */
export function LedClusters({ clusters }: { clusters: readonly LedCluster[] }) {
  const { t } = useTranslation()
  return (
    <DataTable
      caption={t('registryLists.organizations.leadsTitle')}
      columns={[
        { key: 'name', label: t('registryLists.clusters.column') },
        { key: 'territory', label: t('registry.territory') },
        { key: 'sector', label: t('registry.sector') },
        { key: 'provenance', label: t('registry.provenance') },
      ]}
    >
      {clusters.map(cluster => (
        <tr key={cluster.slug}>
          <th scope="row" className="row-title">
            <a href={`/clusteres/${cluster.slug}`}>{cluster.name}</a>
          </th>
          <td>
            {cluster.departments.join(', ')}
            {cluster.regions.map(region => (
              <span key={region} className="cell-note">
                <RegionMark region={region} />
              </span>
            ))}
          </td>
          <td>
            {t(`vocab.productiveSector.${cluster.productiveSector}`)}
            <span className="cell-note">{t(`vocab.macroSector.${cluster.macroSector}`)}</span>
          </td>
          <td>
            <ProvenanceBadge provenance={cluster.provenance} />
          </td>
        </tr>
      ))}
    </DataTable>
  )
}
