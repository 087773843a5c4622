import { useTranslation } from 'react-i18next'
import { AllianceStatus } from '#app/components/alliances/AllianceStatus.tsx'
import { type NamedParty, PartyNames } from '#app/components/alliances/PartyNames.tsx'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { Tag } from '#app/components/ui/Tag.tsx'
import type { AllianceStatus as Status } from '#app/domain/alliances.ts'
import type { AllianceArea, Precision, Provenance } from '#app/domain/vocabularies.ts'
import { useFormat } from '#app/i18n/format.ts'

export interface ListedAlliance {
  slug: string
  title: string
  area: AllianceArea
  status: Status
  unverified: boolean
  provenance: Provenance
  parties: NamedParty[]
  validFrom: string | null
  precision: Precision
  isYours: boolean
}

export function AllianceTable({ alliances, sort }: { alliances: readonly ListedAlliance[]; sort: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <DataTable
      caption={t('alliances.title')}
      sort={sort}
      columns={[
        { key: 'title', label: t('alliances.list.column'), sort: { name: 'titulo', direction: 'ascending' } },
        { key: 'parties', label: t('alliances.list.parties'), sort: { name: 'partes', direction: 'descending' } },
        { key: 'start', label: t('alliances.list.date'), sort: { name: 'recientes', direction: 'descending' } },
        { key: 'status', label: t('alliances.list.status') },
        { key: 'provenance', label: t('alliances.list.provenance') },
      ]}
    >
      {alliances.map(alliance => {
        const start = format.partialDate(alliance.validFrom, alliance.precision)
        return (
          <tr key={alliance.slug} className={alliance.isYours ? 'row-yours' : undefined}>
            <th scope="row" className="row-title">
              <a href={`/alianzas/${alliance.slug}`}>
                <bdi>{alliance.title}</bdi>
              </a>
              <span className="cell-note">{t(`vocab.allianceArea.${alliance.area}`)}</span>
              {alliance.isYours ? <Tag kind="yourCluster" /> : null}
            </th>
            <td className="row-wide">
              <PartyNames parties={alliance.parties} />
            </td>
            <td className={start ? 'no-wrap' : 'row-empty no-wrap'}>
              {start || <span className="faint">{t('alliances.list.noDate')}</span>}
            </td>
            <td>
              <AllianceStatus status={alliance.status} unverified={alliance.unverified} />
            </td>
            <td>
              <ProvenanceBadge provenance={alliance.provenance} />
            </td>
          </tr>
        )
      })}
    </DataTable>
  )
}
