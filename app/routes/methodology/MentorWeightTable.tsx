import { useTranslation } from 'react-i18next'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import type { MentorWeights } from '#app/services/mentor-weights.server.ts'

/** The rules of the mentors' ranking with their weights, from the table that the code ranks with. */
export function MentorWeightTable({ weights }: { weights: MentorWeights }) {
  const { t } = useTranslation()
  const { rules, total, limits } = weights
  return (
    <DataTable
      caption={t('mentorWeights.caption')}
      columns={[
        { key: 'part', label: t('mentorWeights.part') },
        { key: 'least', label: t('mentorWeights.least') },
        { key: 'most', label: t('mentorWeights.most') },
        { key: 'points', label: t('mentorWeights.points'), numeric: true },
      ]}
    >
      {rules.map(({ rule, group, weight }) => (
        <tr key={rule}>
          <th scope="row" className="row-title">
            <span className="row-name">{t(`mentorReasons.rules.${rule}`)}</span>
            <span className="cell-note">{t(`mentorReasons.groups.${group}`)}</span>
          </th>
          <td data-label={t('mentorWeights.least')}>{t(`mentorWeights.leastOf.${rule}`, limits)}</td>
          <td data-label={t('mentorWeights.most')}>{t(`mentorWeights.mostOf.${rule}`, limits)}</td>
          <td className="number" data-label={t('mentorWeights.points')}>
            0–{weight}
          </td>
        </tr>
      ))}
      <tr>
        <th scope="row" className="row-title">
          <span className="row-name">{t('mentorWeights.total')}</span>
        </th>
        <td className="row-empty" />
        <td className="row-empty" />
        <td className="number">
          <b>0–{total}</b>
        </td>
      </tr>
    </DataTable>
  )
}
