import { useTranslation } from 'react-i18next'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import type { PartnerWeights } from '#app/services/partner-weights.server.ts'

/** The rules of the suggested partners with their weights, from the table that the code ranks with. */
export function PartnerWeightTable({ weights }: { weights: PartnerWeights }) {
  const { t } = useTranslation()
  const { rules, total, limits } = weights
  return (
    <DataTable
      caption={t('partnerWeights.caption')}
      columns={[
        { key: 'part', label: t('partnerWeights.part') },
        { key: 'least', label: t('partnerWeights.least') },
        { key: 'most', label: t('partnerWeights.most') },
        { key: 'points', label: t('partnerWeights.points'), numeric: true },
      ]}
    >
      {rules.map(({ rule, weight, opens }) => (
        <tr key={rule}>
          <th scope="row" className="row-title">
            <span className="row-name">{t(`partners.rules.${rule}`)}</span>
            {opens ? null : <span className="cell-note">{t('partnerWeights.adds')}</span>}
          </th>
          <td data-label={t('partnerWeights.least')}>{t(`partnerWeights.leastOf.${rule}`, limits)}</td>
          <td data-label={t('partnerWeights.most')}>{t(`partnerWeights.mostOf.${rule}`, limits)}</td>
          <td className="number" data-label={t('partnerWeights.points')}>
            0–{weight}
          </td>
        </tr>
      ))}
      <tr>
        <th scope="row" className="row-title">
          <span className="row-name">{t('partnerWeights.total')}</span>
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
