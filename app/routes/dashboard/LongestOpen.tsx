import { useTranslation } from 'react-i18next'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { ShownFigures } from '#app/services/dashboard/shown.server.ts'

/** The entries that have been open for longest, and whether whoever is in charge says anything. */
export function LongestOpen({ rows }: { rows: ShownFigures['antiguedad']['rows'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <DataTable
      caption={t('dashboard.ages.longest')}
      showCaption
      stacks={false}
      columns={[
        { key: 'entry', label: t('dashboard.ages.entry') },
        { key: 'open', label: t('dashboard.ages.open'), numeric: true },
        { key: 'quiet', label: t('dashboard.ages.quiet'), numeric: true },
      ]}
    >
      {rows.map(({ code, title, lang, daysOpen, daysWithoutNews, responsible, word }) => (
        <tr key={code}>
          <th scope="row">
            <a href={`/cuellos-de-botella/${code}`}>
              {code} <span lang={lang}>{title}</span>
            </a>
            <span className="cell-note">
              {responsible === null ? t('dashboard.ages.nobody') : t('dashboard.ages.inCharge', { name: responsible })}
              {word === 'silent' ? <b className="dashboard-silent">{t('dashboard.ages.silent')}</b> : null}
            </span>
          </th>
          <td className="number">{format.number(daysOpen)}</td>
          <td className="number">{format.number(daysWithoutNews)}</td>
        </tr>
      ))}
    </DataTable>
  )
}
