import { useTranslation } from 'react-i18next'
import type { MentorWeights } from '#app/services/mentor-weights.server.ts'
import { WeightTable } from './WeightTable.tsx'

/** The rules of the mentors' ranking with their weights, from the table that the code ranks with. */
export function MentorWeightTable({ weights }: { weights: MentorWeights }) {
  const { t } = useTranslation()
  const { rules, total, limits } = weights
  return (
    <WeightTable
      words={{
        caption: t('mentorWeights.caption'),
        part: t('mentorWeights.part'),
        least: t('mentorWeights.least'),
        most: t('mentorWeights.most'),
        points: t('mentorWeights.points'),
        total: t('mentorWeights.total'),
      }}
      rows={rules.map(({ rule, group, weight }) => ({
        rule,
        name: t(`mentorReasons.rules.${rule}`),
        note: t(`mentorReasons.groups.${group}`),
        least: t(`mentorWeights.leastOf.${rule}`, limits),
        most: t(`mentorWeights.mostOf.${rule}`, limits),
        weight,
      }))}
      total={total}
    />
  )
}
