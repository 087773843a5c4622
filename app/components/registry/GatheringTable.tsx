import { useTranslation } from 'react-i18next'
import type { Precision } from '#app/domain/vocabularies.ts'
import { useFormat } from '#app/i18n/format.ts'
import { periodText } from '#app/i18n/period.ts'
import { DataTable } from '../ui/DataTable.tsx'

export interface GatheringOfParty {
  slug: string
  title: string
  kind: string
  startDate: string | null
  endDate: string | null
  precision: Precision
  dateText: string | null
  city: string | null
  role: 'organizer' | 'participant'
}

/** The gatherings one cluster or organisation organised or took part in. */
export function GatheringTable({ gatherings, caption }: { gatherings: readonly GatheringOfParty[]; caption: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'title', label: t('profile.gatherings.column') },
        { key: 'as', label: t('profile.gatherings.as') },
        { key: 'when', label: t('profile.gatherings.when') },
        { key: 'place', label: t('registryLists.gatherings.place') },
      ]}
    >
      {gatherings.map(gathering => {
        const { slug, startDate: from, endDate: to, precision, dateText: words } = gathering
        const when = periodText(t, format, { from, to, precision, words })
        return (
          <tr key={`${slug} ${gathering.role}`}>
            <th scope="row" className="row-title">
              <a href={`/encuentros/${slug}`}>{gathering.title}</a>
              <span className="cell-note">
                {t(`vocab.gatheringKind.${gathering.kind}` as 'vocab.gatheringKind.taller')}
              </span>
            </th>
            <td>{t(`profile.gatherings.roles.${gathering.role}`)}</td>
            <td className={when ? undefined : 'row-empty'}>
              {when || <span className="faint">{t('registry.noDate')}</span>}
            </td>
            <td className={gathering.city ? undefined : 'row-empty'}>
              {gathering.city ?? <span className="faint">{t('registry.none')}</span>}
            </td>
          </tr>
        )
      })}
    </DataTable>
  )
}
