import { useTranslation } from 'react-i18next'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { BOTTLENECK_STATUSES } from '#app/domain/bottlenecks.ts'
import type { ChainMoment } from '#app/domain/chain.ts'
import { isOneOf } from '#app/domain/vocabularies.ts'
import { useFormat } from '#app/i18n/format.ts'

/** What happened along the chain, the oldest first. */
export function MomentsTable({ moments }: { moments: readonly ChainMoment[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <DataTable
      caption={t('chainPage.page.moments')}
      columns={[
        { key: 'date', label: t('chainPage.page.date') },
        { key: 'link', label: t('chain.table.link') },
        { key: 'what', label: t('chainPage.page.what') },
        { key: 'vouched', label: t('chainPage.page.vouched') },
      ]}
    >
      {moments.map(moment => (
        <tr key={`${moment.path} ${moment.kind} ${moment.on} ${moment.detail}`}>
          <td className="no-wrap">
            {format.partialDate(moment.on, moment.precision) || (
              <span className="faint">{t('chainPage.page.noDate')}</span>
            )}
          </td>
          <td>
            <a href={moment.path} className="chain-moment-name">
              <ObjectGlyph kind={moment.link} /> {moment.name}
            </a>
          </td>
          <td>
            {t(`chainPage.moment.${moment.kind}`, { detail: detailOf(moment) })}
            {moment.title === moment.name ? null : (
              <span className="cell-note">
                <bdi>{moment.title}</bdi>
              </span>
            )}
          </td>
          <td>
            <ProvenanceBadge provenance={moment.provenance} />
          </td>
        </tr>
      ))}
    </DataTable>
  )

  function detailOf({ kind, detail }: ChainMoment): string {
    if (kind === 'moved' && isOneOf(BOTTLENECK_STATUSES, detail)) return t(`vocab.bottleneckStatus.${detail}`)
    return detail ?? ''
  }
}
