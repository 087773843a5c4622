import { useTranslation } from 'react-i18next'
import type { PartnerWeights } from '#app/services/partner-weights.server.ts'
import { WeightTable } from './WeightTable.tsx'

/** The rules of the suggested partners with their weights, from the table that the code ranks with. */
export function PartnerWeightTable({ weights }: { weights: PartnerWeights }) {
  const { t } = useTranslation()
  const { rules, total, limits } = weights
  return (
    <WeightTable
      words={{
        caption: t('partnerWeights.caption'),
        part: t('partnerWeights.part'),
        least: t('partnerWeights.least'),
        most: t('partnerWeights.most'),
        points: t('partnerWeights.points'),
        total: t('partnerWeights.total'),
      }}
      rows={rules.map(({ rule, weight, opens }) => ({
        rule,
        name: t(`partners.rules.${rule}`),
        note: opens ? null : t('partnerWeights.adds'),
        least: t(`partnerWeights.leastOf.${rule}`, limits),
        most: t(`partnerWeights.mostOf.${rule}`, limits),
        weight,
      }))}
      total={total}
    />
  )
}
